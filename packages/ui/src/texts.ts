import { defineTexts } from './defineTexts.ts';

/** Words that several components share. What one component alone says stands in its own folder's `texts.ts`. */
export const texts = defineTexts('Gemensamma', {
  skipToMain: 'Hoppa till huvudinnehållet',
  regions: {
    header: 'Sidhuvud',
    nav: 'Områden',
    main: 'Huvudinnehåll',
    aside: 'Öppet ärende',
    status: 'Status',
  },
  close: 'Stäng',
  cancel: 'Avbryt',
  required: 'obligatoriskt',
  loading: 'Hämtar …',
  filter: 'Filtrera …',
  activeFilters: 'Aktiva filter',
  removeFilter: (name: string) => `Ta bort filtret ${name}`,
  nothingFound: 'Ingenting hittades',
  openTabs: 'Öppna ärenden',
  closeTabHint: 'Delete stänger',
  keysTitle: 'Tangenter som fungerar här',
  keysSearch: 'Sök tangent eller åtgärd',
  keysColumn: 'Tangent',
  effectColumn: 'Vad den gör',
  print: 'Skriv ut',
  paletteTitle: 'Kommandon',
  paletteSearch: 'Sök eller skriv vad du vill göra',
  signIn: 'Logga in',
  signingIn: 'Väntar på inloggningen …',
});
