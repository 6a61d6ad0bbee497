export { PeriodLine } from './PeriodLine.tsx';
export type { Period, PeriodLineProps, PeriodRow } from './PeriodLine.tsx';
