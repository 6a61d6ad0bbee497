import type { Poke } from '@samla/api-client/schemas';
import type { DeviceId } from '@samla/case-model/ids';
import type { Request } from './request.ts';

/** Says "pull" at once, and then whenever something in the device's scope changed. */
export async function* pokes(
  request: Request,
  deviceId: DeviceId,
  signal: AbortSignal,
): AsyncGenerator<Poke> {
  const { id } = await request.worker();
  yield* request.deps.pokes.subscribe({ workerId: id, deviceId }, signal);
}
