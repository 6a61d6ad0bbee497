import type { ReactNode } from 'react';
import { TextLines } from './TextLines.tsx';
import { categoryText } from './data.ts';
import { c } from './looks.ts';
import { lineHeight } from './paper.ts';
import type { Paper } from './paper.ts';
import { wrapText } from './wrap.ts';

/** One category of a chart whose categories stand under each other. */
interface Row {
  readonly top: number;
  readonly height: number;
  /** The middle of what is drawn for it. */
  readonly middle: number;
}

/** Names of categories under each other, each with room for what is drawn. */
export interface Rows {
  /** Whether it is narrow: the names stand above what is drawn, which then has the whole width. */
  readonly isAbove: boolean;
  /** Where what is drawn begins. */
  readonly left: number;
  readonly rows: readonly Row[];
  readonly end: number;
  readonly names: ReactNode;
  /** The line that lengths are measured from. */
  readonly base: (x: number) => ReactNode;
}

/** Whether names have to stand above what they name. */
const isNarrow = ({ width, em }: Paper): boolean => width < em * 30;

/**
 * @param top where the first begins
 * @param thick how high what is drawn for one category is
 * @param remarks said after each name where the names stand above; elsewhere they stand at the end of the row
 */
export function drawRows(paper: Paper, top: number, thick: number, remarks?: readonly string[]): Rows {
  const { data, em, row, width, measure } = paper;
  const line = lineHeight(paper);
  const isAbove = isNarrow(paper);
  const names = data.categories.map((_, place) => {
    const name = categoryText(data, place);
    return isAbove && remarks ? `${name}: ${remarks[place] ?? ''}` : name;
  });
  const widest = Math.max(0, ...names.map((name) => measure(name)));
  const column = isAbove ? width : Math.min(widest, Math.round(width * 0.34));
  const rows: Row[] = [];
  const shown: ReactNode[] = [];
  let edge = top;
  for (const name of names) {
    const lines = wrapText(name, column + 1, measure);
    const words = lines.length * line;
    const air = Math.max(row - thick, em * 0.5);
    const height = isAbove ? words + thick + air : Math.max(words + em * 0.25, thick + air);
    const middle = isAbove ? edge + words + thick / 2 : edge + height / 2;
    const first = isAbove ? edge + line / 2 : middle - words / 2 + line / 2;
    rows.push({ top: edge, height, middle });
    shown.push(<TextLines key={name} lines={lines} x={0} y={first} step={line} />);
    edge += height;
  }
  const runs = isAbove
    ? rows.map(({ middle }) => [middle - thick / 2 - 1, middle + thick / 2 + 1] as const)
    : [[top, edge] as const];
  return {
    isAbove,
    left: isAbove ? 1 : column + Math.round(em),
    rows,
    end: edge,
    names: shown,
    base: (x) =>
      runs.map(([from, to]) => <line key={from} className={c('zero')} x1={x} x2={x} y1={from} y2={to} />),
  };
}
