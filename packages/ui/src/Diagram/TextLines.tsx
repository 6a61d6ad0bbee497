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

interface LabelProps extends TextLinesProps {
  readonly measure: (text: string) => number;
}

/** Text in lines on a ground of its own, so that no line of the axis goes through it. */
export function Label({ measure, ...text }: LabelProps) {
  const width = Math.max(0, ...text.lines.map(measure));
  return (
    <>
      <rect
        className={c('plate')}
        x={text.x - width / 2}
        y={text.y - text.step / 2}
        width={width}
        height={text.lines.length * text.step}
      />
      <TextLines {...text} anchor="middle" />
    </>
  );
}
