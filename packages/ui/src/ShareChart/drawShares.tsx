import { AxisBottom } from '@visx/axis';
import { scaleLinear } from '@visx/scale';
import type { ReactNode } from 'react';
import { Targets } from '../Diagram/Targets.tsx';
import type { Target } from '../Diagram/Targets.tsx';
import { TextLines } from '../Diagram/TextLines.tsx';
import { cellsOf } from '../Diagram/data.ts';
import { drawLegend, drawNotes } from '../Diagram/drawLegend.tsx';
import { formatNumber, shareText, sumText, unitName } from '../Diagram/format.ts';
import { c, fillOf } from '../Diagram/looks.ts';
import { lineHeight } from '../Diagram/paper.ts';
import type { Drawing, Paper } from '../Diagram/paper.ts';
import { drawRows } from '../Diagram/rows.tsx';
import { sharesOf } from '../Diagram/share.ts';
import { sumOf } from '../Diagram/suppress.ts';
import { Part } from '../Diagram/Part.tsx';

/** Every category as a whole of 100 percent, divided; at its end how many that is. */
export function drawShares(paper: Paper): Drawing {
  const { data, em, row, width, measure } = paper;
  const line = lineHeight(paper);
  const legend = drawLegend(paper, 'fill');
  const thick = Math.round(Math.max(row * 0.72, line + 2));
  const sums = [...data.categories.keys()].map((category) => {
    const sum = sumOf(cellsOf(data, category));
    return sum.kind === 'missing'
      ? sumText(sum, data.unit)
      : `${sumText(sum, data.unit)} ${unitName(sum.value, data.unit)}`;
  });
  const rows = drawRows(paper, legend.height, thick, sums);
  const aside = rows.isAbove ? 1 : Math.max(0, ...sums.map((sum) => measure(sum))) + em * 1.5;
  const scale = scaleLinear<number>({
    domain: [0, 1],
    range: [rows.left, Math.max(width - aside, rows.left + em)],
  });
  const axis = rows.end + em * 0.25;
  const percents = rows.isAbove ? [0, 50, 100] : [0, 25, 50, 75, 100];

  const parts: ReactNode[] = [];
  const targets: Target[] = [];
  for (const [category, place] of rows.rows.entries()) {
    const cells = cellsOf(data, category);
    const shares = sharesOf(cells);
    let edge = 0;
    for (const [series, share] of (shares ?? []).entries()) {
      const cell = cells[series] ?? { kind: 'missing' as const };
      const x = scale(edge);
      edge += share.part;
      const box = { x, y: place.middle - thick / 2, width: scale(edge) - x, height: thick };
      parts.push(<Part key={`${category} ${series}`} {...{ paper, category, series, cell, ...box }} />);
      targets.push({ category, series, x, y: place.top, width: box.width, height: place.height });
      const text = shareText(share, cell);
      const wide = measure(text ?? '') + em * 0.5;
      if (text !== null && share.part > 0 && wide <= box.width - 4)
        parts.push(
          <g key={`${category} ${series} text`}>
            {fillOf(series) !== 'solid' && (
              <rect
                className={c('plate')}
                x={x + box.width / 2 - wide / 2}
                y={box.y + 2}
                width={wide}
                height={thick - 4}
              />
            )}
            <TextLines
              lines={[text]}
              x={x + box.width / 2}
              y={place.middle}
              step={line}
              anchor="middle"
              look={fillOf(series) === 'solid' ? 'inverse' : 'plain'}
            />
          </g>,
        );
    }
    if (!rows.isAbove)
      parts.push(
        <TextLines
          key={`sum ${category}`}
          lines={[sums[category] ?? '']}
          x={width}
          y={place.middle}
          step={line}
          anchor="end"
          look="soft"
        />,
      );
  }
  const notes = drawNotes(paper, 'fill', true);
  const end = axis + line;
  return {
    height: end + notes.height,
    isRows: true,
    content: (
      <>
        {legend.content}
        {percents.map((percent) => (
          <line
            key={percent}
            className={c('hair')}
            x1={scale(percent / 100)}
            x2={scale(percent / 100)}
            y1={rows.isAbove ? axis - em * 0.25 : legend.height}
            y2={rows.end}
          />
        ))}
        {rows.names}
        {rows.base(rows.left)}
        {parts}
        <AxisBottom
          scale={scale}
          top={axis}
          tickValues={percents.map((percent) => percent / 100)}
          tickLength={0}
          hideAxisLine
          hideTicks
          tickFormat={(value) => `${formatNumber(Number(value) * 100)} %`}
          tickComponent={({ x, formattedValue = '' }) => (
            <TextLines
              lines={[formattedValue]}
              x={x}
              y={line / 2}
              step={line}
              anchor={percentAnchor(x, rows.left, width)}
              look="soft"
            />
          )}
        />
        <g transform={`translate(0 ${end})`}>{notes.content}</g>
        <Targets targets={targets} />
      </>
    ),
  };
}

/** The words at the ends of the axis stay inside the drawing. */
function percentAnchor(x: number, left: number, width: number): 'start' | 'middle' | 'end' {
  if (x <= left) return 'start';
  return x >= width - 2 ? 'end' : 'middle';
}
