import type { HostPorts } from '../ports.ts';
import { isStorageError } from '../store/database.ts';
import { sealedTexts } from '../store/worker-folder.ts';

/** Texts that lie sealed on this machine. A disk that does not answer must not keep the program from starting: none then. */
export function countSealed({ disk, log }: Pick<HostPorts, 'disk' | 'log'>): number {
  try {
    return sealedTexts(disk);
  } catch (error) {
    if (!isStorageError(error)) throw error;
    log.event('sealedNotCounted');
    return 0;
  }
}
