import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('ComboBox', {
  show: 'Visa alternativ',
  unmatched: (written: string) => `”${written}” finns inte i listan. Välj ett alternativ, eller töm fältet.`,
  failed: 'Alternativen kunde inte hämtas.',
  retry: 'Försök igen',
  none: 'Inget valt',
});
