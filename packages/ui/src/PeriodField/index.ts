export { PeriodField } from './PeriodField.tsx';
export type { PeriodValue } from './period.ts';
