import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('Switch', { on: 'På', off: 'Av' });
