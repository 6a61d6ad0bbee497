import type { ReactNode } from 'react';
import { endLabels } from '../Diagram/EndLabels.tsx';
import { Targets } from '../Diagram/Targets.tsx';
import type { Target } from '../Diagram/Targets.tsx';
import { Label } from '../Diagram/TextLines.tsx';
import { cellsOf } from '../Diagram/data.ts';
import { drawLegend, drawNotes } from '../Diagram/drawLegend.tsx';
import { sumText } from '../Diagram/format.ts';
import { drawFrame } from '../Diagram/frame.tsx';
import { lineHeight } from '../Diagram/paper.ts';
import type { Drawing, Paper } from '../Diagram/paper.ts';
import { stackOf, stackTop } from '../Diagram/stack.ts';
import { sumOf } from '../Diagram/suppress.ts';
import { Part } from '../Diagram/Part.tsx';

/** Stacks beside each other from an axis that begins at zero. */
export function drawStackedColumns(paper: Paper): Drawing {
  const { data, em, measure } = paper;
  const line = lineHeight(paper);
  const places = [...data.categories.keys()];
  const last = places.at(-1) ?? 0;
  const lastParts = stackOf(cellsOf(data, last));
  // direct labels need something of every series to stand beside
  const labels = lastParts.every((part) => part !== null && part.to > part.from)
    ? endLabels(paper, 'fill')
    : null;
  const legend = labels ? { height: 0, content: null } : drawLegend(paper, 'fill');
  const tops = places.map((category) => stackTop(cellsOf(data, category)));
  const frame = drawFrame(paper, tops, legend.height, labels?.width ?? 0);
  const width = Math.min(frame.step * 0.72, em * 4);
  const sums = places.map((category) => sumText(sumOf(cellsOf(data, category)), data.unit));
  const isSummed = sums.every((sum) => measure(sum) <= frame.step - 2);

  const parts: ReactNode[] = [];
  const targets: Target[] = [];
  for (const category of places) {
    const cells = cellsOf(data, category);
    const x = frame.x(category) - width / 2;
    const stack = stackOf(cells);
    for (const [series, cell] of cells.entries()) {
      const part = stack[series];
      if (!part) continue;
      const y = frame.y(part.to);
      const height = frame.y(part.from) - y;
      parts.push(
        <Part
          key={`${category} ${series}`}
          {...{ paper, category, series, cell, x, y, width, height }}
          isUpright
        />,
      );
      targets.push({ category, series, x: frame.x(category) - frame.step / 2, y, width: frame.step, height });
    }
    const top = frame.y(tops[category] ?? 0);
    const text = cells.some((cell) => cell.kind === 'missing') ? '×' : isSummed ? (sums[category] ?? '') : '';
    parts.push(
      <Label
        measure={measure}
        key={`sum ${category}`}
        lines={[text]}
        x={frame.x(category)}
        y={top - line / 2}
        step={line}
      />,
    );
  }
  const notes = drawNotes(paper, 'fill');
  const centres = lastParts.map((part) => frame.y(part ? (part.from + part.to) / 2 : 0));
  return {
    height: frame.end + notes.height,
    isRows: false,
    content: (
      <>
        {legend.content}
        {frame.axes}
        {parts}
        {labels?.draw(centres, frame.right + em * 0.5, frame.top, frame.bottom)}
        <g transform={`translate(0 ${frame.end})`}>{notes.content}</g>
        <Targets targets={targets} />
      </>
    ),
  };
}
