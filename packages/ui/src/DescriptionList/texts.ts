import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('DescriptionList', {
  missing: 'Uppgift saknas',
  copy: (term: string) => `Kopiera ${term.toLocaleLowerCase('sv-SE')}`,
  copied: (term: string) => `${term} kopierat`,
  notCopied: (term: string) => `${term} gick inte att kopiera. Markera texten och kopiera den själv.`,
});
