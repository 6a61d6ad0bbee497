import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('CalculationTable', {
  currency: 'kr',
  lines: 'Post',
  explain: (label: string) => `Visa hur ${label.toLocaleLowerCase('sv-SE')} är räknad`,
  explainShort: 'Visa hur',
  unknown: 'Kan inte räknas än',
  calculating: 'Räknar …',
  empty: 'Inga poster är inlagda.',
  example: '1\u00a0234,50',
});
