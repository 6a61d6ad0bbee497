import type { CaseTypeContent } from '@samla/case-model/definition';
import { daysBetween, type PlainDate } from '@samla/case-model/time';
import type { CaseView, DeadlineView, TaskView } from '../../host/contract.ts';
import { deadlineOfTask } from '../plan/deadline-of-task.ts';
import { isOpen } from '../plan/do-task.ts';

type WatchView = CaseView['watches'][number];

/**
 * What the case asks for now, by its plan and its dates. No rule of law is guessed here, and dates from the old system
 * are named as such.
 */
export type NextStep =
  | { readonly kind: 'needsYou' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'watch'; readonly watch: WatchView; readonly days: number }
  /** `deadline`: the one that the task meets, or else the case's nearest */
  | {
      readonly kind: 'task';
      readonly task: TaskView;
      readonly deadline: DeadlineView | null;
      readonly days: number | null;
      /** whether the task itself meets the deadline */
      readonly meets: boolean;
    }
  | {
      readonly kind: 'deadline';
      readonly on: PlainDate;
      readonly days: number;
      /** null: the limit of the old system */
      readonly deadline: DeadlineView | null;
    }
  | { readonly kind: 'checks'; readonly count: number }
  | { readonly kind: 'unassigned' }
  | { readonly kind: 'nothing'; readonly next: PlainDate | null };

/** Days before a deadline from which it is the next thing. */
export const DEADLINE_DAYS = 7;

/** Watches that are not done, nearest first. */
export function openWatches({ watches }: Pick<CaseView, 'watches'>): readonly WatchView[] {
  return watches.filter((one) => !one.completed).toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
}

/** Deadlines that run and have a date, nearest first. */
export function openDeadlines({ plan }: Pick<CaseView, 'plan'>): readonly DeadlineView[] {
  return (plan?.deadlines ?? []).filter(({ status, due }) => status === 'running' && due !== null);
}

/** Values of the old system that someone must look at. */
export function openChecks({ timeline }: Pick<CaseView, 'timeline'>) {
  return timeline.flatMap(({ entry }) =>
    entry.body.kind === 'checkRaised' ? [{ id: entry.id, ...entry.body }] : [],
  );
}

type TaskStep = Extract<NextStep, { kind: 'task' }>;

/** The open task that meets the nearest deadline, or the plan's next; with the deadline that presses it. */
function taskStep(view: CaseView, today: PlainDate, caseType: CaseTypeContent | null): TaskStep | null {
  const { plan } = view;
  if (!plan || !caseType) return null;
  const open = plan.tasks.filter(isOpen);
  const pressed = open
    .flatMap((task) => {
      const deadline = deadlineOfTask(task, plan, caseType);
      return deadline?.due ? [{ task, deadline, due: deadline.due }] : [];
    })
    .toSorted((a, b) => a.due.localeCompare(b.due))[0];
  const next = plan.tasks.find(({ key }) => key === plan.next);
  const nearest = openDeadlines(view)[0] ?? null;
  const isPressing = pressed && daysBetween(today, pressed.due) <= DEADLINE_DAYS;
  const task = isPressing ? pressed.task : next;
  if (!task) return null;
  const own = deadlineOfTask(task, plan, caseType);
  const deadline = own ?? nearest;
  const days = deadline?.due ? daysBetween(today, deadline.due) : null;
  return { kind: 'task', task, deadline, days, meets: own !== null };
}

/** The one thing to do in a case: what stopped, what is late, who has it, what comes next in its plan, what is unclear. */
export function nextStep(view: CaseView, today: PlainDate, caseType: CaseTypeContent | null): NextStep {
  if (view.timeline.some((one) => one.delivery === 'needsYou')) return { kind: 'needsYou' };
  if (view.closed) return { kind: 'closed' };
  const [watch] = openWatches(view);
  const watchDays = watch ? daysBetween(today, watch.dueOn) : Infinity;
  const limit = limitStep(view, today);
  const task = taskStep(view, today, caseType);
  const taskDays = task?.days ?? Infinity;
  const limitDays = limit?.days ?? Infinity;
  if (task && taskDays <= 0 && taskDays <= watchDays && taskDays <= limitDays) return task;
  if (limit && limitDays <= 0 && limitDays <= watchDays) return limit;
  if (watch && watchDays <= 0) return { kind: 'watch', watch, days: watchDays };
  if (view.assignment.workerId === null) return { kind: 'unassigned' };
  if (limit && limitDays <= DEADLINE_DAYS && limitDays < taskDays) return limit;
  const count = openChecks(view).length;
  if (count > 0) return { kind: 'checks', count };
  if (task) return task;
  const dates = [limit?.on ?? null, watch?.dueOn ?? null].filter((one) => one !== null).toSorted();
  return { kind: 'nothing', next: dates[0] ?? null };
}

/** The nearest date of the plan's deadlines, where no task is left to do, and of the old system's limit. */
function limitStep(view: CaseView, today: PlainDate): Extract<NextStep, { kind: 'deadline' }> | null {
  const [nearest] = openDeadlines(view);
  const due = nearest?.due ?? null;
  const old = view.deadline;
  if (old !== null && (due === null || old <= due)) {
    return { kind: 'deadline', on: old, days: daysBetween(today, old), deadline: null };
  }
  return nearest && due !== null
    ? { kind: 'deadline', on: due, days: daysBetween(today, due), deadline: nearest }
    : null;
}
