import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'KeyHelp',
  title: 'Genvägshjälp',
  group: 'Skal och navigering',
  status: 'review',
  since: '0.1.0',
  summary: 'Tangenterna som fungerar just här, sökbara och utskrivbara. F1 öppnar.',
  useWhen: ['På F1, och på en knapp i den komponent som har många tangenter.'],
  avoidWhen: ['En enda tangent ska visas: skriv den i knappen eller i statusraden.'],
  dos: [
    'Läs tangenterna ur samma listor som utför dem.',
    'Visa det närmaste först: listan, ärendet, sedan det som gäller överallt.',
  ],
  donts: [
    'Tangenter som inte fungerar där man är.',
    'Frågetecken eller snedstreck som genväg: de ligger olika på tangentbord.',
  ],
  textRules: ['Vad tangenten gör börjar med ett verb. Platsen är rubriken: ”I listan”.'],
  keys: [
    { id: 'type', keys: ['M'], effect: 'Man skriver; bara det som innehåller texten visas' },
    { id: 'print', keys: ['Tab', 'Enter'], effect: 'Går till Skriv ut och skriver ut det som visas' },
    { id: 'close', keys: ['Escape'], effect: 'Stänger. Fokus går tillbaka dit det var' },
  ],
  accessibility: {
    pattern: { name: 'APG dialog', url: 'https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/' },
    semantics: [
      'En dialog med ett sökfält och en tabell för varje plats, med rubrik.',
      'Antalet som visas sägs när man söker.',
    ],
    wcag: ['1.3.1', '2.1.1', '2.1.2', '2.4.3', '2.4.6', '4.1.3'],
    deviations: [],
    trials: [],
  },
  waived: {
    Tillstånd: 'Har ett enda utseende; ingen träff visas för sig.',
    Fel: WAIVED.nothingWrong,
    Skrivskyddad: 'Ett sökfält som inte går att skriva i finns inte.',
    Inaktiverad: WAIVED.notDisabled,
    Laddar: WAIVED.nothingFetched,
    Täthet: 'Raderna i tabellerna är text och lika höga vid alla tätheter.',
  },
});
