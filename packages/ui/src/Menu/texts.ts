import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('Menu', {
  unavailable: (label: string, reason: string) => `${label} går inte nu. ${reason}`,
});
