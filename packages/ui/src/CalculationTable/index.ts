export { CalculationTable } from './CalculationTable.tsx';
export type { CalculationTableProps } from './CalculationTable.tsx';
export type { ExplainedRow } from './CalculationLine.tsx';
export type { CalculationColumn, CalculationSection, CalculationSum, WrittenAmount } from './calculation.ts';
