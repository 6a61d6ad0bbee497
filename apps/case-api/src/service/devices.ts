import { deviceLost, lostFromItself, unknownDevice } from '@samla/api-client/device-errors';
import type {
  Device,
  ListDevicesOutput,
  ReportDestroyedInput,
  ReportLostInput,
  ReportLostOutput,
} from '@samla/api-client/device-schemas';
import type { RegisteredDevice } from '@samla/api-client/schemas';
import type { DeviceId } from '@samla/case-model/ids';
import type { Instant } from '@samla/case-model/time';
import { sql } from 'kysely';
import type { Tx } from '../db/tables.ts';
import { writeAccessLog } from '../log/access-log.ts';
import type { Request } from './request.ts';

/** Makes a device known, once: the same device always gets the same recovery key, and a lost one none. */
export async function registerDevice(request: Request, deviceId: DeviceId): Promise<RegisteredDevice> {
  const { id: worker_id } = await request.worker();
  const recovery_key = request.deps.ports.random.bytes(32);
  const now = request.now();
  return request.write(async (tx) => {
    await tx
      .insertInto('device')
      .values({ worker_id, device_id: deviceId, recovery_key, first_seen_at: now, last_seen_at: now })
      .onConflict((conflict) =>
        conflict.columns(['worker_id', 'device_id']).doUpdateSet({ last_seen_at: now }),
      )
      .execute();
    const device = await tx
      .selectFrom('device')
      .select(['recovery_key', sql<number>`cache_epoch()`.as('cache_epoch')])
      .where('device_id', '=', deviceId)
      .executeTakeFirstOrThrow();
    if (device.recovery_key === null) throw deviceLost();
    return {
      recoveryKey: Buffer.from(device.recovery_key).toString('base64'),
      cacheEpoch: device.cache_epoch,
    };
  });
}

/** Notes that a device was here, within some minutes: each time would be a write for every pull. */
export async function noteSeen(tx: Tx, deviceId: DeviceId, now: Instant): Promise<void> {
  await sql`
    update device set last_seen_at = ${now}
     where device_id = ${deviceId} and last_seen_at < ${now}::timestamptz - interval '5 minutes'`.execute(tx);
}

/** My devices, those seen last first. */
export async function listDevices(request: Request): Promise<ListDevicesOutput> {
  return { devices: await request.snapshot((tx) => readDevices(tx, null)) };
}

/** From now on the device gets no answer, and its key is gone. What it sent before stays sent. */
export async function reportLost(
  request: Request,
  { deviceId, lostDeviceId }: ReportLostInput,
): Promise<ReportLostOutput> {
  if (deviceId === lostDeviceId) throw lostFromItself();
  const device = await request.write(async (tx) => {
    await sql`select report_device_lost(${lostDeviceId}, ${request.now()})`.execute(tx);
    const [reported] = await readDevices(tx, lostDeviceId);
    await writeAccessLog(tx, request.now(), [
      {
        ...{ action: 'devices.reportLost', deviceId, clientVersion: request.caller.clientVersion },
        ...{ caseId: null, personId: null, purpose: null, protected: false, eventId: null },
        result: reported ? 'ok' : 'notFound',
      },
    ]);
    return reported;
  });
  if (!device) throw unknownDevice();
  return { device };
}

/** Keeps what a lost device says that it has destroyed. It is told nothing. */
export async function reportDestroyed(
  request: Request,
  { deviceId, texts }: ReportDestroyedInput,
): Promise<Record<string, never>> {
  const { rows } = await request.write((tx) =>
    sql<{ known: boolean }>`select report_device_destroyed(${deviceId}, ${texts}) as known`.execute(tx),
  );
  if (!rows[0]?.known) throw unknownDevice();
  return {};
}

async function readDevices(tx: Tx, deviceId: DeviceId | null): Promise<Device[]> {
  const { rows } = await sql<Device>`
    select device_id as "deviceId", first_seen_at as "firstSeenAt", last_seen_at as "lastSeenAt", lost_at as "lostAt",
           destroyed_texts as "destroyedTexts"
      from device where ${deviceId}::uuid is null or device_id = ${deviceId}
     order by last_seen_at desc, device_id`.execute(tx);
  return rows;
}
