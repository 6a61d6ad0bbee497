import type { CaseId, DeviceId } from '@samla/case-model/ids';
import { sql } from 'kysely';
import type { Tx } from '../db/tables.ts';
import type { DeviceState, Gained } from './pull-scope.ts';

/** What an answer does to what the server knows of the device. */
export interface ScopeStep {
  readonly deviceId: DeviceId;
  /** as it was when the answer was read */
  readonly before: DeviceState;
  /** the number that the cursor bears: the device has that answer; null when it asked for everything afresh */
  readonly asked: number | null;
  /** the number that the device would begin from again if it stopped now; null as above */
  readonly kept: number | null;
  /** the number that the answer carries */
  readonly next: number;
  readonly lost: readonly CaseId[];
  readonly gained: readonly Gained[];
}

/**
 * The number of an answer: a new one when the scope changes, and when the newest one never arrived, so that an
 * abandoned number can never be taken for a later one.
 */
export function nextScope(before: DeviceState, asked: number | null, changed: boolean): number {
  return changed || asked === null || asked !== before.issued ? before.issued + 1 : before.issued;
}

/**
 * Writes a step.
 * @returns false when another pull of the device came between, or it was lost: the answer must be read anew
 */
export async function writeScopeStep(tx: Tx, step: ScopeStep): Promise<boolean> {
  const { deviceId, before, next, lost, gained } = step;
  const asked = step.asked ?? next;
  const held = step.kept ?? next;
  if (next === before.issued && asked === before.asked && held === before.held) return true;
  const updated = await sql`
    update device set scope_issued = ${next}, scope_asked = ${asked}, scope_held = ${held}
     where device_id = ${deviceId} and scope_issued = ${before.issued} and scope_asked = ${before.asked}
       and scope_held = ${before.held} and lost_at is null`.execute(tx);
  if (updated.numAffectedRows !== 1n) return false;
  if (step.asked === null) {
    await sql`delete from device_scope where device_id = ${deviceId}`.execute(tx);
  } else {
    if (asked !== before.issued) {
      // given or taken after what it has: that answer never arrived
      await sql`delete from device_scope where device_id = ${deviceId} and from_scope > ${asked}`.execute(tx);
      await sql`update device_scope set to_scope = null
                 where device_id = ${deviceId} and to_scope > ${asked}`.execute(tx);
    }
    // taken before what it has kept: it has erased it for good
    await sql`delete from device_scope where device_id = ${deviceId} and to_scope <= ${held}`.execute(tx);
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
