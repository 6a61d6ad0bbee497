import type { PlanState, TaskState } from './plan-state.ts';
import type { MomentRef } from '../definition/keys.ts';
import type { CaseFile, Happening } from './case-file.ts';
import type { Playbook } from './playbook.ts';
import { momentsOf, type PlanMoments } from './moments.ts';
import { readPlan } from './read-plan.ts';
import { blockersOf } from './sentry.ts';

/** What a plan is reckoned from: the record's facts and the definition that the case is pinned to. */
export interface PlanBasis {
  readonly file: CaseFile;
  readonly playbook: Playbook | null;
}

interface Planned {
  readonly plan: PlanState;
  readonly moments: PlanMoments;
}

const reckoned = new WeakMap<CaseFile, { readonly playbook: Playbook; readonly planned: Planned }>();

/**
 * Where a case stands in its plan, as CMMN 1.1 says; null while its definition has not come. A pure function of the
 * facts: the order in which the same day's entries were written makes no difference. Reckoned once per case file.
 */
export function planOf(basis: PlanBasis): PlanState | null {
  return plannedOf(basis)?.plan ?? null;
}

/** When stages were completed and milestones reached. */
export function planMomentsOf(basis: PlanBasis): PlanMoments {
  return plannedOf(basis)?.moments ?? new Map();
}

/** {@link momentsOf} of a case, stages and milestones included; the plan is reckoned only when one of them is asked for. */
export function momentsIn(basis: PlanBasis): (file: CaseFile, ref: MomentRef) => readonly Happening[] {
  return (file, ref) =>
    momentsOf(file, ref, /^(stage|milestone)\./.test(ref) ? planMomentsOf(basis) : undefined);
}

function plannedOf({ file, playbook }: PlanBasis): Planned | null {
  if (playbook === null) return null;
  const known = reckoned.get(file);
  if (known?.playbook === playbook) return known.planned;
  const planned = reckon(playbook, file);
  reckoned.set(file, { playbook, planned });
  return planned;
}

function reckon(playbook: Playbook, file: CaseFile): Planned {
  const { stages, current, tasks, milestones, moments, reader } = readPlan(playbook, file);
  const { entry } = playbook.caseType.closure;
  const closingBlockers = file.closed ? [] : blockersOf(entry, reader);
  const next = nextTask(tasks, closingBlockers.length > 0);
  return { plan: { stages, tasks, milestones, current, next, closingBlockers }, moments };
}

/** The first undone task that its stage waits for; one that recurs only while the case cannot be closed. */
function nextTask(tasks: readonly TaskState[], staysOpen: boolean): TaskState | null {
  const doable = tasks.filter(
    (task) => task.required && task.status === 'active' && task.blockers.length === 0,
  );
  return doable.find(({ done }) => done === 0) ?? (staysOpen ? doable[0] : undefined) ?? null;
}

/** A task of the plan by its key. */
export function taskOf(plan: PlanState, key: string): TaskState | undefined {
  return plan.tasks.find((task) => task.key === key);
}
