import type { ItemKey, RuleKey } from '../definition/keys.ts';
import type { PlainDate, TimeOfDay } from '../time.ts';

/** Why a deadline is on its day: one line of its reckoning. */
export interface DeadlineReason {
  readonly rule: RuleKey;
  /** Swedish */
  readonly text: string;
  readonly law: string;
  readonly verified: boolean;
}

/** The answer of a rule. */
export interface Due {
  /** null: no date yet (somebody else sets it, or the clock is stopped) */
  readonly on: PlainDate | null;
  /** only where the rule counts in hours */
  readonly at: TimeOfDay | null;
  readonly reasons: readonly DeadlineReason[];
}

/** A deadline of one case. */
export interface CaseDeadline {
  readonly key: ItemKey;
  readonly rule: RuleKey;
  readonly name: string;
  /** `running`, `paused`; `met`; `lapsed`: the case was closed or the plan ended it */
  readonly status: 'running' | 'paused' | 'met' | 'lapsed';
  /** the stated legal date that started it */
  readonly from: PlainDate;
  readonly due: PlainDate | null;
  readonly at: TimeOfDay | null;
  /** the day that its clock was stopped, while it is paused */
  readonly pausedFrom: PlainDate | null;
  /** the day that it was met */
  readonly metOn: PlainDate | null;
  readonly breach: string;
  readonly law: string;
  readonly verified: boolean;
  readonly extendable: boolean;
  /** somebody else sets the date and has not done so: `due` is the latest that it can be, or null */
  readonly settable: boolean;
  readonly pausable: boolean;
  readonly reasons: readonly DeadlineReason[];
}
