import type { CaseType } from '../definition/case-type.ts';
import type { PlainDate } from '../time.ts';
import { later } from './duration.ts';

/**
 * Whether opening a case needs a motive that states what is new, since such a case of the same person was closed a
 * short while ago: closing and reopening an inquiry on the same question circumvents its time (JO 2565-2016, 2411-2017).
 * The last day of the time counts; a matter that came in before the closing is asked too.
 * @param lastClosedOn the latest day that a case of the types in `reopening` was closed; null when none was
 */
export function mustGiveMotive(
  reopening: CaseType['reopening'],
  lastClosedOn: PlainDate | null,
  openedOn: PlainDate,
): boolean {
  if (reopening === undefined || lastClosedOn === null) return false;
  return openedOn <= later({ on: lastClosedOn, at: null }, reopening.within).on;
}
