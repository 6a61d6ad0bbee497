import { LinePath } from '@visx/shape';
import type { ReactNode } from 'react';
import { endLabels } from '../Diagram/EndLabels.tsx';
import { Marker } from '../Diagram/Marks.tsx';
import { Ring, Targets, halfways } from '../Diagram/Targets.tsx';
import type { Target } from '../Diagram/Targets.tsx';
import { cellsOf } from '../Diagram/data.ts';
import { drawLegend, drawNotes } from '../Diagram/drawLegend.tsx';
import { drawFrame } from '../Diagram/frame.tsx';
import { DASHES, c, toneClass } from '../Diagram/looks.ts';
import type { Drawing, Paper } from '../Diagram/paper.ts';
import { drawnValue, drawnValues } from '../Diagram/suppress.ts';
import { hasMarker, isJoined, lastKnown } from './line.ts';

/** Developments from an axis that begins at zero. A line is broken where nothing is known or shown. */
export function drawLines(paper: Paper): Drawing {
  const { data, em, at } = paper;
  const labels = endLabels(paper, 'line');
  const legend = labels ? { height: 0, content: null } : drawLegend(paper, 'line');
  const frame = drawFrame(paper, drawnValues(data.series), legend.height, labels?.width ?? em * 0.5);
  const isTight = frame.step < em * 0.9;

  const lines: ReactNode[] = data.series.map((series, place) => (
    <LinePath
      key={series.name}
      className={`${toneClass(place, series.tone)} ${c('line')}`}
      data={[...series.cells]}
      x={(_, category) => frame.x(category)}
      y={(cell) => frame.y(drawnValue(cell) ?? 0)}
      defined={isJoined}
      strokeDasharray={DASHES[place % DASHES.length] ?? 'none'}
    />
  ));
  const marks: ReactNode[] = [];
  const targets: Target[] = [];
  for (const category of data.categories.keys()) {
    const cells = cellsOf(data, category);
    const x = frame.x(category);
    const known = cells
      .map((cell, series) => ({ cell, series, y: frame.y(drawnValue(cell) ?? 0) }))
      .sort((a, b) => a.y - b.y || a.series - b.series);
    for (const [place, [top, bottom]] of halfways(
      known.map((one) => one.y),
      frame.top,
      frame.bottom,
    ).entries()) {
      const { cell, series, y } = known[place] ?? { cell: { kind: 'missing' as const }, series: 0, y: 0 };
      const isRead = at?.category === category && at.series === series;
      if (
        cell.kind !== 'missing' &&
        (isRead || hasMarker(data.series[series]?.cells ?? [], category, isTight))
      )
        marks.push(
          <Marker
            key={`${category} ${series}`}
            x={x}
            y={y}
            place={series}
            data={data}
            isFew={cell.kind === 'few'}
          />,
        );
      if (isRead) marks.push(<Ring key="ring" x={x - 5} y={y - 5} width={10} height={10} />);
      targets.push({
        category,
        series,
        x: x - frame.step / 2,
        y: top,
        width: frame.step,
        height: bottom - top,
      });
    }
  }
  const ends = data.series.map((series) => frame.y(lastKnown(series.cells)));
  const notes = drawNotes(paper, 'line');
  return {
    height: frame.end + notes.height,
    isRows: false,
    content: (
      <>
        {legend.content}
        {frame.axes}
        {at && (
          <line
            data-live=""
            className={c('guide')}
            x1={frame.x(at.category)}
            x2={frame.x(at.category)}
            y1={frame.top}
            y2={frame.bottom}
          />
        )}
        {lines}
        {marks}
        {labels?.draw(ends, frame.right + em * 0.25, frame.top, frame.bottom)}
        <g transform={`translate(0 ${frame.end})`}>{notes.content}</g>
        <Targets targets={targets} />
      </>
    ),
  };
}
