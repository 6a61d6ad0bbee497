import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'Toolbar',
  title: 'Verktygsfält',
  group: 'Skal och navigering',
  status: 'review',
  since: '0.1.0',
  summary: 'Knappar som hör till samma sak, i en rad med ett enda tabbstopp.',
  useWhen: [
    'Tre eller fler knappar arbetar med samma lista, dokument eller anteckning.',
    'Markerade rader kan få samma åtgärd.',
  ],
  avoidWhen: [
    'Det är en eller två knappar: använd Knapp.',
    'Knapparna skickar ett formulär: de står sist i formuläret, var för sig.',
    'Man går mellan platser: använd Områdesväxlare eller Flikar.',
  ],
  dos: [
    'Lägg det vanligaste först. Det som inte får plats hamnar i menyn Fler, i samma ordning.',
    'Gruppera det som hör ihop.',
    'Låt en knapp som inte går stå kvar och säga varför.',
  ],
  donts: [
    'Bilder utan ord när det finns plats för ord.',
    'Textfält i verktygsfältet: de behöver pilarna själva.',
  ],
  textRules: [
    'Namnet säger vad fältet arbetar med: ”Markerade ärenden”.',
    'Knapparna är verb, högst två ord. De som hålls intryckta är substantiv: ”Fet”.',
  ],
  keys: [
    { id: 'move', keys: ['ArrowRight', 'ArrowLeft'], effect: 'Nästa eller föregående knapp, runt' },
    { id: 'ends', keys: ['Home', 'End'], effect: 'Första eller sista knappen' },
    { id: 'leave', keys: ['Tab', 'Shift+Tab'], effect: 'Lämnar fältet; nästa gång står man på samma knapp' },
    {
      id: 'press',
      keys: ['Enter', 'Space'],
      effect: 'Gör det som står på knappen, eller håller den intryckt',
    },
    {
      id: 'menu',
      keys: ['ArrowDown'],
      effect: 'Öppnar knappens meny',
      where: 'På en knapp med pil, också Fler',
    },
  ],
  accessibility: {
    pattern: { name: 'APG toolbar', url: 'https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/' },
    semantics: [
      'role=toolbar med namn; en knapp i taget tar Tabb.',
      'Knappar som hålls intryckta har aria-pressed; av flera där en gäller är de radio.',
      'En knapp som inte går har aria-disabled, tar fokus och har skälet som beskrivning.',
      'Blir det trångt flyttas de sista knapparna till menyn Fler. Fokus på en av dem går till Fler och tillbaka när den får plats.',
    ],
    wcag: ['1.4.10', '1.4.11', '2.1.1', '2.4.3', '2.4.7', '2.5.8', '4.1.2'],
    deviations: [],
    trials: [],
  },
  waived: {
    Fel: WAIVED.nothingWrong,
    Skrivskyddad: WAIVED.notWritten,
    Laddar: WAIVED.nothingFetched,
    Tom: 'Ett verktygsfält utan knappar ska inte finnas.',
  },
});
