import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('Loading', {
  label: 'Hämtar …',
  slow: 'Det tar längre tid än vanligt.',
});
