import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'TabList',
  title: 'Flikar',
  group: 'Skal och navigering',
  status: 'review',
  since: '0.1.0',
  summary: 'Det som är öppet, i flikar. Att gå mellan flikarna öppnar dem inte; Enter gör det.',
  useWhen: ['Flera ärenden är öppna samtidigt.', 'Ett ärende har delar som visas en i taget.'],
  avoidWhen: [
    'Man går mellan platser: använd Områdesväxlare.',
    'Delarna ska läsas efter varandra: använd rubriker.',
    'Två ytor behövs samtidigt: använd Delad vy.',
  ],
  dos: [
    'Låt Ctrl PgUp och Ctrl PgDn växla flik i tangentregistret.',
    'Spara allt innan en flik stängs; stängning frågar inte.',
  ],
  donts: ['Flikar i flikar.', 'Flikar som byter plats när man öppnar dem.'],
  textRules: ['Fliken heter som det den visar: personens namn, delens namn. Förkorta inte.'],
  keys: [
    {
      id: 'move',
      keys: ['ArrowRight', 'ArrowLeft'],
      effect: 'Nästa eller föregående flik, runt. Den öppnas inte',
    },
    { id: 'ends', keys: ['Home', 'End'], effect: 'Första eller sista fliken' },
    { id: 'open', keys: ['Enter', 'Space'], effect: 'Öppnar fliken' },
    {
      id: 'close',
      keys: ['Delete'],
      effect: 'Stänger fliken. Fokus går till grannen',
      where: 'På en flik som kan stängas',
    },
    { id: 'leave', keys: ['Tab'], effect: 'Lämnar flikarna' },
  ],
  accessibility: {
    pattern: { name: 'APG tabs', url: 'https://www.w3.org/WAI/ARIA/apg/patterns/tabs/' },
    semantics: [
      'tablist och tab med aria-selected; fliken pekar på sin panel med aria-controls.',
      'En flik i taget tar Tabb: den där fokus senast var, annars den öppna.',
      'Krysset är till för musen; skärmläsare hör att Delete stänger.',
      'Tar flikarna mer än två rader rullar de, och en meny räknar upp alla.',
    ],
    wcag: ['1.4.11', '2.1.1', '2.4.3', '2.4.7', '2.5.8', '4.1.2'],
    deviations: [],
    trials: [],
  },
  waived: {
    Fel: WAIVED.nothingWrong,
    Skrivskyddad: WAIVED.notWritten,
    Inaktiverad: 'En flik som inte går att öppna ska inte finnas.',
    Laddar: 'Fliken heter ”Hämtar …” tills namnet har kommit.',
    Tom: WAIVED.neverEmpty,
  },
});
