import type { HostPorts } from '../ports.ts';
import { isStorageError } from '../store/database.ts';
import { readWiped, wipeAll } from '../store/wipe-all.ts';
import type { WorkerFolder } from '../store/worker-folder.ts';
import { failureOf } from '../sync/failure.ts';
import type { CaseApi } from './case-api.ts';

type Ports = Pick<HostPorts, 'disk' | 'log'>;

/**
 * Destroys everything of a worker's on this machine, keys first. What resists is tried again when the program starts, and
 * when the server says so again.
 * @param unsent texts that go; null: nobody can tell
 */
export function wipeHere(folder: WorkerFolder, { disk, log }: Ports, unsent: number | null): void {
  try {
    wipeAll(folder, disk, unsent);
  } catch (error) {
    if (!isStorageError(error)) throw error;
    log.event('wipeNotFinished');
  }
}

/** Tells the server how many texts went; a call that fails is made again when she signs in here again. */
export async function reportDestroyed(
  { name, deviceId }: WorkerFolder,
  api: CaseApi,
  { disk, log }: Ports,
): Promise<void> {
  const texts = readWiped(name, disk)?.unsent;
  if (typeof texts !== 'number') return;
  await api
    .call((client) => client.devices.reportDestroyed.mutate({ deviceId, texts }))
    .catch((error: unknown) => log.event(`destroyedNotReported.${failureOf(error).kind}`));
}
