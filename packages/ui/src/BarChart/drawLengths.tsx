import { scaleLinear } from '@visx/scale';
import type { ReactNode } from 'react';
import { Targets } from '../Diagram/Targets.tsx';
import type { Target } from '../Diagram/Targets.tsx';
import { TextLines } from '../Diagram/TextLines.tsx';
import { cellsOf } from '../Diagram/data.ts';
import { drawLegend } from '../Diagram/drawLegend.tsx';
import { cellText } from '../Diagram/format.ts';
import { lineHeight } from '../Diagram/paper.ts';
import type { Drawing, Paper } from '../Diagram/paper.ts';
import { drawRows } from '../Diagram/rows.tsx';
import { drawnValue, drawnValues } from '../Diagram/suppress.ts';
import { Bar } from './Bar.tsx';

const BETWEEN = 2;

/** Bars under each other from zero, each with its figure at the end: no axis is needed to read them. */
export function drawLengths(paper: Paper): Drawing {
  const { data, em, row, width, measure } = paper;
  const line = lineHeight(paper);
  const legend = drawLegend(paper, 'fill');
  const count = data.series.length;
  const thick = Math.round(count === 1 ? row * 0.62 : Math.max(row * 0.5, line));
  const group = count * (thick + BETWEEN) - BETWEEN;
  const rows = drawRows(paper, legend.height, group);
  const values = drawnValues(data.series);
  const texts = data.series.flatMap((series) => series.cells.map((cell) => cellText(cell, data.unit)));
  const aside = Math.max(0, ...texts.map((text) => measure(text))) + em;
  const low = Math.min(0, ...values);
  const scale = scaleLinear<number>({
    domain: [low, Math.max(0, ...values) || 1],
    range: [rows.left + (low < 0 ? aside : 0), Math.max(width - aside, rows.left + em)],
  });
  const zero = Math.round(scale(0));

  const bars: ReactNode[] = [];
  const targets: Target[] = [];
  for (const [category, place] of rows.rows.entries()) {
    for (const [series, cell] of cellsOf(data, category).entries()) {
      const y = place.middle - group / 2 + series * (thick + BETWEEN);
      const end = scale(drawnValue(cell) ?? 0);
      const isBelow = end < zero;
      bars.push(
        <g key={`${category} ${series}`}>
          <Bar
            {...{ paper, category, series, cell, y }}
            x={Math.min(zero, end)}
            width={Math.abs(end - zero)}
            height={thick}
          />
          <TextLines
            lines={[cellText(cell, data.unit)]}
            x={end + (isBelow ? -1 : 1) * em * 0.5}
            y={y + thick / 2}
            step={line}
            anchor={isBelow ? 'end' : 'start'}
            look={cell.kind === 'value' ? 'plain' : 'soft'}
          />
        </g>,
      );
      const room = place.height / count;
      targets.push({ category, series, x: 0, y: place.top + series * room, width, height: room });
    }
  }
  return {
    height: rows.end,
    isRows: true,
    content: (
      <>
        {legend.content}
        {rows.names}
        {rows.base(zero)}
        {bars}
        <Targets targets={targets} />
      </>
    ),
  };
}
