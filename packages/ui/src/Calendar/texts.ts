import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('Calendar', {
  weekColumn: 'v.',
  weekColumnLong: 'vecka',
  week: (number: number) => `vecka ${number}`,
  today: 'i dag',
  toToday: 'Gå till i dag',
  previousYear: 'Föregående år',
  previousMonth: 'Föregående månad',
  nextMonth: 'Nästa månad',
  nextYear: 'Nästa år',
});
