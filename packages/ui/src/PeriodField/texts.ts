import { dateInWords } from '../DateTextField/index.ts';
import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('PeriodField', {
  from: 'Från och med',
  to: 'Till och med',
  openEnded: 'Tills vidare',
  fromHint: 'Till exempel 24/11 eller +14',
  toHint: 'Till exempel +14 från första dagen',
  backwards: (from: string) => `Sista dagen är före den första. Ange ${dateInWords(from)} eller senare.`,
});
