import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('ErrorList', { title: 'Rätta detta' });
