import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('PersonFields', {
  name: 'Namn',
  identityNumber: 'Personnummer',
  phone: 'Telefon',
});
