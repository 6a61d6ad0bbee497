import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('NoteComposer', {
  label: 'Ny anteckning',
  save: 'Spara anteckning',
  saving: 'Sparar …',
  saved: 'Anteckningen är sparad.',
  kind: 'Slag',
  date: 'Händelsens datum',
  empty: 'Anteckningen är tom. Skriv något innan du sparar.',
  tooLong: (count: number) => `Anteckningen är ${count} tecken för lång. Korta den, eller dela den i två.`,
  loading: 'Hämtar utkastet …',
});
