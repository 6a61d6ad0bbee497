import type { ReactNode } from 'react';
import { Block, Marker } from './Marks.tsx';
import { TextLines } from './TextLines.tsx';
import { formatNumber } from './format.ts';
import { flow } from './legend.ts';
import { DASHES, c, toneClass } from './looks.ts';
import { lineHeight } from './paper.ts';
import type { Paper } from './paper.ts';
import { texts } from './texts.ts';

/** A part of a drawing and how high it is. */
export interface Piece {
  readonly height: number;
  readonly content: ReactNode;
}

const NOTHING: Piece = { height: 0, content: null };
/** How series show: as filled lengths, or as lines with markers. */
export type Mark = 'fill' | 'line';

/** How wide the sample before a name is. */
export const SWATCH = 24;

/** The sample of a series, with its middle at `y`. */
export function Swatch({ paper, place, mark, x, y }: SwatchProps): ReactNode {
  const { data, ids } = paper;
  if (mark === 'fill')
    return <Block x={x} y={y - 6} width={16} height={12} place={place} data={data} ids={ids} />;
  const tone = toneClass(place, data.series[place]?.tone ?? null);
  return (
    <>
      <path
        className={`${tone} ${c('line')}`}
        strokeDasharray={DASHES[place % DASHES.length] ?? 'none'}
        d={`M ${x} ${y} h 18`}
      />
      <Marker x={x + 9} y={y} place={place} data={data} />
    </>
  );
}

interface SwatchProps {
  readonly paper: Paper;
  readonly place: number;
  readonly mark: Mark;
  readonly x: number;
  readonly y: number;
}

/** The names of the series at the top of a drawing; nothing where there is one alone. */
export function drawLegend(paper: Paper, mark: Mark): Piece {
  const { data, width, measure, em } = paper;
  if (data.series.length < 2) return NOTHING;
  const step = lineHeight(paper);
  const names = data.series.map((series) => series.name);
  const { placed, height } = flow(names, width, SWATCH, em * 1.25, step, measure);
  return {
    height: height + em * 0.5,
    content: placed.map((one, place) => (
      <g key={names[place]}>
        <Swatch paper={paper} place={place} mark={mark} x={one.x} y={one.y + step / 2} />
        <TextLines lines={one.lines} x={one.x + SWATCH} y={one.y + step / 2} step={step} />
      </g>
    )),
  };
}

/** What the marks mean that are not plain figures, under the drawing; nothing where all are plain. */
export function drawNotes(paper: Paper, mark: Mark, hasShares = false): Piece {
  const { data, width, measure, em } = paper;
  const kinds = new Set(data.series.flatMap((series) => series.cells.map((cell) => cell.kind)));
  const below = formatNumber(data.below ?? 0);
  const notes = [
    kinds.has('few') && (mark === 'fill' ? texts.fewMark(below) : texts.fewMarkLine(below)),
    kinds.has('few') && hasShares && texts.aboutMark,
    kinds.has('missing') && !hasShares && (mark === 'fill' ? texts.missingMark : texts.missingMarkLine),
  ].filter((note) => note !== false);
  if (notes.length === 0) return NOTHING;
  const step = lineHeight(paper);
  const { placed, height } = flow(notes, width, 0, em * 1.5, step, measure);
  return {
    height: height + em * 0.5,
    content: placed.map((one, index) => (
      <TextLines
        key={notes[index]}
        lines={one.lines}
        x={one.x}
        y={one.y + em * 0.5 + step / 2}
        step={step}
        look="soft"
      />
    )),
  };
}
