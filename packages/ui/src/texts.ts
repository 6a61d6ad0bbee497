import { defineTexts } from './defineTexts.ts';

/** Words that several components share. What one component alone says stands in its own folder's `texts.ts`. */
export const texts = defineTexts('Gemensamma', {
  close: 'Stäng',
  cancel: 'Avbryt',
  required: 'obligatoriskt',
  loading: 'Hämtar …',
  nothingFound: 'Ingenting hittades',
  signIn: 'Logga in',
  signingIn: 'Väntar på inloggningen …',
});
