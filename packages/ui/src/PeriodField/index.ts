export { DateValueField, PeriodField } from './PeriodField.tsx';
export type { PeriodValue } from './PeriodField.tsx';
