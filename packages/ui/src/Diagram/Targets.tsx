import { c } from './looks.ts';

/** Where a point of the chart is pointed at, and how it shows while it is read. */
export interface Target {
  readonly category: number;
  readonly series: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Invisible areas over the drawing, each of one point. */
export function Targets({ targets }: { readonly targets: readonly Target[] }) {
  return (
    <g data-live="">
      {targets.map((target) => (
        <rect
          key={`${target.series} ${target.category}`}
          className={c('target')}
          data-point={`${target.category} ${target.series}`}
          x={target.x}
          y={target.y}
          width={Math.max(target.width, 0)}
          height={Math.max(target.height, 0)}
        />
      ))}
    </g>
  );
}

/** The ring round what is read. */
export function Ring({ x, y, width, height }: Omit<Target, 'category' | 'series'>) {
  const air = 3;
  return (
    <rect
      data-live=""
      className={c('ring')}
      x={x - air}
      y={y - air}
      width={width + 2 * air}
      height={height + 2 * air}
      rx={3}
    />
  );
}

/** The borders between neighbours on a line: halfway, and the ends. */
export function halfways(centres: readonly number[], from: number, to: number): readonly [number, number][] {
  return centres.map((centre, index) => {
    const before = centres[index - 1];
    const after = centres[index + 1];
    return [
      before === undefined ? from : (before + centre) / 2,
      after === undefined ? to : (centre + after) / 2,
    ];
  });
}
