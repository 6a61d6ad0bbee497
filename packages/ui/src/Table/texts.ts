import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('Table', {
  empty: 'Det finns inga rader att visa.',
  loading: 'Hämtar rader …',
  group: (name: string, count: number) => `${name}, ${count === 1 ? '1 rad' : `${count} rader`}`,
});
