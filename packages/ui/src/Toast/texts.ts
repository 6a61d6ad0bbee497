import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('Toast', {
  region: 'Besked',
  close: 'Stäng beskedet',
});
