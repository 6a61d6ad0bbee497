import { scaleBand } from '@visx/scale';
import type { ReactNode } from 'react';
import { Targets } from '../Diagram/Targets.tsx';
import type { Target } from '../Diagram/Targets.tsx';
import { Label } from '../Diagram/TextLines.tsx';
import { cellsOf } from '../Diagram/data.ts';
import { drawLegend, drawNotes } from '../Diagram/drawLegend.tsx';
import { cellText } from '../Diagram/format.ts';
import { drawFrame } from '../Diagram/frame.tsx';
import { lineHeight } from '../Diagram/paper.ts';
import type { Drawing, Paper } from '../Diagram/paper.ts';
import { drawnValue, drawnValues } from '../Diagram/suppress.ts';
import type { Cell } from '../Diagram/suppress.ts';
import { wrapText } from '../Diagram/wrap.ts';
import { Bar } from './Bar.tsx';

/** Bars beside each other from an axis that begins at zero. */
export function drawColumns(paper: Paper): Drawing {
  const { data, em, measure } = paper;
  const line = lineHeight(paper);
  const legend = drawLegend(paper, 'fill');
  const frame = drawFrame(paper, drawnValues(data.series), legend.height, 0);
  const count = data.series.length;
  const thick = Math.min(frame.step * 0.72, em * 4 * count);
  const within = scaleBand<number>({
    domain: data.series.map((_, place) => place),
    range: [-thick / 2, thick / 2],
    paddingInner: count > 1 ? 0.08 : 0,
  });
  const width = within.bandwidth();
  const base = frame.y(0);
  // figures over the bars, where every one of them has room
  const isLabelled =
    count === 1 &&
    data.series.every((series) =>
      series.cells.every(
        (cell) => cell.kind !== 'value' || measure(cellText(cell, data.unit)) <= frame.step - 2,
      ),
    );
  const over = (cell: Cell): readonly string[] => {
    if (cell.kind === 'missing') return ['×'];
    const lines = isLabelled ? wrapText(held(cellText(cell, data.unit)), frame.step - 2, measure) : [];
    // in words only where whole words fit: else the note under the chart says it
    return lines.length <= 2 ? lines : [];
  };

  const bars: ReactNode[] = [];
  const targets: Target[] = [];
  for (const category of data.categories.keys()) {
    for (const [series, cell] of cellsOf(data, category).entries()) {
      const x = frame.x(category) + (within(series) ?? 0);
      const end = frame.y(drawnValue(cell) ?? 0);
      const y = Math.min(end, base);
      const lines = over(cell);
      bars.push(
        <g key={`${category} ${series}`}>
          <Bar {...{ paper, category, series, cell, x, y, width }} height={Math.abs(base - end)} />
          <Label
            measure={measure}
            lines={lines}
            x={x + width / 2}
            y={y - line * (lines.length - 0.5)}
            step={line}
            look={cell.kind === 'value' ? 'plain' : 'soft'}
          />
        </g>,
      );
      const room = frame.step / count;
      targets.push({
        category,
        series,
        x: frame.x(category) - frame.step / 2 + series * room,
        y: frame.top,
        width: room,
        height: frame.bottom - frame.top,
      });
    }
  }
  const notes = drawNotes(paper, 'fill');
  return {
    height: frame.end + notes.height,
    isRows: false,
    content: (
      <>
        {legend.content}
        {frame.axes}
        {bars}
        <g transform={`translate(0 ${frame.end})`}>{notes.content}</g>
        <Targets targets={targets} />
      </>
    ),
  };
}

/** A figure is not parted from the word before it. */
const held = (text: string) => text.replace(/ (?=\d)/, '\u00A0');
