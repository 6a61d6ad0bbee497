import { uuidV7, type DeviceId } from '@samla/case-model/ids';
import { epochOf } from '@samla/case-model/time';
import type { HostPorts } from '../ports.ts';
import { DatabaseFromTheFutureError } from '../store/migrate.ts';
import { openCache, openCacheInMemory, wipeCache } from '../store/open-cache.ts';
import { layWorkAside, openWork, openWorkInMemory, RecoveryNeededError } from '../store/open-work.ts';
import { SealBrokenError } from '../store/seal.ts';
import { noteUnread } from '../store/unread.ts';
import type { WorkerFolder } from '../store/worker-folder.ts';
import { AwayWatch, type AwayFrom } from './away-watch.ts';
import type { Stores } from './workspace.ts';

export type Opened =
  | { readonly kind: 'open'; readonly stores: Stores; readonly away: AwayWatch; readonly laidAside: boolean }
  /** too long without the server: the cache is destroyed, and what is unsent stays sealed until the server answers */
  | { readonly kind: 'awayTooLong'; readonly countedUntil: number }
  /** the operating system refused the key: ask the server for the recovery key */
  | { readonly kind: 'recoveryNeeded' }
  /** a newer program was here: nothing is touched */
  | { readonly kind: 'fromTheFuture' };

/**
 * Opens a worker's two stores on disk.
 * @param away from where the time without the server is counted
 */
export async function openStores(
  folder: WorkerFolder,
  ports: HostPorts,
  recoveryKey: Uint8Array | null,
  away: AwayFrom,
): Promise<Opened> {
  try {
    const { work, laidAside } = await openWorkOrLayAside(folder, ports, recoveryKey);
    try {
      const watch = new AwayWatch(work, ports, away);
      if (watch.tooLong) {
        const countedUntil = watch.end();
        wipeCache(folder, ports.disk);
        work.close();
        return { kind: 'awayTooLong', countedUntil };
      }
      // a cache beside unsent work that was never counted by: it may be as old as it likes
      if (watch.isUnknown) wipeCache(folder, ports.disk);
      const cache = await openCache(folder, ports);
      return {
        kind: 'open',
        stores: { work, cache, deviceId: folder.deviceId, memoryOnly: false },
        away: watch,
        laidAside,
      };
    } catch (error) {
      work.close();
      throw error;
    }
  } catch (error) {
    if (error instanceof RecoveryNeededError) return { kind: 'recoveryNeeded' };
    if (error instanceof DatabaseFromTheFutureError) return { kind: 'fromTheFuture' };
    throw error;
  }
}

/** Stores of this run only, when nothing may be kept on disk. */
export function openInMemory(ports: HostPorts): Stores {
  const deviceId = uuidV7(epochOf(ports.clock.now()), ports.random.bytes(10)) as DeviceId;
  return { work: openWorkInMemory(), cache: openCacheInMemory(), deviceId, memoryOnly: true };
}

async function openWorkOrLayAside(folder: WorkerFolder, ports: HostPorts, recoveryKey: Uint8Array | null) {
  try {
    return { work: await openWork(folder, ports, recoveryKey), laidAside: false };
  } catch (error) {
    if (!(error instanceof SealBrokenError)) throw error;
    layWorkAside(folder, ports.disk);
    const work = await openWork(folder, ports, null);
    noteUnread(work, { texts: null, maybeMore: true, at: ports.clock.now() });
    return { work, laidAside: true };
  }
}
