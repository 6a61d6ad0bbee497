import type { HostPorts } from '../ports.ts';
import { isStorageError } from '../store/database.ts';
import { finishWipe, readWiped, seenWiped, type Wiped } from '../store/wipe-all.ts';

/** Carries on what was being destroyed when the program stopped, and gives what no worker has been told yet, or null. */
export function readWipedHere({ disk, log }: Pick<HostPorts, 'disk' | 'log'>): Wiped | null {
  try {
    for (const name of disk.list('')) {
      finishWipe(name, disk);
      const wiped = readWiped(name, disk);
      if (wiped && !wiped.seen) return wiped;
    }
  } catch (error) {
    if (!isStorageError(error)) throw error;
    log.event('wipeNotFinished');
  }
  return null;
}

/** The worker has been told of all that was destroyed. */
export function seenWipedHere({ disk }: Pick<HostPorts, 'disk'>): void {
  for (const name of disk.list('')) seenWiped(name, disk);
}
