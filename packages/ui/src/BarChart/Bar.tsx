import { Block } from '../Diagram/Marks.tsx';
import { Ring } from '../Diagram/Targets.tsx';
import { c, toneClass } from '../Diagram/looks.ts';
import type { Paper } from '../Diagram/paper.ts';
import type { Cell } from '../Diagram/suppress.ts';

interface BarProps {
  readonly paper: Paper;
  readonly category: number;
  readonly series: number;
  readonly cell: Cell;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One bar, with the ring when it is read. A zero is a stroke at the base; what is unknown is not drawn. */
export function Bar({ paper, category, series, cell, x, y, width, height }: BarProps) {
  const { data, ids, at } = paper;
  const tone = toneClass(series, data.series[series]?.tone ?? null);
  const isZero = cell.kind === 'value' && cell.value === 0;
  return (
    <>
      {isZero && (
        <path
          className={`${tone} ${c('none')}`}
          d={width > height ? `M ${x} ${y} h ${width}` : `M ${x + 1} ${y} v ${height}`}
        />
      )}
      {!isZero && cell.kind !== 'missing' && (
        <Block {...{ x, y, width, height, data, ids }} place={series} isFew={cell.kind === 'few'} />
      )}
      {at?.category === category && at.series === series && <Ring {...{ x, y, width, height }} />}
    </>
  );
}
