import type { CaseState } from '@samla/case-model/case-state';
import { deadlinesOfCase } from '@samla/case-model/case/due';
import type { PlainDate } from '@samla/case-model/time';

/** The next date that asks something of the worker, and of what kind. */
export interface NextDue {
  readonly on: PlainDate;
  readonly kind: 'deadline' | 'watch';
  /** what is due, in Swedish; null for a watch and for the limit of the old system */
  readonly name: string | null;
}

/** The nearest of the running deadlines, the old system's limit and the open watches; a deadline before a watch. */
export function nextDue(state: CaseState): NextDue | null {
  if (state.closed) return null;
  const dates: NextDue[] = deadlinesOfCase(state).flatMap(({ status, due, name }) =>
    status === 'running' && due !== null ? [{ on: due, kind: 'deadline', name }] : [],
  );
  const { file } = state;
  // no rule of ours made it, so the first decision answers it
  const old = file.decisions.length === 0 ? file.imported?.deadline : null;
  if (old) dates.push({ on: old, kind: 'deadline', name: null });
  // a deadline goes before a watch of the same day
  for (const { completed, dueOn } of state.watches.values()) {
    if (!completed) dates.push({ on: dueOn, kind: 'watch', name: null });
  }
  return dates.reduce<NextDue | null>((next, one) => (next === null || one.on < next.on ? one : next), null);
}
