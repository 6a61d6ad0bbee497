import { categoryText, cellsOf } from './data.ts';
import type { ShownData, Unit } from './data.ts';
import { sharesOf } from './share.ts';
import type { Share } from './share.ts';
import type { Cell, Sum } from './suppress.ts';
import { texts } from './texts.ts';

/** "1 234,5" */
export function formatNumber(value: number, decimals = 0): string {
  return new Intl.NumberFormat('sv-SE', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
}

/** "42", "färre än 5", "uppgift saknas" */
export function cellText(cell: Cell, unit: Unit): string {
  if (cell.kind === 'missing') return texts.missing;
  if (cell.kind === 'few') return texts.few(formatNumber(cell.below));
  return formatNumber(cell.value, unit.decimals);
}

/** The unit as it stands after the figure. */
export const unitName = (value: number, unit: Unit): string => (value === 1 ? unit.one : unit.other);

/** "42 ärenden", "färre än 5 ärenden", "uppgift saknas" */
export function cellWithUnit(cell: Cell, unit: Unit): string {
  const text = cellText(cell, unit);
  if (cell.kind === 'missing') return text;
  return `${text} ${unitName(cell.kind === 'value' ? cell.value : 0, unit)}`;
}

/** "482", "minst 121" */
export function sumText(sum: Sum, unit: Unit): string {
  if (sum.kind === 'missing') return texts.missing;
  const text = formatNumber(sum.value, unit.decimals);
  return sum.kind === 'atLeast' ? texts.atLeast(text) : text;
}

/** "61 %", "ca 61 %". A small count has no share of its own. */
export function shareText(share: Share, cell: Cell): string | null {
  if (cell.kind !== 'value') return null;
  const text = `${formatNumber(share.percent)} %`;
  return share.isAbout ? texts.about(text) : text;
}

/** With a capital first letter, as a line begins. */
export const capital = (text: string) => text.charAt(0).toLocaleUpperCase('sv-SE') + text.slice(1);

/** "Januari 2026, Pågående: 42 ärenden"; for a chart of shares also how large a part. */
export function pointText(data: ShownData, category: number, series: number, hasShares = false): string {
  const cells = cellsOf(data, category);
  const cell = cells[series] ?? { kind: 'missing' };
  const share = hasShares ? sharesOf(cells)?.[series] : undefined;
  const part = share && shareText(share, cell);
  const value = cellWithUnit(cell, data.unit) + (part ? `, ${part}` : '');
  const name = capital(categoryText(data, category));
  return data.series.length === 1
    ? texts.onlyPoint(name, value)
    : texts.point(name, data.series[series]?.name ?? '', value);
}
