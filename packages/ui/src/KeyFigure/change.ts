import { cellWithUnit, formatNumber } from '../Diagram/format.ts';
import type { Unit } from '../Diagram/index.ts';
import type { Cell } from '../Diagram/suppress.ts';
import { texts } from './texts.ts';

/** How a figure has changed: in words, and the sign that goes before them. */
export interface Change {
  readonly sign: '▲' | '▼' | '=' | null;
  readonly text: string;
}

/** Under this a percentage says more than the figures do: one case more of four is "25 percent". */
const LEAST_BASE = 20;

/** @param when the time of the figure before: "oktober 2025" */
export function changeOf(now: Cell, before: Cell, when: string, unit: Unit): Change {
  if (now.kind === 'few' || before.kind === 'few') return { sign: null, text: texts.hidden(when) };
  if (now.kind === 'missing' || before.kind === 'missing') return { sign: null, text: texts.unknown(when) };
  const decimals = unit.decimals ?? 0;
  const difference = Number((now.value - before.value).toFixed(decimals));
  if (difference === 0) return { sign: '=', text: texts.same(when) };
  const size = cellWithUnit({ kind: 'value', value: Math.abs(difference) }, unit);
  const percent = (difference / before.value) * 100;
  const share = before.value >= LEAST_BASE ? texts.share(signed(percent)) : '';
  return difference > 0
    ? { sign: '▲', text: texts.up(size, share, when) }
    : { sign: '▼', text: texts.down(size, share, when) };
}

const signed = (percent: number) =>
  `${percent > 0 ? '+' : ''}${formatNumber(percent, Math.abs(percent) < 10 ? 1 : 0)} %`;
