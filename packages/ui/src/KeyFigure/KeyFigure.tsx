import type { ReactNode } from 'react';
import { cellText, unitName } from '../Diagram/format.ts';
import type { Unit } from '../Diagram/index.ts';
import { shownCell } from '../Diagram/suppress.ts';
import { Sparkline } from '../Sparkline/index.ts';
import { classes } from '../classes.ts';
import { changeOf } from './change.ts';
import { texts } from './texts.ts';
import styles from './KeyFigure.module.css';

const c = classes(styles);

interface KeyFiguresProps {
  /** What they tell of together. */
  readonly label: string;
  readonly children: ReactNode;
}

/** Key figures side by side, as many as there is room for. */
export function KeyFigures({ label, children }: KeyFiguresProps) {
  return (
    <ul className={c('figures')} aria-label={label}>
      {children}
    </ul>
  );
}

export interface KeyFigureProps {
  /** What it counts, and when: "Pågående ärenden i dag". */
  readonly label: string;
  /** Null where it is not known. */
  readonly value: number | null;
  readonly unit: Unit;
  /** The same figure earlier, and when that was: "oktober 2025". */
  readonly before?: { readonly value: number | null; readonly when: string };
  /** Its course. */
  readonly trend?: { readonly months: readonly string[]; readonly values: readonly (number | null)[] };
  /** Counts under this are shown as few. Null only where the figure counts nobody (days, amounts). */
  readonly suppressBelow?: number | null;
  /** What one must know to read it right: "Median. Hälften tog längre tid." */
  readonly note?: string;
  readonly isLoading?: boolean;
}

/** One figure, what it was before, and its course. Says nothing of good or bad. Stands in `KeyFigures`. */
export function KeyFigure(props: KeyFigureProps) {
  const { label, value, unit, before, trend, suppressBelow = 5, note, isLoading = false } = props;
  const cell = shownCell(value, suppressBelow);
  const change = before && changeOf(cell, shownCell(before.value, suppressBelow), before.when, unit);
  if (isLoading) {
    return (
      <li className={c('figure')} aria-busy="true">
        <span className={c('label')}>{label}</span>
        <span className={c('waiting')}>{texts.loading}</span>
      </li>
    );
  }
  return (
    <li className={c('figure')}>
      <span className={c('label')}>{label}</span>
      <span className={c('line')}>
        {cell.kind === 'missing' ? (
          <strong className={c('value', 'missing')}>{texts.missing}</strong>
        ) : (
          <span>
            <strong className={c('value')}>{cellText(cell, unit)}</strong>{' '}
            <span className={c('unit')}>{unitName(cell.kind === 'value' ? cell.value : 0, unit)}</span>
          </span>
        )}
        {trend && (
          <Sparkline {...trend} label={texts.trendOf(label)} unit={unit} suppressBelow={suppressBelow} />
        )}
      </span>
      {change && (
        <span className={c('change')}>
          {change.sign !== null && (
            <span className={c('sign')} aria-hidden="true">
              {change.sign}
            </span>
          )}
          <span>{change.text}</span>
        </span>
      )}
      {note !== undefined && <span className={c('note')}>{note}</span>}
    </li>
  );
}
