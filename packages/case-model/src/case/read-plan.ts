import type { MomentRef } from '../definition/keys.ts';
import type { Milestone, StageDefinition, Task } from '../definition/plan.ts';
import type { CaseFile, Happening } from './case-file.ts';
import { conditionsOf } from './condition.ts';
import { byTime, type PlanMoments } from './moments.ts';
import { passedOf, type Passed } from './passed.ts';
import type { Blocker, ItemStatus, MilestoneState, StageState, TaskState } from './plan-state.ts';
import type { Playbook } from './playbook.ts';
import { blockersOf, isOpen, sentryReader, type SentryReader } from './sentry.ts';
import { stageIsComplete } from './stage-completion.ts';

export interface PlanReading {
  readonly stages: readonly StageState[];
  readonly current: StageState;
  readonly tasks: readonly TaskState[];
  readonly milestones: readonly MilestoneState[];
  readonly moments: PlanMoments;
  readonly reader: SentryReader;
}

/** A stage with its tasks, as the facts have them. */
interface StageReading {
  readonly state: StageState;
  readonly tasks: readonly TaskState[];
  readonly completedAt: Happening | null;
  /** that it has opened, and that the record itself tells so */
  readonly opened: 'no' | 'perhaps' | 'told';
}

interface Reached {
  readonly reached: boolean;
  readonly at: Happening | null;
}

const notReached: Reached = { reached: false, at: null };

/**
 * Reads a whole plan against a case file. A stage or milestone that a sentry asks for is read when it is asked for and
 * then remembered, so that the result is the plan's fixpoint in whatever order its items stand; the checker refuses a
 * plan in which stages and milestones wait for each other in a ring.
 */
export function readPlan(playbook: Playbook, file: CaseFile): PlanReading {
  const { plan } = playbook.caseType;
  const passed = passedOf(playbook, file);
  const stageReadings = new Map<StageDefinition, StageReading>();
  const milestoneReadings = new Map<Milestone, Reached>();
  const underWay = new Set<StageDefinition | Milestone>();

  const reader = sentryReader(file, passed, derived, conditionsOf(playbook, file));

  function derived(ref: MomentRef): Reached | null {
    const [kind, key] = ref.split('.');
    if (kind === 'stage') {
      const stage = plan.stages.find((candidate) => candidate.key === key);
      if (!stage || underWay.has(stage)) return notReached;
      const { state, completedAt } = stageReading(stage);
      return { reached: state.status === 'completed', at: completedAt };
    }
    if (kind === 'milestone') {
      const milestone = plan.milestones.find((candidate) => candidate.key === key);
      return !milestone || underWay.has(milestone) ? notReached : milestoneReading(milestone);
    }
    return null;
  }

  function stageReading(stage: StageDefinition): StageReading {
    const known = stageReadings.get(stage);
    if (known) return known;
    underWay.add(stage);
    const reading = readStage(stage, { playbook, file, passed, reader });
    underWay.delete(stage);
    stageReadings.set(stage, reading);
    return reading;
  }

  function milestoneReading(milestone: Milestone): Reached {
    const known = milestoneReadings.get(milestone);
    if (known) return known;
    underWay.add(milestone);
    const satisfied = milestone.entry.map((sentry) => reader.entry(sentry)).filter((one) => one.satisfied);
    const at = satisfied.flatMap((one) => one.at ?? []).sort(byTime)[0] ?? null;
    const reading = { reached: satisfied.length > 0, at };
    underWay.delete(milestone);
    milestoneReadings.set(milestone, reading);
    return reading;
  }

  const readings = plan.stages.map(stageReading);
  const moments = new Map<string, readonly Happening[]>();
  for (const { state, completedAt } of readings) {
    if (state.status === 'completed' && completedAt) moments.set(`stage.${state.key}`, [completedAt]);
  }
  const milestones = plan.milestones.map((milestone): MilestoneState => {
    const { reached, at } = milestoneReading(milestone);
    if (at) moments.set(`milestone.${milestone.key}`, [at]);
    const status = reached ? 'completed' : file.closed ? 'terminated' : 'available';
    return { key: milestone.key, name: milestone.name, status };
  });
  return {
    stages: readings.map(({ state }) => state),
    current: currentStage(readings),
    tasks: readings.flatMap(({ tasks }) => tasks),
    milestones,
    moments,
    reader,
  };
}

/**
 * The last stage that is active, or the last that was; the first before anything has opened. What an imported case may
 * have come to, since nobody told which way its old decisions went, waits behind what its record tells.
 */
function currentStage(readings: readonly StageReading[]): StageState {
  const active = readings.filter(({ state }) => state.status === 'active');
  const found =
    active.findLast(({ opened }) => opened === 'told') ??
    active.at(-1) ??
    readings.findLast(({ opened }) => opened === 'told') ??
    readings[0];
  if (!found) throw new RangeError('a plan has at least one stage');
  return found.state;
}

interface Reading {
  readonly playbook: Playbook;
  readonly file: CaseFile;
  readonly passed: Passed;
  readonly reader: SentryReader;
}

function readStage(stage: StageDefinition, { playbook, file, passed, reader }: Reading): StageReading {
  const { key, name, phase } = stage;
  const done = (task: Task) => file.tasks.get(task.key) ?? [];
  const behind = passed.stage(stage);
  // what was begun is not undone because an answer changed since
  const begun = stage === passed.arrivedIn || stage.tasks.some((task) => done(task).length > 0);
  const open = begun || isOpen(stage.entry, reader);
  const statuses = stage.tasks.map((task) => ({
    task,
    done: done(task),
    status: behind ? 'completed' : taskStatus(task, done(task).length, open, reader),
  }));
  const completion = behind ? null : stageIsComplete(statuses, reader);
  const left = stage.exit.some((sentry) => reader.exit(sentry).satisfied);
  const status: ItemStatus = behind
    ? 'completed'
    : open && completion?.complete
      ? 'completed'
      : left || file.closed
        ? 'terminated'
        : open
          ? 'active'
          : 'available';
  const stageBlockers = status === 'available' ? blockersOf(stage.entry, reader) : [];
  const ended = file.closed !== null || (left && status === 'terminated');
  const tasks = statuses.map(({ task, done: times, status: before }): TaskState => {
    const now = ended ? endedStatus(before, times.length) : before;
    return {
      ...{ key: task.key, stage: key, name: task.name, help: task.help ?? null, status: now },
      ...{ required: task.required, repeats: task.repeats, done: times.length, offline: task.offline },
      blockers: taskBlockers(task, now, stageBlockers, { playbook, file, passed, reader }),
    };
  });
  return {
    state: { key, name, phase, status, blockers: stageBlockers },
    tasks,
    completedAt: completion?.at ?? null,
    opened: behind || begun || isOpen(stage.entry, reader, 'exit') ? 'told' : open ? 'perhaps' : 'no',
  };
}

function taskStatus(task: Task, done: number, open: boolean, reader: SentryReader): ItemStatus {
  if (done > 0 && !task.repeats) return 'completed';
  if (task.exit.some((sentry) => reader.exit(sentry).satisfied)) return done > 0 ? 'completed' : 'terminated';
  return open && (done > 0 || isOpen(task.entry, reader)) ? 'active' : 'available';
}

/** A task of a stage or case that has ended: nothing is open any more. */
function endedStatus(status: ItemStatus, done: number): ItemStatus {
  return status === 'completed' || done > 0 ? 'completed' : 'terminated';
}

function taskBlockers(
  task: Task,
  status: ItemStatus,
  stageBlockers: readonly Blocker[],
  { playbook, file, reader }: Reading,
): readonly Blocker[] {
  if (status === 'available') return [...stageBlockers, ...blockersOf(task.entry, reader)];
  if (status !== 'active') return [];
  return playbook.caseType.documents
    .filter((document) => document.before.includes(task.key) && !file.documents.has(document.key))
    .map(({ name, law }) => ({
      because: `Handlingen ”${name}” ska ha kommit in först`,
      law: law[0] ?? null,
    }));
}
