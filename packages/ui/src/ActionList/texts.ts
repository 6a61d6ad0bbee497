import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('ActionList', {
  loading: 'Hämtar listan …',
  empty: 'Inget att göra här just nu.',
  came: (count: number) => (count === 1 ? '1 rad' : `${count} rader`),
});
