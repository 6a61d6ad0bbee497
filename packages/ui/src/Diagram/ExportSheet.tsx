import { useId } from 'react';
import type { Ref } from 'react';
import { classes } from '../classes.ts';
import { Patterns } from './Marks.tsx';
import { TextLines } from './TextLines.tsx';
import type { ShownData } from './data.ts';
import { c as look } from './looks.ts';
import type { Draw } from './paper.ts';
import { texts } from './texts.ts';
import { textMeasure } from './useSpace.ts';
import { wrapText } from './wrap.ts';
import styles from './Diagram.module.css';

const c = classes(styles);
const MARGIN = 24;
const WIDTH = 912;
const EM = 13;
const ROW = 30;
const LINE = 18;
/** Where the shipped typeface is lacking another is used: there must be room for either. */
const FAMILIES = ["'Atkinson Hyperlegible Next Variable'", "'Segoe UI', sans-serif"];

interface ExportSheetProps {
  readonly title: string;
  readonly finding: string;
  readonly source?: string;
  readonly data: ShownData;
  readonly draw: Draw;
  readonly ref: Ref<SVGSVGElement>;
}

/** The chart as it goes to a file: with title, finding and source as text, on white, in one size. */
export function ExportSheet({ title, finding, source, data, draw, ref }: ExportSheetProps) {
  const ids = useId();
  const measure = textMeasure(EM, FAMILIES);
  const words = wrapText(finding, WIDTH, measure);
  const titleWords = wrapText(title, WIDTH, (text) => measure(text, true) * 1.25);
  const drawing = draw({ data, width: WIDTH, em: EM, row: ROW, measure, at: null, ids });
  const titleEnd = MARGIN + titleWords.length * LINE * 1.25;
  const top = titleEnd + words.length * LINE + LINE;
  const end = top + drawing.height;
  const sources = source === undefined ? [] : wrapText(texts.source(source), WIDTH, measure);
  const height = Math.ceil(end + (sources.length > 0 ? sources.length * LINE + LINE / 2 : 0) + MARGIN);
  const width = WIDTH + 2 * MARGIN;
  return (
    <div className={c('sheet')} data-theme="light" style={{ fontSize: EM }} aria-hidden="true" inert>
      <svg
        ref={ref}
        className={look('chart', 'paper')}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
      >
        <title>{title}</title>
        <desc>{finding}</desc>
        <rect className={look('sheet')} width={width} height={height} />
        <Patterns data={data} ids={ids} />
        <TextLines lines={titleWords} x={MARGIN} y={MARGIN + LINE / 2} step={LINE * 1.25} look="title" />
        <TextLines lines={words} x={MARGIN} y={titleEnd + LINE / 2} step={LINE} />
        <g transform={`translate(${MARGIN} ${top})`}>{drawing.content}</g>
        <TextLines lines={sources} x={MARGIN} y={end + LINE} step={LINE} look="soft" />
      </svg>
    </div>
  );
}
