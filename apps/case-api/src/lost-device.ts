import { shortDeviceId } from '@samla/api-client/short-device-id';
import type { DeviceId, WorkerId } from '@samla/case-model/ids';
import type { Instant } from '@samla/case-model/time';
import { sql } from 'kysely';
import type { Db } from './db/tables.ts';

/** A device as the city's support sees it: nothing of what is on it, nor of whom the worker works with. */
export interface KnownDevice {
  readonly workerId: WorkerId;
  readonly deviceId: DeviceId;
  readonly firstSeenAt: Instant;
  readonly lastSeenAt: Instant;
  readonly lostAt: Instant | null;
  readonly destroyedTexts: number | null;
}

/**
 * The devices of the worker with this subject, those seen last first.
 * @param db the owner's
 * @param name a whole device id, or its short name with or without hyphen; null gives all
 */
export async function devicesOf(db: Db, subject: string, name: string | null): Promise<KnownDevice[]> {
  const { rows } = await sql<KnownDevice>`
    select d.worker_id as "workerId", d.device_id as "deviceId", d.first_seen_at as "firstSeenAt",
           d.last_seen_at as "lastSeenAt", d.lost_at as "lostAt", d.destroyed_texts as "destroyedTexts"
      from device d join worker w on w.id = d.worker_id
     where w.subject = ${subject} order by d.last_seen_at desc, d.device_id`.execute(db);
  const plain = (text: string) => text.replaceAll('-', '').toLowerCase();
  return rows.filter(
    ({ deviceId }) =>
      name === null || [plain(deviceId), plain(shortDeviceId(deviceId))].includes(plain(name)),
  );
}

/** Reports a device lost in the name of the city's support, and logs it. One that is lost already stays as it is. */
export async function loseDevice(
  db: Db,
  { workerId, deviceId }: Pick<KnownDevice, 'workerId' | 'deviceId'>,
  now: Instant,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`
      update device set lost_at = ${now}, lost_by = 'support', recovery_key = null
       where worker_id = ${workerId} and device_id = ${deviceId} and lost_at is null`.execute(tx);
    await sql`
      insert into access_log (at, worker_id, action, device_id, result)
      values (${now}, ${workerId}, 'devices.reportLost', ${deviceId}, 'support')`.execute(tx);
  });
}
