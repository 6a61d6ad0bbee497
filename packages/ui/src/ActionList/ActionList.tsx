import type { ReactNode } from 'react';
import { DueBadge } from '../DueBadge/index.ts';
import type { Urgency } from '../DueBadge/index.ts';
import { classes } from '../classes.ts';
import styles from './ActionList.module.css';
import { RowList } from './RowList.tsx';
import type { RowListProps } from './RowList.tsx';
import { texts } from './texts.ts';

const c = classes(styles);

export interface ActionRow {
  readonly id: string;
  /** What is to be done, or who it is about. */
  readonly title: string;
  /** Short facts after the title. */
  readonly facts?: readonly string[];
  /** Time left, in words. */
  readonly due?: { readonly text: string; readonly urgency?: Urgency };
  /** Before the title: `AreaMark`, `Icon`. What it says must stand in the facts too. */
  readonly mark?: ReactNode;
  /** `Button`s: reached with the arrows inside the row. */
  readonly actions?: ReactNode;
}

export interface ActionListProps extends RowListProps {
  readonly rows: readonly ActionRow[];
}

/** A short list of things to act on. Up and Down walk the rows, Left and Right what is in a row, Enter opens. */
export function ActionList({ rows, ...list }: ActionListProps) {
  return (
    <RowList
      {...list}
      rows={rows}
      emptyDefault={texts.empty}
      textOf={({ title, due, facts = [] }) => [title, due?.text, ...facts].filter(Boolean).join(', ')}
      rowClass={() => c('row')}
    >
      {drawRow}
    </RowList>
  );
}

const drawRow = ({ title, facts = [], due, mark, actions }: ActionRow) => (
  <>
    {mark !== undefined && <span className={c('mark')}>{mark}</span>}
    <span className={c('words')}>
      <span className={c('title')} dir="auto">
        {title}
      </span>
      {facts.length > 0 && <span className={c('facts')}>{facts.join(' · ')}</span>}
    </span>
    {due && (
      <span className={c('due')}>
        <DueBadge {...due} />
      </span>
    )}
    {actions !== undefined && <span className={c('actions')}>{actions}</span>}
  </>
);
