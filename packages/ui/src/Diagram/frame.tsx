import { AxisBottom, AxisLeft } from '@visx/axis';
import { scaleBand, scaleLinear } from '@visx/scale';
import type { ReactNode } from 'react';
import { TextLines } from './TextLines.tsx';
import { formatNumber } from './format.ts';
import { c } from './looks.ts';
import { monthNumber, monthStep, shortMonth } from './months.ts';
import { lineHeight } from './paper.ts';
import type { Paper } from './paper.ts';
import { ticksFor } from './ticks.ts';
import { wrapText } from './wrap.ts';

/** The axes of a chart whose categories stand beside each other, and where figures come in it. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** From category to category. */
  readonly step: number;
  /** The middle of a category. */
  readonly x: (category: number) => number;
  readonly y: (value: number) => number;
  /** Under all of it. */
  readonly end: number;
  readonly axes: ReactNode;
}

/**
 * @param values all that is drawn, so that the axis covers it
 * @param top where the frame may begin
 * @param aside room to leave at the right
 */
export function drawFrame(paper: Paper, values: readonly number[], top: number, aside: number): Frame {
  const { data, em, row, width, measure } = paper;
  const line = lineHeight(paper);
  const ticks = ticksFor(values, data.unit.decimals);
  const tickTexts = ticks.values.map((value) =>
    formatNumber(value, tickDecimals(ticks.values, data.unit.decimals)),
  );
  const gap = Math.round(em * 0.6);
  const left = Math.max(...tickTexts.map((text) => measure(text))) + gap;
  const right = Math.max(width - aside, left + em);
  const plotTop = top + line * 2;
  const bottom = plotTop + row * 6.5;

  const y = scaleLinear<number>({ domain: [ticks.from, ticks.to], range: [bottom, plotTop] });
  const places = data.categories.map((_, place) => place);
  const band = scaleBand<number>({ domain: places, range: [left, right] });
  const names = categoryNames(paper, band.step());
  const deep = Math.max(1, ...names.map((lines) => lines.length)) * line;

  return {
    left,
    right,
    top: plotTop,
    bottom,
    step: band.step(),
    x: (category) => (band(category) ?? left) + band.bandwidth() / 2,
    y: (value) => y(value),
    end: bottom + gap + deep,
    axes: (
      <>
        <TextLines lines={[data.unit.other]} x={0} y={top + line / 2} step={line} look="soft" />
        {ticks.values.map((value) => (
          <line
            key={value}
            className={c(value === 0 ? 'zero' : 'hair')}
            x1={left}
            x2={right}
            y1={Math.round(y(value)) + 0.5}
            y2={Math.round(y(value)) + 0.5}
          />
        ))}
        <AxisLeft
          scale={y}
          left={left - gap}
          tickValues={[...ticks.values]}
          tickFormat={(_, index) => tickTexts[index]}
          tickLength={0}
          hideAxisLine
          hideTicks
          tickComponent={({ x, y: at, formattedValue = '' }) => (
            <TextLines lines={[formattedValue]} x={x} y={at} step={line} anchor="end" look="soft" />
          )}
        />
        <AxisBottom
          scale={band}
          top={bottom}
          tickValues={places}
          tickFormat={(_, index) => String(index)}
          tickLength={0}
          hideAxisLine
          hideTicks
          tickComponent={({ x, formattedValue }) => (
            <TextLines
              lines={names[Number(formattedValue)] ?? []}
              x={x}
              y={gap + line / 2}
              step={line}
              anchor="middle"
              look="soft"
            />
          )}
        />
      </>
    ),
  };
}

/** As many decimals as the steps need, and never more than the figures have. */
function tickDecimals(ticks: readonly number[], most = 0): number {
  const step = (ticks[1] ?? 1) - (ticks[0] ?? 0);
  return Math.min(most, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));
}

/** What stands under each category: a name in lines, or a month, with its year where one begins; months only so many as fit. */
function categoryNames({ data, em, measure }: Paper, step: number): readonly (readonly string[])[] {
  if (!data.isMonths)
    return data.categories.map((name) => wrapText(name, Math.max(step - em * 0.5, em), measure));
  const widest = Math.max(0, ...data.categories.map((month) => measure(shortMonth(month)))) + em * 0.4;
  const every = monthStep(step, widest);
  const named = data.categories.map((month) => monthNumber(month) % every === 0);
  const first = named.indexOf(true);
  return data.categories.map((month, place) => {
    if (!named[place]) return [];
    const isNew = place === first || monthNumber(month) % 12 < every;
    return isNew ? [shortMonth(month), month.slice(0, 4)] : [shortMonth(month)];
  });
}
