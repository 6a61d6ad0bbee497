import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'DecisionPanel',
  title: 'Beslutspanel',
  group: 'Person och ärende',
  status: 'review',
  since: '0.1.0',
  summary: 'Här fattas ett beslut: vad som beslutas, vad som saknas, och en fråga innan det är gjort.',
  useWhen: ['Något ska beslutas som inte går att ångra med en knapp: bifall, avslag, avslut.'],
  avoidWhen: [
    'Svaren ska kontrolleras innan de skickas: använd Sammanfattning före beslut.',
    'Något litet ska bekräftas: använd Bekräftelse.',
  ],
  dos: [
    'Låt knappen vara aktiv. Den som trycker för tidigt får veta vad som saknas och kommer dit.',
    'Skriv i frågan vad som händer sedan: ”Beslutet skickas till sökanden i dag.”',
  ],
  donts: ['Ett beslut på en enda tangent.', 'Sammanfattningen bakom ett klick.'],
  textRules: [
    'Det som krävs är ett substantiv: ”Motivering”. Läget står efter: klart, saknas.',
    'Frågan namnger beslutet: ”Vill du bevilja hemtjänst?” Knappen upprepar verbet: ”Bevilja”.',
  ],
  keys: [
    {
      id: 'ask',
      keys: ['Ctrl+Enter'],
      where: 'Var som helst i panelen',
      effect: 'Frågar om beslutet ska fattas, eller visar vad som saknas. Fattar aldrig beslutet',
    },
    { id: 'go', keys: ['Enter'], where: 'På något som saknas', effect: 'Går till stället där det görs' },
    { id: 'safe', keys: ['Enter'], where: 'När frågan just öppnats', effect: 'Avbryter: inget är beslutat' },
    {
      id: 'confirm',
      keys: ['Tab', 'Enter'],
      where: 'I frågan',
      effect: 'Går till beslutsknappen och fattar beslutet',
    },
    { id: 'cancel', keys: ['Escape'], where: 'I frågan', effect: 'Avbryter: inget är beslutat' },
  ],
  accessibility: {
    pattern: { name: 'APG alertdialog', url: 'https://www.w3.org/WAI/ARIA/apg/patterns/alertdialog/' },
    semantics: [
      'Ett landmärke med rubriken som namn. Kraven är en lista; läget står i text.',
      'Saknas något får en sammanfattning av det fokus, med länkar dit.',
      'Frågan är alertdialog och fokus börjar på Avbryt.',
      'När beslutet är fattat får kvittot fokus. Varför det inte gick läses upp.',
    ],
    wcag: ['1.3.1', '1.4.1', '2.1.1', '2.4.3', '3.3.1', '3.3.3', '3.3.4', '4.1.3'],
    deviations: [],
    trials: [],
  },
  waived: {
    Inaktiverad: 'Knappen är alltid aktiv och säger vad som saknas.',
    Tom: WAIVED.neverEmpty,
  },
});
