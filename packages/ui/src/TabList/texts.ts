import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('TabList', {
  label: 'Öppna ärenden',
  closeHint: 'Delete stänger',
  all: (count: number) => `Alla ${count} flikar`,
});
