import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('Tooltip', {
  about: (what: string) => `Om ${what}`,
});
