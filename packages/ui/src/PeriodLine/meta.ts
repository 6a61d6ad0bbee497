import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'PeriodLine',
  title: 'Periodlinje',
  group: 'Person och ärende',
  status: 'review',
  since: '0.1.0',
  summary: 'Perioder på en gemensam tid, en rad för varje slag, och samma sak som tabell.',
  useWhen: [
    'Man behöver se vad som pågår samtidigt, vad som följer på vartannat och var det finns luckor.',
    'Perioder har början och slut: placeringar, insatser, bistånd, förordnanden.',
  ],
  avoidWhen: [
    'Det är händelser utan längd: använd Händelselinje.',
    'Det finns bara en period: skriv den i en Beskrivningslista.',
  ],
  dos: ['Låt null som sista dag betyda tills vidare, och bara det.', 'Ge varje slag av period en egen rad.'],
  donts: ['Perioder som skiljs åt bara av färg.', 'Mer än ett tiotal rader.'],
  textRules: [
    'Radens namn är slaget: ”Placering”. Periodens namn är det den är: ”Familjehemmet Berg”.',
    'Datum skrivs 1 mars 2025 i text och 2025-03-01 i tabellen. En period utan slut heter ”tills vidare”.',
  ],
  keys: [
    {
      id: 'move',
      keys: ['ArrowRight', 'ArrowLeft'],
      effect: 'Går till nästa eller föregående period i raden; stannar vid kanten',
      where: 'På en period',
    },
    {
      id: 'edge',
      keys: ['Home', 'End'],
      effect: 'Går till radens första eller sista period',
      where: 'På en period',
    },
    { id: 'row', keys: ['Tab'], effect: 'Går till nästa rad', where: 'På en period' },
    { id: 'open', keys: ['Enter', 'Space'], effect: 'Öppnar perioden', where: 'På en period' },
    {
      id: 'table',
      keys: ['Enter', 'Space'],
      effect: 'Visar tabellen i stället, eller tidslinjen igen; fokus stannar på knappen',
      where: 'På Visa som tabell',
    },
  ],
  accessibility: {
    pattern: { name: 'Lista med knappar, en tabbstation per rad' },
    semantics: [
      'En grupp med namn; varje rad är en lista med radens namn; varje period är en knapp vars namn har periodens namn och datum.',
      'Tidsaxeln läses inte upp: datumen finns i varje namn.',
      'Tabellen visar samma perioder, den senaste först.',
      'Utan onOpen är perioderna inga knappar och tar ingen tabbstation.',
    ],
    wcag: ['1.1.1', '1.3.1', '1.4.1', '1.4.10', '2.1.1', '2.4.7', '2.5.8', '4.1.2'],
    deviations: ['Kortare perioder än en skärmpunkt ritas tre punkter breda.'],
    trials: [],
  },
  waived: {
    Fel: 'Visar bara; den som hämtar perioderna visar felet i ett Meddelande.',
    Skrivskyddad: WAIVED.notWritten,
    Inaktiverad: WAIVED.notDisabled,
  },
});
