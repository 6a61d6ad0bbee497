import type { CaseId } from '@samla/case-model/ids';
import { dateInStockholm, epochOf, type Instant } from '@samla/case-model/time';
import { Temporal } from 'temporal-polyfill';
import type { Database } from './database.ts';
import { DAYS_AHEAD, keeping } from './keeping.ts';

/** Which records must be here: none of them is evicted, and those that are away are fetched. */
export interface Pinned {
  /** cases that are open in a window, have unsent work or a draft */
  readonly caseIds: ReadonlySet<CaseId>;
  readonly now: Instant;
}

/** A place in the walk over the records that are here, from the one used longest ago. */
export interface WalkPlace {
  readonly usedAt: number;
  readonly id: string;
}

export const walkStart: WalkPlace = { usedAt: -1, id: '' };

/** A record that is here. */
export interface Candidate extends WalkPlace {
  readonly id: CaseId;
  readonly isPinned: boolean;
  /** its time is over */
  readonly isExpired: boolean;
}

/** Today, and the last day whose cases of one's own are kept here. */
function days(now: Instant) {
  const today = dateInStockholm(now);
  return { today, soon: Temporal.PlainDate.from(today).add({ days: DAYS_AHEAD }).toString() };
}

/** The next records after a place, those used longest ago first. */
export function candidates(cache: Database, pinned: Pinned, after: WalkPlace, limit: number): Candidate[] {
  const now = epochOf(pinned.now);
  return cache
    .prepare<[object], { id: CaseId; used_at: number; closed: number; mine: number; pinned: number }>(
      `select c.id, c.used_at, w.closed, w.mine,
              w.pending > 0 or w.needs_you = 1
                or coalesce(w.due_on = @today or (w.mine = 1 and w.due_on <= @soon), 0) as pinned
         from case_base c join worklist w on w.case_id = c.id
        where c.record = 'here' and (c.used_at, c.id) > (@usedAt, @id)
        order by c.used_at, c.id limit @limit`,
    )
    .all({ ...days(pinned.now), usedAt: after.usedAt, id: after.id, limit })
    .map((row) => {
      const kept = row.closed ? keeping.closed : row.mine ? keeping.mine : keeping.colleagues;
      return {
        id: row.id,
        usedAt: row.used_at,
        isPinned: row.pinned === 1 || pinned.caseIds.has(row.id),
        isExpired: row.used_at < now - kept,
      };
    });
}

/**
 * Lets the record go of every case that is not pinned, and whose time is over or, used longest ago, while the store holds
 * more than so many bytes. Their rows in the lists stay. One transaction.
 * @param most null: room is not short
 * @returns how many
 */
export function evictRecords(cache: Database, looked: readonly Candidate[], most: number | null): number {
  const erase = cache.prepare('delete from entry where case_id = ?');
  const mark = cache.prepare(`update case_base set record = 'away' where id = ?`);
  return cache
    .transaction(() => {
      let count = 0;
      for (const { id, isPinned, isExpired } of looked) {
        if (isPinned || !(isExpired || (most !== null && bytesUsed(cache) > most))) continue;
        erase.run(id);
        mark.run(id);
        count++;
      }
      return count;
    })
    .immediate();
}

/** A record of which nobody knows when it was used last counts as used now: it was here before that was counted. */
export function countAsUsed(cache: Database, now: Instant): void {
  const isUnknown = cache
    .prepare<[], number>(`select 1 from case_base where record = 'here' and used_at = 0 limit 1`)
    .pluck()
    .get();
  if (isUnknown === undefined) return;
  cache.prepare(`update case_base set used_at = ? where used_at = 0`).run(epochOf(now));
}

/** Marks what its date has brought into the worker's day, and what waits here: the next round fetches it. */
export function askForDue(cache: Database, now: Instant): void {
  cache
    .prepare(
      `update case_base set record = 'behind' where record = 'away' and id in (
         select case_id from worklist
          where (due_on is null) = 0 and due_on <= @soon and (mine = 1 or due_on = @today)
         union all select case_id from worklist where pending > 0 or needs_you = 1)`,
    )
    .run(days(now));
}

/** Marks every record that is away: their rows in the lists are to be folded anew. */
export function askForAll(cache: Database): void {
  cache.prepare(`update case_base set record = 'behind' where record = 'away'`).run();
}

/** Cases whose record is to be fetched: their row in the lists is behind, or they must be here. */
export function wanted(cache: Database, caseIds: ReadonlySet<CaseId>): CaseId[] {
  const behind = cache.prepare<[], CaseId>(`select id from case_base where record = 'behind'`).pluck().all();
  const away = cache
    .prepare<[string], CaseId>(
      `select id from case_base where record = 'away' and id in (select value from json_each(?))`,
    )
    .pluck()
    .all(JSON.stringify([...caseIds]));
  return [...behind, ...away];
}

/** Drops the definitions that no case is pinned to and that are not among these. @returns their hashes */
export function dropDefinitions(cache: Database, kept: readonly string[]): string[] {
  return cache
    .prepare<[string], string>(
      `delete from definition
        where hash not in (select definition_hash from case_base)
          and hash not in (select value from json_each(?)) returning hash`,
    )
    .pluck()
    .all(JSON.stringify(kept));
}

/** Bytes of the store that hold something. */
export function bytesUsed(cache: Database): number {
  const number = (name: string) => cache.pragma(name, { simple: true }) as number;
  return (number('page_count') - number('freelist_count')) * number('page_size');
}

/** Gives free pages back to the disk, at most so many. @returns whether some are left */
export function releasePages(cache: Database, pages: number): boolean {
  const free = () => cache.pragma('freelist_count', { simple: true }) as number;
  if (free() === 0) return false;
  cache.pragma(`incremental_vacuum(${pages})`);
  return free() > 0;
}
