import { Diagram } from '../Diagram/index.ts';
import type { ChartProps } from '../Diagram/index.ts';
import { drawLines } from './drawLines.tsx';

/** How figures have developed, one or several beside each other. */
export function LineChart(props: ChartProps) {
  return <Diagram {...props} draw={drawLines} />;
}
