import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('PhoneField', {
  unreadable: 'Numret innehåller annat än siffror. Skriv till exempel 070-174 06 05 eller +46 70 174 06 05.',
  tooShort: 'Numret har för få siffror. Skriv hela numret med riktnummer.',
  tooLong: 'Numret har för många siffror. Skriv ett nummer i varje fält.',
});
