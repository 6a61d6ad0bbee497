import { daysBetween, type PlainDate } from '@samla/case-model/time';
import type { CaseView } from '../../host/contract.ts';

type WatchView = CaseView['watches'][number];

/**
 * What the case asks for now. Only what its own record says: no rule of law is guessed here, and dates from the
 * old system are named as such.
 */
export type NextStep =
  | { readonly kind: 'needsYou' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'watch'; readonly watch: WatchView; readonly days: number }
  | { readonly kind: 'deadline'; readonly on: PlainDate; readonly days: number }
  | { readonly kind: 'checks'; readonly count: number }
  | { readonly kind: 'unassigned' }
  | { readonly kind: 'nothing'; readonly next: PlainDate | null };

/** Days before a deadline from which it is the next thing. */
export const DEADLINE_DAYS = 7;

/** Watches that are not done, nearest first. */
export function openWatches({ watches }: Pick<CaseView, 'watches'>): readonly WatchView[] {
  return watches.filter((one) => !one.completed).toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
}

/** Values of the old system that someone must look at. */
export function openChecks({ timeline }: Pick<CaseView, 'timeline'>) {
  return timeline.flatMap(({ entry }) =>
    entry.body.kind === 'checkRaised' ? [{ id: entry.id, ...entry.body }] : [],
  );
}

/** The one thing to do in a case: what stopped, what is late, what is near, what is unclear, who has it. */
export function nextStep(view: CaseView, today: PlainDate): NextStep {
  if (view.timeline.some((one) => one.delivery === 'needsYou')) return { kind: 'needsYou' };
  if (view.closed) return { kind: 'closed' };
  const [watch] = openWatches(view);
  const watchDays = watch ? daysBetween(today, watch.dueOn) : Infinity;
  const deadlineDays = view.deadline ? daysBetween(today, view.deadline) : Infinity;
  if (view.deadline && deadlineDays <= 0 && deadlineDays <= watchDays) {
    return { kind: 'deadline', on: view.deadline, days: deadlineDays };
  }
  if (watch && watchDays <= 0) return { kind: 'watch', watch, days: watchDays };
  if (view.assignment.workerId === null) return { kind: 'unassigned' };
  if (view.deadline && deadlineDays <= DEADLINE_DAYS) {
    return { kind: 'deadline', on: view.deadline, days: deadlineDays };
  }
  const count = openChecks(view).length;
  if (count > 0) return { kind: 'checks', count };
  const dates = [view.deadline, watch?.dueOn ?? null].filter((one) => one !== null).toSorted();
  return { kind: 'nothing', next: dates[0] ?? null };
}
