import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('Tag', {
  remove: 'Ta bort',
  removed: (name: string) => `${name} borttagen`,
  empty: 'Inga valda',
});
