import type { Cursor } from '@samla/api-client/schemas';
import type { CaseId, DeviceId } from '@samla/case-model/ids';
import { epochOf, type Instant } from '@samla/case-model/time';
import { sql } from 'kysely';
import type { Tx } from '../db/tables.ts';
import { isHeldAt, mostOf, type Gained, type ScopeChange } from './pull-scope.ts';

type Walk = NonNullable<Cursor['walk']>;

/** How long a comparison is believed while what it found is fetched page by page, in milliseconds. */
const LASTS = 60_000;

/**
 * The next gained cases of a fetch of many pages. Comparing all anew for each page would make a fetch cost the square of
 * its cases. Each case is proven to be the worker's today; a cursor that lies about its place costs its device time and
 * brings it nothing else, because a fetch ends with a whole comparison.
 * @returns null when it is time to compare: the last comparison is old, or this page would be the last of what it found
 */
export async function walkOn(
  tx: Tx,
  deviceId: DeviceId,
  { scope, walk }: Cursor,
  now: Instant,
  pageRows: number,
): Promise<ScopeChange | null> {
  if (!walk) return null;
  const age = epochOf(now) - epochOf(walk.since);
  if (age < 0 || age > LASTS) return null;
  const { rows } = await sql<{ id: CaseId; reach: Gained['reach']; entries: number }>`
    select d.case_id as id, d.reach, d.entries from next_deliverable(${walk.after}, ${mostOf(pageRows)}) d
     where not ${isHeldAt(deviceId, scope, sql.ref('d.case_id'))}`.execute(tx);
  const gained = rows.map((row) => ({ ...row, isOtherwise: false }));
  const isLast = firstOf(gained, pageRows, 0).length === gained.length;
  return isLast ? null : { lost: [], gained, gainedCount: Math.max(walk.left, gained.length) };
}

/** Where the next page goes on, after one that took these; undefined when it is to compare. */
export function walkAfter(
  taken: readonly Gained[],
  left: number,
  walked: Walk | null,
  now: Instant,
): Walk | undefined {
  const after = taken.findLast(({ isOtherwise }) => !isOtherwise)?.id ?? walked?.after;
  return left > 0 && after !== undefined ? { after, left, since: walked?.since ?? now } : undefined;
}

/** As many gained cases as the page still holds; a case is never split, so one may fill more than a page alone. */
export function firstOf(gained: readonly Gained[], pageRows: number, alreadyUsed: number): Gained[] {
  const taken: Gained[] = [];
  let used = alreadyUsed;
  for (const one of gained) {
    const rows = 2 + one.entries;
    if (used > 0 && used + rows > pageRows) break;
    taken.push(one);
    used += rows;
  }
  return taken;
}
