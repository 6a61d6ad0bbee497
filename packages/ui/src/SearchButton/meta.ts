import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'SearchButton',
  title: 'Sökknapp',
  group: 'Skal och navigering',
  status: 'review',
  since: '0.1.0',
  summary: 'Ser ut som sökfältet den öppnar: kommandopaletten.',
  useWhen: ['I sidhuvudet, som synlig väg till Kommandopaletten.'],
  avoidWhen: ['Träffarna visas under fältet: använd Sökfält med träfflista.'],
  dos: ['Säg vad man kan söka och göra där.', 'Visa tangenten.'],
  donts: ['En sökknapp som öppnar något annat än ett sökfält.'],
  textRules: ['Börja med verbet: ”Sök person eller ärende, eller skriv vad du vill göra”.'],
  keys: [{ id: 'press', keys: ['Enter', 'Space'], effect: 'Öppnar kommandopaletten' }],
  accessibility: {
    pattern: { name: 'APG button', url: 'https://www.w3.org/WAI/ARIA/apg/patterns/button/' },
    semantics: ['Ett button-element med aria-haspopup=dialog. Tangenten läses ur aria-keyshortcuts.'],
    wcag: ['1.4.11', '2.1.1', '2.4.7', '2.5.8', '4.1.2'],
    deviations: [],
    trials: [],
  },
  waived: {
    Tillstånd: 'Har ett enda utseende; pekare och fokus ser ut som hos Knapp.',
    Fel: WAIVED.nothingWrong,
    Skrivskyddad: WAIVED.notWritten,
    Inaktiverad: WAIVED.notDisabled,
    Laddar: WAIVED.nothingFetched,
    Tom: 'En knapp utan text finns inte.',
  },
});
