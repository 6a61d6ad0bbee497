import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('FormSection', {
  errors: (count: number) => `${count} att rätta`,
  sections: 'Avsnitt i formuläret',
});
