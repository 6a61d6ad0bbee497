import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('BulkActionBar', {
  label: (count: string) => `Åtgärder för ${count}`,
  count: (count: number) => (count === 1 ? '1 markerad' : `${count} markerade`),
  appears: (count: string) => `${count}. Åtgärderna finns efter listan`,
  clear: 'Avmarkera',
});
