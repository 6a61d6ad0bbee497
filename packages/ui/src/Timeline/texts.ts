import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('Timeline', {
  toolbar: (label: string) => `Visa i ${label}`,
  filters: 'Visa bara',
  toToday: 'Hoppa till idag',
  loading: 'Hämtar händelserna …',
  empty: 'Ingenting har hänt ännu.',
  nothingMatches: 'Inga händelser av det slaget. Släpp valet för att se alla.',
  count: (count: number) => (count === 1 ? '1 händelse' : `${count} händelser`),
});
