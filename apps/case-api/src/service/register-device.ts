import type { RegisteredDevice } from '@samla/api-client/schemas';
import type { DeviceId } from '@samla/case-model/ids';
import type { Request } from './request.ts';

/** Makes a device known, once: the same device always gets the same recovery key. */
export async function registerDevice(request: Request, deviceId: DeviceId): Promise<RegisteredDevice> {
  const { id: worker_id } = await request.worker();
  const recovery_key = request.deps.ports.random.bytes(32);
  return request.write(async (tx) => {
    await tx
      .insertInto('device')
      .values({ worker_id, device_id: deviceId, recovery_key })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const device = await tx
      .selectFrom('device')
      .select(['recovery_key', 'cache_epoch'])
      .where('device_id', '=', deviceId)
      .executeTakeFirstOrThrow();
    return {
      recoveryKey: Buffer.from(device.recovery_key).toString('base64'),
      cacheEpoch: device.cache_epoch,
    };
  });
}
