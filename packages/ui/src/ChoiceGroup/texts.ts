import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('ChoiceGroup', {
  yes: 'Ja',
  no: 'Nej',
  takeBack: 'Ta bort svaret',
});
