import { c } from './looks.ts';

interface TextLinesProps {
  readonly lines: readonly string[];
  readonly x: number;
  /** The middle of the first line. */
  readonly y: number;
  readonly step: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly look?: 'plain' | 'soft' | 'inverse' | 'title';
}

/** Text in lines under each other. */
export function TextLines({ lines, x, y, step, anchor = 'start', look = 'plain' }: TextLinesProps) {
  return lines.map((line, index) => (
    <text
      key={`${index} ${line}`}
      className={c('text', look)}
      x={x}
      y={y + index * step}
      dy="0.35em"
      textAnchor={anchor}
    >
      {line}
    </text>
  ));
}
