import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('Toolbar', {
  more: 'Fler',
  unavailable: (label: string, reason: string) => `${label} går inte nu. ${reason}`,
});
