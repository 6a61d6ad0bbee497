import { deviceLost } from '@samla/api-client/device-errors';
import { ApiError } from '@samla/api-client/errors';
import type { Cursor } from '@samla/api-client/schemas';
import type { CaseId, DeviceId } from '@samla/case-model/ids';
import { sql, type Expression } from 'kysely';
import type { Tx } from '../db/tables.ts';

/** What the device was sent, as the database knows it. */
export interface DeviceState {
  /** the newest scope number that an answer bears */
  readonly issued: number;
  /** the one that the newest answer goes on from */
  readonly asked: number;
  /** the newest one that the device was known to have kept */
  readonly held: number;
  readonly cacheEpoch: number;
  /** the newest transaction whose rows of the feed are gone */
  readonly prunedTo: string;
}

/** The two edges of what this snapshot can tell: every transaction below `xmin` is over, none at `xmax` has begun. */
export interface Watermark {
  readonly xmin: string;
  /** the newest transaction below `xmin` that has changed something; unlike `xmin` it outlives a crash */
  readonly settled: string;
  readonly xmax: string;
  /** whether a committed change waits for an older transaction */
  readonly isWaiting: boolean;
}

/** A case that a device is to be sent whole. */
export interface Gained {
  readonly id: CaseId;
  /** how far the worker's access reaches: an `order` alone, or the whole case */
  readonly reach: 'full' | 'order';
  /** how many it has at most */
  readonly entries: number;
  /** whether the device was sent it before, and it is seen otherwise now */
  readonly isOtherwise: boolean;
}

/** How the cases that may be seen now differ from those that the device holds. One that is seen otherwise is in both. */
export interface ScopeChange {
  readonly lost: readonly CaseId[];
  /** those seen otherwise first, then by case id; at most one page of them */
  readonly gained: readonly Gained[];
  /** how many gained cases there are in all */
  readonly gainedCount: number;
}

/** @throws ApiError `notFound` for a device that was never registered by this worker, `deviceLost` */
export async function readDevice(tx: Tx, deviceId: DeviceId): Promise<DeviceState & Watermark> {
  const { rows } = await sql<{
    issued: number;
    asked: number;
    held: number;
    epoch: number;
    lost: boolean;
    pruned: string;
    settled: string;
    xmin: string;
    xmax: string;
    waiting: boolean;
  }>`
    select d.scope_issued as issued, d.scope_asked as asked, d.scope_held as held,
           cache_epoch() as epoch, d.lost_at is not null as lost,
           (select e.pruned_to::text from feed_edge e) as pruned, feed_settled()::text as settled,
           pg_snapshot_xmin(pg_current_snapshot())::text as xmin, pg_snapshot_xmax(pg_current_snapshot())::text as xmax,
           feed_is_waiting() as waiting
      from device d where d.device_id = ${deviceId}`.execute(tx);
  const row = rows[0];
  if (!row) {
    const message = 'Datorn är inte registrerad hos tjänsten. Logga ut och in igen.';
    throw new ApiError({ code: 'notFound', message });
  }
  if (row.lost) throw deviceLost();
  const { issued, asked, held, epoch: cacheEpoch, pruned: prunedTo, settled, xmin, xmax } = row;
  return { issued, asked, held, cacheEpoch, prunedTo, settled, xmin, xmax, isWaiting: row.waiting };
}

/**
 * Only the newest number, the one that it goes on from and the one that the device was known to have kept can be honest;
 * and a cursor beyond this database's transactions is of another one (a restored copy). One that stands where rows have
 * been pruned has missed something.
 * @param kept the scope number that the device says it has kept
 * @throws ApiError `resyncNeeded`
 */
export function requireKnownCursor(cursor: Cursor, kept: number, device: DeviceState & Watermark): void {
  const honest = [device.held, device.asked, device.issued];
  const known = honest.includes(cursor.scope) && honest.includes(kept) && kept <= cursor.scope;
  const [tx, pruned] = [BigInt(cursor.tx), BigInt(device.prunedTo)];
  if (known && tx <= BigInt(device.xmax) && (tx > pruned || pruned === 0n)) return;
  const message = 'Den lokala kopian kan inte fyllas på och hämtas om från början.';
  throw new ApiError({ code: 'resyncNeeded', message });
}

/**
 * Compares what the worker may see with what the device holds at a scope number.
 * @param scope null when it holds nothing
 */
export async function compareScope(
  tx: Tx,
  deviceId: DeviceId,
  scope: number | null,
  pageRows: number,
): Promise<ScopeChange> {
  const { rows } = await sql<{
    lost: CaseId | null;
    gained: CaseId | null;
    reach: Gained['reach'];
    entries: number;
    otherwise: boolean;
    count: number;
  }>`
    with held as materialized (${heldAt(deviceId, scope)}),
    difference as (
      select h.case_id as lost, d.case_id as gained, d.reach, d.entries
        from deliverable_cases() d full join held h on h.case_id = d.case_id
       where h.case_id is null or d.case_id is null or h.reach is distinct from d.reach
    )
    (select lost, null as gained, null as reach, 0 as entries, false as otherwise, 0 as count
       from difference where lost is not null)
    union all
    (select null, gained, reach, entries, lost is not null, count(*) over ()
       from difference where gained is not null
      order by lost is null, gained limit ${mostOf(pageRows)})`.execute(tx);
  return {
    lost: rows.flatMap(({ lost }) => lost ?? []),
    gained: rows.flatMap(({ gained, reach, entries, otherwise }) =>
      gained ? { id: gained, reach, entries, isOtherwise: otherwise } : [],
    ),
    gainedCount: rows.find(({ gained }) => gained)?.count ?? 0,
  };
}

/** Whether a device holds a case at a scope number, as a condition; the offset has it asked for each case by itself. */
export function isHeldAt(deviceId: DeviceId, scope: number, caseId: Expression<unknown>) {
  return sql<boolean>`exists (
    select from device_scope s
     where s.worker_id = app_worker_id() and s.device_id = ${deviceId} and s.case_id = ${caseId}
       and s.from_scope <= ${scope} and (s.to_scope is null or s.to_scope > ${scope}) offset 0)`;
}

/** The cases that a device holds at a scope number, as a query. */
function heldAt(deviceId: DeviceId, scope: number | null) {
  return sql<{ case_id: CaseId; reach: Gained['reach'] | null }>`
    select s.case_id, s.reach from device_scope s
     where s.device_id = ${deviceId} and s.from_scope <= ${scope ?? -1}
       and (s.to_scope is null or s.to_scope > ${scope ?? -1})`;
}

/** How many gained cases are looked at for a page: more than it can hold, when each has an entry. */
export function mostOf(pageRows: number): number {
  return Math.floor(pageRows / 3) + 1;
}
