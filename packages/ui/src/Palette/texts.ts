import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('Palette', {
  title: 'Kommandon',
  search: 'Sök eller skriv vad du vill göra',
  loading: 'Hämtar …',
  empty: 'Ingenting hittades',
});
