import { Diagram } from '../Diagram/index.ts';
import type { ChartProps, Drawing, Paper } from '../Diagram/index.ts';
import { drawColumns } from './drawColumns.tsx';
import { drawLengths } from './drawLengths.tsx';

const drawBars = (paper: Paper): Drawing => (paper.data.isMonths ? drawColumns(paper) : drawLengths(paper));

/** Figures to compare, as lengths from zero: months beside each other, names under each other. */
export function BarChart(props: ChartProps) {
  return <Diagram {...props} draw={drawBars} />;
}
