import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('AmountField', { currency: 'kr' });
