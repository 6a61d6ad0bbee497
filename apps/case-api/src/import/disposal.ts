import type { PlainDate } from '@samla/case-model/time';
import { yearsBefore } from './values.ts';

/** Years without any event after which a case is proposed for disposal (SoL 16 kap., LSS 21 c §). */
const YEARS = 5;

/** What a case's age is told by. */
export interface CaseAge {
  /** the latest note, decision or closing */
  latest: PlainDate | null;
  /** a note, decision or closing whose date cannot be read */
  unreadable: boolean;
  readonly received: PlainDate | null;
}

/**
 * Whether a case has had no note, decision or closing in the five years before a day, so that its disposal is proposed.
 * The day exactly five years back is within them. A case that nothing was ever written in counts from the day it came
 * in: one that came in last week is new, not old. When a date cannot be read the case stays: disposal is for ever.
 *
 * The exemption for research (persons born on the 5th, 15th or 25th; SoF 13:1) is not applied here: it decides what is
 * destroyed when a proposal is approved, not what is proposed.
 */
export function isDueForDisposal({ latest, unreadable, received }: CaseAge, asOf: PlainDate): boolean {
  if (unreadable) return false;
  const last = latest ?? received;
  return last !== null && last < yearsBefore(asOf, YEARS);
}
