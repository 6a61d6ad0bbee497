import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('AuditList', {
  when: 'När',
  who: 'Vem',
  what: 'Vad',
  why: 'Varför',
  noReason: 'Inget skäl angivet',
  filter: 'Filtrera loggen',
  whenHint: 'Till exempel 2026-11',
  clear: 'Rensa filter',
  export: 'Spara som fil',
  exporting: 'Sparar filen …',
  empty: 'Ingenting är loggat.',
  nothingMatches: 'Ingen loggrad stämmer med filtret. Ändra det eller rensa det.',
  count: (count: number) => (count === 1 ? '1 loggrad' : `${count} loggrader`),
});
