import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('SelectField', {
  choose: 'Välj …',
  none: 'Inget valt',
  noChoices: 'Det finns inget att välja',
});
