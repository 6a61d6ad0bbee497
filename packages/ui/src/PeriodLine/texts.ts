import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('PeriodLine', {
  closed: (from: string, to: string) => `${from} – ${to}`,
  open: (from: string) => `från ${from}`,
  period: (words: string, dates: string) => `${words}, ${dates}`,
  openPeriod: (name: string) => `${name}, tills vidare`,
  openEnded: 'tills vidare',
  today: (date: string) => `i dag, ${date}`,
  hint: 'Peka på en period för att se dess datum, eller visa tabellen.',
  hintOpen: 'Peka på en period, eller gå till den, för att se dess datum. Enter öppnar den.',
  showTable: 'Visa som tabell',
  showLine: 'Visa som tidslinje',
  tableShown: 'Tabellen visas',
  lineShown: 'Tidslinjen visas',
  rowColumn: 'Vad',
  periodColumn: 'Period',
  fromColumn: 'Från och med',
  toColumn: 'Till och med',
  noPeriods: 'inga perioder',
  empty: 'Det finns inga perioder att visa',
  loading: 'Hämtar perioder …',
});
