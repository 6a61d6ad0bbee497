import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('GlobalSearch', {
  label: 'Sök person, ärende eller dokument',
  results: 'Sökträffar',
  searching: 'Söker …',
  count: (count: number) => (count === 1 ? '1 träff' : `${count} träffar`),
  none: (typed: string) => `Ingen träff på ”${typed}”. Kontrollera stavningen eller sök på personnummer.`,
  failed: (reason: string) => `Sökningen gick inte. ${reason}`,
  retry: 'Sök igen',
  shownOf: (shown: number, total: number) => `${shown} av ${total}`,
});
