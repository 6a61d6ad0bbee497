import type { CaseId, DeviceId } from '@samla/case-model/ids';
import { sql } from 'kysely';
import type { Tx } from '../db/tables.ts';
import type { DeviceState, Gained } from './pull-scope.ts';

/** What an answer does to what the server knows of the device. */
export interface ScopeStep {
  readonly deviceId: DeviceId;
  /** as it was when the answer was read */
  readonly before: DeviceState;
  /** the number that the cursor proved the device holds; null when it asked for everything afresh */
  readonly proven: number | null;
  /** the number that the answer carries */
  readonly next: number;
  readonly lost: readonly CaseId[];
  readonly gained: readonly Gained[];
}

/**
 * The number of an answer: a new one when the scope changes, and when the newest one never arrived, so that an
 * abandoned number can never be taken for a later one.
 */
export function nextScope(before: DeviceState, proven: number | null, changed: boolean): number {
  return changed || proven === null || proven !== before.issued ? before.issued + 1 : before.issued;
}

/**
 * Writes a step.
 * @returns false when another pull of the device came between, or it was lost: the answer must be read anew
 */
export async function writeScopeStep(tx: Tx, step: ScopeStep): Promise<boolean> {
  const { deviceId, before, proven, next, lost, gained } = step;
  const held = proven ?? next;
  if (next === before.issued && held === before.held) return true;
  const updated = await sql`
    update device set scope_issued = ${next}, scope_held = ${held}
     where device_id = ${deviceId} and scope_issued = ${before.issued} and scope_held = ${before.held}
       and lost_at is null`.execute(tx);
  if (updated.numAffectedRows !== 1n) return false;
  if (proven === null) {
    await sql`delete from device_scope where device_id = ${deviceId}`.execute(tx);
  } else {
    if (proven !== before.issued) {
      // given or taken after what it holds: that answer never arrived
      await sql`delete from device_scope where device_id = ${deviceId} and from_scope > ${proven}`.execute(
        tx,
      );
      await sql`update device_scope set to_scope = null
                 where device_id = ${deviceId} and to_scope > ${proven}`.execute(tx);
    }
    // taken before it: the device has erased it
    await sql`delete from device_scope where device_id = ${deviceId} and to_scope <= ${proven}`.execute(tx);
  }
  if (lost.length > 0) {
    await sql`update device_scope set to_scope = ${next}
               where device_id = ${deviceId} and to_scope is null and case_id = any(${lost}::uuid[])`.execute(
      tx,
    );
  }
  if (gained.length > 0) {
    await sql`insert into device_scope (worker_id, device_id, case_id, from_scope, reach)
              select app_worker_id(), ${deviceId}::uuid, g.id, ${next}::bigint, g.reach
                from unnest(${gained.map(({ id }) => id)}::uuid[], ${gained.map(({ reach }) => reach)}::text[])
                       as g(id, reach)`.execute(tx);
  }
  return true;
}
