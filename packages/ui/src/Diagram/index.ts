export { Diagram } from './Diagram.tsx';
export type { ChartProps, DiagramProps, ExportFile } from './Diagram.tsx';
export type { ChartData, ChartSeries, Unit } from './data.ts';
export { DIAGRAM_KEYS } from './keys.ts';
export type { Draw, Drawing, Paper } from './paper.ts';
