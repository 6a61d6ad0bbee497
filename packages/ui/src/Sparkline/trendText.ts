import { categoryText } from '../Diagram/data.ts';
import type { ShownData } from '../Diagram/data.ts';
import { cellText, cellWithUnit } from '../Diagram/format.ts';
import { drawnValue } from '../Diagram/suppress.ts';
import type { Cell } from '../Diagram/suppress.ts';
import { texts } from './texts.ts';

/** A development in words: its ends, its lowest and its highest. What may not be shown is few here too. */
export function trendText(data: ShownData): string {
  const known = (data.series[0]?.cells ?? []).flatMap((cell, place) =>
    cell.kind === 'missing' ? [] : [{ cell, place }],
  );
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return texts.nothing;
  const month = (place: number) => categoryText(data, place);
  if (first === last) return texts.single(cellWithUnit(first.cell, data.unit), month(first.place));
  const inOrder = known.map(({ cell }) => cell).sort((a, b) => size(a) - size(b));
  const ends = texts.trend(
    cellText(first.cell, data.unit),
    month(first.place),
    cellWithUnit(last.cell, data.unit),
    month(last.place),
  );
  const [low, high] = [inOrder[0] ?? first.cell, inOrder.at(-1) ?? last.cell];
  return `${ends}, ${texts.range(cellText(low, data.unit), cellText(high, data.unit))}`;
}

const size = (cell: Cell) => drawnValue(cell) ?? 0;
