import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('Breadcrumbs', { label: 'Vägen hit' });
