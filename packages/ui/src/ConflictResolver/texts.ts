import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('ConflictResolver', {
  base: 'Före båda ändringarna',
  nothing: 'Tomt',
  both: 'Båda',
  bothDetail: 'Din text först, den andra efter.',
  progress: (chosen: number, all: number) => `${chosen} av ${all} valda`,
  missing: 'Välj vad som ska gälla.',
  missingTitle: 'Välj för varje fält',
  save: 'Spara valen',
});
