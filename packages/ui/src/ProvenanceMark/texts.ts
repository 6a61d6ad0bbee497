import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('ProvenanceMark', {
  from: (source: string) => `Hämtat från ${source}`,
  changed: (original: string, source: string) => `Ändrat från ${original} (${source})`,
  restore: 'Återställ',
  more: 'Visa ursprung',
});
