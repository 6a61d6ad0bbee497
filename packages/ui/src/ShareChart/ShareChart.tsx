import { Diagram } from '../Diagram/index.ts';
import type { ChartProps } from '../Diagram/index.ts';
import { drawShares } from './drawShares.tsx';

/** How wholes are divided, each drawn as 100 percent. Throws on figures below zero. */
export function ShareChart(props: ChartProps) {
  return <Diagram {...props} kind="shares" draw={drawShares} />;
}
