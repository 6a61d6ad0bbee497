import type { ReactNode } from 'react';
import { DueBadge } from '../DueBadge/index.ts';
import type { Urgency } from '../DueBadge/index.ts';
import { classes } from '../classes.ts';
import styles from './FactTile.module.css';

const c = classes(styles);

export interface FactTilesProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** Tiles side by side, as many as there is room for. */
export function FactTiles({ label, children }: FactTilesProps) {
  return (
    <ul className={c('tiles')} aria-label={label}>
      {children}
    </ul>
  );
}

export interface FactTileProps {
  /** The kind of fact: "Frist". */
  readonly label: string;
  /** The fact: "idag", "24 nov". */
  readonly value: string;
  readonly urgency?: Urgency;
  /** What it concerns: "Skyddsbedömning". */
  readonly text?: string;
  readonly actions?: ReactNode;
}

/** One fact that matters now. Stands in `FactTiles`. */
export function FactTile({ label, value, urgency, text, actions }: FactTileProps) {
  return (
    <li className={c('tile')}>
      <span className={c('label')}>{label}</span>
      <strong className={c('value')}>
        {urgency === undefined ? value : <DueBadge text={value} urgency={urgency} />}
      </strong>
      {text !== undefined && <span className={c('text')}>{text}</span>}
      {actions !== undefined && <span className={c('actions')}>{actions}</span>}
    </li>
  );
}
