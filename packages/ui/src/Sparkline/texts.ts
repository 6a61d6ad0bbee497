import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('Sparkline', {
  trend: (first: string, firstMonth: string, last: string, lastMonth: string) =>
    `Från ${first} i ${firstMonth} till ${last} i ${lastMonth}`,
  single: (value: string, month: string) => `${value} i ${month}`,
  range: (low: string, high: string) => `lägst ${low}, högst ${high}`,
  nothing: 'Uppgift saknas',
});
