import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('KeyHelp', {
  title: 'Tangenter som fungerar här',
  search: 'Sök tangent eller åtgärd',
  keys: 'Tangent',
  effect: 'Vad den gör',
  print: 'Skriv ut',
  close: 'Stäng',
  empty: 'Ingenting hittades',
  count: (count: number) => (count === 1 ? '1 åtgärd' : `${count} åtgärder`),
});
