import type { CaseState } from '@samla/case-model/case-state';
import type { Happening } from '@samla/case-model/case/case-file';
import { planOf } from '@samla/case-model/case/plan';
import type { Blocker, TaskState } from '@samla/case-model/case/plan-state';
import type { Playbook } from '@samla/case-model/case/playbook';
import type { CaseDeadline } from '@samla/case-model/deadline/case-deadline';
import { deadlinesOfCase } from '@samla/case-model/case/due';
import type { Task } from '@samla/case-model/definition/plan';
import type { EntryId } from '@samla/case-model/ids';
import type { BlockerView, DeadlineView, PlanView, TaskView } from '../contract.ts';

/** What is needed beside the folded case: which of its entries are only here yet, and what I may decide. */
export interface PlanViewContext {
  readonly pending: ReadonlySet<EntryId>;
  readonly myLevels: PlanView['myLevels'];
  /** the deadlines as they are without what is only here yet */
  readonly onServer: readonly CaseDeadline[];
}

/** Where a case stands in its plan; null while its definition has not come. Pure. */
export function planView(state: CaseState, context: PlanViewContext): PlanView | null {
  const { playbook, file } = state;
  const plan = planOf(state);
  if (!playbook || !plan) return null;
  const { caseType } = playbook;
  const tasks = new Map(caseType.plan.stages.flatMap((stage) => stage.tasks.map((task) => [task.key, task])));
  return {
    stages: plan.stages.map(({ key, name, phase, status, blockers }) => ({
      key,
      name,
      phase,
      status,
      blockers: blockers.map(blockerView),
    })),
    current: plan.current.key,
    tasks: plan.tasks.map((task) => taskView(task, tasks.get(task.key), file.tasks.get(task.key) ?? [])),
    next: plan.next?.key ?? null,
    milestones: plan.milestones.map(({ key, name, status }) => ({
      key,
      name,
      reached: status === 'completed',
    })),
    closingBlockers: plan.closingBlockers.map(blockerView),
    deadlines: deadlinesOfCase(state)
      .map((one) => deadlineView(one, context))
      .sort(nearestFirst),
    decisions: file.decisions.map(({ entryId, decision, outcome, level, on, validFrom, validTo }) => ({
      entryId,
      decision,
      outcome,
      level,
      on,
      validFrom,
      validTo,
    })),
    documents: caseType.documents.map(({ key, name }) => ({
      key,
      name,
      receivedOn: (file.documents.get(key) ?? []).map(({ on }) => on),
    })),
    participants: [...file.participants.values()].map(({ workerId, name, role }) => ({
      workerId,
      name,
      role,
    })),
    submissions: [...file.forms].flatMap(([form, all]) => {
      const latest = all.at(-1);
      if (!latest) return [];
      const { entryId, level, on, values } = latest;
      return [{ form, entryId, level, on, values }];
    }),
    myLevels: context.myLevels,
  };
}

function taskView(state: TaskState, task: Task | undefined, done: readonly Happening[]): TaskView {
  const { key, stage, name, help, status, required, repeats, blockers, offline } = state;
  return {
    key,
    stage,
    name,
    help,
    law: [...(task?.law ?? [])],
    status,
    required,
    repeats,
    done: state.done,
    doneOn: done.at(-1)?.on ?? null,
    blockers: blockers.map(blockerView),
    offline,
    does: doesOf(task),
  };
}

function blockerView({ because, law }: Blocker): BlockerView {
  return { because, law };
}

/** A task of both form and decision is done by its decision, whose basis the form is. */
function doesOf(task: Task | undefined): TaskView['does'] {
  if (task?.decision !== undefined) return { kind: 'decision', decision: task.decision };
  if (task?.form !== undefined) return { kind: 'form', form: task.form, level: task.level };
  return { kind: 'mark' };
}

/** A date that hangs on something that is only here reads *preliminär* (rule 4 of the architecture). */
function deadlineView(deadline: CaseDeadline, { pending, onServer }: PlanViewContext): DeadlineView {
  const known = onServer.find(({ key }) => key === deadline.key);
  const preliminary = pending.size > 0 && (known?.from !== deadline.from || known.due !== deadline.due);
  const { key, rule, name, status, from, due, at, pausedFrom, metOn, breach, law, verified } = deadline;
  const { extendable, pausable, reasons } = deadline;
  return {
    ...{
      key,
      rule,
      name,
      status,
      from,
      due,
      at,
      pausedFrom,
      metOn,
      breach,
      law,
      verified,
      extendable,
      pausable,
    },
    preliminary,
    reasons: reasons.map((one) => ({ rule: one.rule, text: one.text, law: one.law, verified: one.verified })),
  };
}

const live = (status: DeadlineView['status']) => status === 'running' || status === 'paused';

function nearestFirst(a: DeadlineView, b: DeadlineView): number {
  if (live(a.status) !== live(b.status)) return live(a.status) ? -1 : 1;
  const key = ({ due, at }: DeadlineView) => `${due ?? '9999'} ${at ?? '24:00'}`;
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}

/** The case type's name; one whose definition has not come is shown by its key. */
export function typeNameOf(playbook: Playbook | null, typeKey: string): string {
  return playbook?.caseType.name ?? typeKey;
}
