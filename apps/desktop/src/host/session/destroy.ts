import type { HostPorts } from '../ports.ts';
import { isStorageError } from '../store/database.ts';
import { readWiped } from '../store/wipe-all.ts';
import type { WorkerFolder } from '../store/worker-folder.ts';
import { failureOf } from '../sync/failure.ts';
import type { CaseApi } from './case-api.ts';

/**
 * Tells the server how many texts went, once all has gone. While the disk resists nothing is reported; that, and a call that
 * fails, is made again when she signs in here again.
 */
export async function reportDestroyed(
  { name, deviceId }: WorkerFolder,
  api: CaseApi,
  { disk, log }: Pick<HostPorts, 'disk' | 'log'>,
): Promise<void> {
  try {
    const wiped = readWiped(name, disk);
    const texts = wiped?.done ? wiped.unsent : null;
    if (texts === null) return;
    await api.call((client) => client.devices.reportDestroyed.mutate({ deviceId, texts }));
  } catch (error) {
    log.event(`destroyedNotReported.${isStorageError(error) ? 'storage' : failureOf(error).kind}`);
  }
}
