import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('Pagination', {
  label: 'Sidor',
  previous: 'Föregående',
  next: 'Nästa',
  page: (page: number) => `Sida ${page}`,
  gap: 'fler sidor',
  turnedTo: (page: number, count: number) => `Sida ${page} av ${count}`,
  more: 'Visa fler',
  moreCount: (count: number) => `Visa ${count} till`,
  retry: 'Försök igen',
  loading: 'Hämtar …',
  shown: (shown: number, total: number) =>
    shown >= total ? `Visar alla ${total}` : `Visar ${shown} av ${total}`,
  shownOfUnknown: (shown: number) => `Visar ${shown}`,
  came: (count: number) => `${count} till`,
});
