import { scaleLinear } from '@visx/scale';
import type { ReactNode } from 'react';
import { Targets } from '../Diagram/Targets.tsx';
import type { Target } from '../Diagram/Targets.tsx';
import { TextLines } from '../Diagram/TextLines.tsx';
import { cellsOf } from '../Diagram/data.ts';
import { drawLegend, drawNotes } from '../Diagram/drawLegend.tsx';
import { sumText } from '../Diagram/format.ts';
import { lineHeight } from '../Diagram/paper.ts';
import type { Drawing, Paper } from '../Diagram/paper.ts';
import { drawRows } from '../Diagram/rows.tsx';
import { stackOf, stackTop } from '../Diagram/stack.ts';
import { sumOf } from '../Diagram/suppress.ts';
import { Part } from '../Diagram/Part.tsx';

/** Stacks under each other from zero, each with its sum at the end. */
export function drawStackedLengths(paper: Paper): Drawing {
  const { data, em, row, width, measure } = paper;
  const line = lineHeight(paper);
  const legend = drawLegend(paper, 'fill');
  const thick = Math.round(row * 0.62);
  const rows = drawRows(paper, legend.height, thick);
  const places = [...data.categories.keys()];
  const sums = places.map((category) => sumText(sumOf(cellsOf(data, category)), data.unit));
  const aside = Math.max(0, ...sums.map((sum) => measure(sum))) + em;
  const tops = places.map((category) => stackTop(cellsOf(data, category)));
  const scale = scaleLinear<number>({
    domain: [0, Math.max(0, ...tops) || 1],
    range: [rows.left, Math.max(width - aside, rows.left + em)],
  });

  const parts: ReactNode[] = [];
  const targets: Target[] = [];
  for (const [category, place] of rows.rows.entries()) {
    const cells = cellsOf(data, category);
    const stack = stackOf(cells);
    for (const [series, cell] of cells.entries()) {
      const part = stack[series];
      if (!part) continue;
      const x = scale(part.from);
      const box = { x, y: place.middle - thick / 2, width: scale(part.to) - x, height: thick };
      parts.push(<Part key={`${category} ${series}`} {...{ paper, category, series, cell, ...box }} />);
      targets.push({ category, series, x, y: place.top, width: box.width, height: place.height });
    }
    parts.push(
      <TextLines
        key={`sum ${category}`}
        lines={[sums[category] ?? '']}
        x={scale(tops[category] ?? 0) + em * 0.5}
        y={place.middle}
        step={line}
        look={cells.every((cell) => cell.kind === 'value') ? 'plain' : 'soft'}
      />,
    );
  }
  const notes = drawNotes(paper, 'fill');
  return {
    height: rows.end + notes.height,
    isRows: true,
    content: (
      <>
        {legend.content}
        {rows.names}
        {rows.base(rows.left)}
        {parts}
        <g transform={`translate(0 ${rows.end})`}>{notes.content}</g>
        <Targets targets={targets} />
      </>
    ),
  };
}
