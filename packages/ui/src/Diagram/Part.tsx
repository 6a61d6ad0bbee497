import { Block } from './Marks.tsx';
import { Ring } from './Targets.tsx';
import type { Paper } from './paper.ts';
import type { Cell } from './suppress.ts';

interface PartProps {
  readonly paper: Paper;
  readonly category: number;
  readonly series: number;
  readonly cell: Cell;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Whether the stack stands; else it lies. */
  readonly isUpright?: boolean;
}

/** Half the gap between neighbours: they are told apart by it, not by their colours. */
const AIR = 0.75;

/** One part of a stack, with the ring when it is read. A zero takes no room. */
export function Part({ paper, category, series, cell, isUpright = false, ...box }: PartProps) {
  const { data, ids, at } = paper;
  const { x, y, width, height } = isUpright
    ? { ...box, y: box.y + AIR, height: Math.max(box.height - 2 * AIR, 0.5) }
    : { ...box, x: box.x + AIR, width: Math.max(box.width - 2 * AIR, 0.5) };
  const isZero = cell.kind === 'value' && cell.value === 0;
  return (
    <>
      {!isZero && cell.kind !== 'missing' && (
        <Block {...{ x, y, width, height, data, ids }} place={series} isFew={cell.kind === 'few'} />
      )}
      {at?.category === category && at.series === series && <Ring {...{ x, y, width, height }} />}
    </>
  );
}
