import { scaleLinear } from '@visx/scale';
import { LinePath } from '@visx/shape';
import { useId } from 'react';
import { readData } from '../Diagram/data.ts';
import type { Unit } from '../Diagram/data.ts';
import { drawnValue, drawnValues } from '../Diagram/suppress.ts';
import { classes } from '../classes.ts';
import { trendText } from './trendText.ts';
import styles from './Sparkline.module.css';

const c = classes(styles);
const WIDTH = 120;
const HEIGHT = 28;
const EDGE = 4;

export interface SparklineProps {
  /** What develops: "Pågående ärenden". */
  readonly label: string;
  /** `YYYY-MM` */
  readonly months: readonly string[];
  /** One for each month; null where the figure is not known. */
  readonly values: readonly (number | null)[];
  readonly unit: Unit;
  /** Counts under this are shown as few. Null only where figures count nobody. */
  readonly suppressBelow?: number | null;
}

/**
 * The course of one figure, as high as a line of text and from zero. Stands beside the figure itself; what it shows is
 * also its description.
 */
export function Sparkline({ label, months, values, unit, suppressBelow = 5 }: SparklineProps) {
  const textId = useId();
  const data = readData(
    { categoryLabel: '', categoryKind: 'month', categories: months, series: [{ name: label, values }] },
    unit,
    suppressBelow,
  );
  const cells = data.series[0]?.cells ?? [];
  const lengths = drawnValues(data.series);
  const x = scaleLinear<number>({
    domain: [0, Math.max(cells.length - 1, 1)],
    range: [EDGE, WIDTH - EDGE],
  });
  const y = scaleLinear<number>({
    domain: [Math.min(0, ...lengths), Math.max(1, ...lengths)],
    range: [HEIGHT - 2, EDGE],
  });
  const last = cells.findLastIndex((cell) => cell.kind !== 'missing');
  const end = cells[last];
  return (
    <svg
      className={c('sparkline')}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={label}
      aria-describedby={textId}
    >
      <desc id={textId}>{trendText(data)}</desc>
      <line className={c('zero')} x1={EDGE} x2={WIDTH - EDGE} y1={y(0)} y2={y(0)} />
      <LinePath
        className={c('line')}
        data={[...cells]}
        x={(_, place) => x(place)}
        y={(cell) => y(drawnValue(cell) ?? 0)}
        defined={(cell) => cell.kind === 'value'}
      />
      {cells.map((cell, place) =>
        cell.kind === 'few' ? (
          <circle
            key={data.categories[place]}
            className={c('few')}
            cx={x(place)}
            cy={y(drawnValue(cell) ?? 0)}
            r={2}
          />
        ) : null,
      )}
      {end?.kind === 'value' && <circle className={c('end')} cx={x(last)} cy={y(end.value)} r={3} />}
    </svg>
  );
}
