import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('Message', {
  retry: 'Försök igen',
  errorId: 'Felkod',
  copy: 'Kopiera felkoden',
  copied: 'Felkoden är kopierad',
  notCopied: 'Felkoden gick inte att kopiera. Skriv av den.',
});
