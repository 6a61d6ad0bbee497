import { Pattern } from '@visx/pattern';
import type { ShownData } from './data.ts';
import { c, fillOf, markerOf, toneClass } from './looks.ts';

const SIZE = 6;

/** The patterns that a chart's series are filled with; each has the colour of its series. */
export function Patterns({ data, ids }: { readonly data: ShownData; readonly ids: string }) {
  return data.series.map((series, place) => (
    <g key={series.name} className={toneClass(place, series.tone)}>
      <Pattern id={`${ids}-${place}`} width={SIZE} height={SIZE}>
        <rect className={c('ground')} width={SIZE} height={SIZE} />
        <Figure place={place} />
      </Pattern>
    </g>
  ));
}

function Figure({ place }: { readonly place: number }) {
  switch (fillOf(place)) {
    case 'solid':
      return <rect className={c('ink')} width={SIZE} height={SIZE} />;
    case 'diagonal':
      return <path className={c('stroke')} d="M -1 1 l 2 -2 M 0 6 l 6 -6 M 5 7 l 2 -2" />;
    case 'dots':
      return (
        <>
          <circle className={c('ink')} cx={1.5} cy={1.5} r={1.1} />
          <circle className={c('ink')} cx={4.5} cy={4.5} r={1.1} />
        </>
      );
    case 'upright':
      return <path className={c('stroke')} d="M 1.5 0 v 6 M 4.5 0 v 6" />;
    case 'grid':
      return <path className={c('stroke')} d="M 0 3 h 6 M 3 0 v 6" />;
    case 'empty':
      return null;
  }
}

interface BlockProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly place: number;
  readonly data: ShownData;
  readonly ids: string;
  /** A small count: its edge alone, broken. */
  readonly isFew?: boolean;
}

/** A filled length, with an edge of its own inside its bounds. */
export function Block({ x, y, width, height, place, data, ids, isFew = false }: BlockProps) {
  const edge = 0.5;
  const tone = toneClass(place, data.series[place]?.tone ?? null);
  return (
    <rect
      className={`${tone} ${c(isFew ? 'few' : 'block')}`}
      x={x + edge}
      y={y + edge}
      width={Math.max(width - 2 * edge, 0.5)}
      height={Math.max(height - 2 * edge, 0.5)}
      {...(!isFew && { fill: `url(#${ids}-${place})` })}
    />
  );
}

const PATHS: Readonly<Record<ReturnType<typeof markerOf>, string>> = {
  circle: 'M -3.5 0 a 3.5 3.5 0 1 0 7 0 a 3.5 3.5 0 1 0 -7 0 Z',
  square: 'M -3.2 -3.2 h 6.4 v 6.4 h -6.4 Z',
  triangle: 'M 0 -4.2 L 4 3.2 H -4 Z',
  diamond: 'M 0 -4.6 L 4.6 0 L 0 4.6 L -4.6 0 Z',
  down: 'M 0 4.2 L 4 -3.2 H -4 Z',
  cross: 'M -1.4 -4 h 2.8 v 2.6 h 2.6 v 2.8 h -2.6 v 2.6 h -2.8 v -2.6 h -2.6 v -2.8 h 2.6 Z',
};

interface MarkerProps {
  readonly x: number;
  readonly y: number;
  readonly place: number;
  readonly data: ShownData;
  readonly isFew?: boolean;
}

/** A point of a line, in the shape of its series; unfilled for a small count. */
export function Marker({ x, y, place, data, isFew = false }: MarkerProps) {
  const tone = toneClass(place, data.series[place]?.tone ?? null);
  return (
    <path
      className={`${tone} ${c('marker', isFew && 'hollow')}`}
      d={PATHS[markerOf(place)]}
      transform={`translate(${x} ${y})`}
    />
  );
}
