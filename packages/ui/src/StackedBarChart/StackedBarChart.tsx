import { Diagram } from '../Diagram/index.ts';
import type { ChartProps, Drawing, Paper } from '../Diagram/index.ts';
import { drawStackedColumns } from './drawStackedColumns.tsx';
import { drawStackedLengths } from './drawStackedLengths.tsx';

const drawStacks = (paper: Paper): Drawing =>
  paper.data.isMonths ? drawStackedColumns(paper) : drawStackedLengths(paper);

/** Parts of a whole, on each other, where the whole's size counts too. Throws on figures below zero. */
export function StackedBarChart(props: ChartProps) {
  return <Diagram {...props} kind="totals" draw={drawStacks} />;
}
