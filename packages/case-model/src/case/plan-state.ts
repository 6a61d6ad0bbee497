import type { ItemKey, LawKey, Offline } from '../definition/keys.ts';
import type { Phase } from '../definition/plan.ts';

/** Life of a plan item (CMMN 1.1 table 8.5, those that a person meets). */
export type ItemStatus = 'available' | 'active' | 'completed' | 'terminated';

/** What must happen before something can be done: Swedish words and the paragraph. */
export interface Blocker {
  readonly because: string;
  readonly law: LawKey | null;
}

export interface TaskState {
  readonly key: ItemKey;
  readonly stage: ItemKey;
  readonly name: string;
  readonly help: string | null;
  readonly status: ItemStatus;
  readonly required: boolean;
  readonly repeats: boolean;
  /** times that it was done */
  readonly done: number;
  /** why it is not open yet, or cannot be done although it is (a document that is not in) */
  readonly blockers: readonly Blocker[];
  readonly offline: Offline;
}

export interface StageState {
  readonly key: ItemKey;
  readonly name: string;
  readonly phase: Phase;
  readonly status: ItemStatus;
  readonly blockers: readonly Blocker[];
}

export interface MilestoneState {
  readonly key: ItemKey;
  readonly name: string;
  readonly status: 'available' | 'completed' | 'terminated';
}

/** Where a case stands in its plan. */
export interface PlanState {
  readonly stages: readonly StageState[];
  readonly tasks: readonly TaskState[];
  readonly milestones: readonly MilestoneState[];
  /** the last stage that is active, or the last that was; never null for a case with a plan */
  readonly current: StageState;
  /** the task that comes next: open, required, nothing in its way; null when there is none */
  readonly next: TaskState | null;
  /** why the case cannot be closed; empty when it can */
  readonly closingBlockers: readonly Blocker[];
}
