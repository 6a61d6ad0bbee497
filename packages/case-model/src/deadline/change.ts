import type { PlainDate } from '../time.ts';

/** What somebody did to a deadline: an `Adjustment` of the case file is one. */
export interface Change {
  readonly change: 'extend' | 'pause' | 'resume';
  /** the stated day; null: of an extension whose day nobody stated, which counts as the last change */
  readonly on: PlainDate | null;
  /** of an extension: the new last day */
  readonly until: PlainDate | null;
  readonly reason: string;
}

/** The changes of one day, in the only order that gives the same answer whichever was written first. */
export interface DayOfChanges {
  readonly on: PlainDate | null;
  readonly pause: Change | null;
  readonly resume: Change | null;
  /** earliest new last day first */
  readonly extensions: readonly Change[];
}

/** Changes by day, oldest first; what has no day comes last. */
export function byDay(changes: readonly Change[]): readonly DayOfChanges[] {
  const days = new Map<PlainDate | null, Change[]>();
  for (const change of changes) days.set(change.on, [...(days.get(change.on) ?? []), change]);
  return [...days]
    .map(([on, list]) => ({
      on,
      pause: list.find(({ change }) => change === 'pause') ?? null,
      resume: list.find(({ change }) => change === 'resume') ?? null,
      extensions: list
        .filter(({ change }) => change === 'extend')
        .toSorted((one, other) => order(one.until, other.until) || order(one.reason, other.reason)),
    }))
    .toSorted((one, other) => order(one.on ?? '~', other.on ?? '~'));
}

function order(one: string | null, other: string | null): number {
  return (one ?? '') < (other ?? '') ? -1 : (one ?? '') > (other ?? '') ? 1 : 0;
}
