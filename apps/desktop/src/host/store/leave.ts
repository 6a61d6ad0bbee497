import type { Disk } from '../ports.ts';
import { isStorageError } from './database.ts';
import { noteSealedTexts, type WorkerFolder } from './worker-folder.ts';

/**
 * A worker signs out: her cache goes, key first, and what is unsent stays sealed and is counted. That the cache is to go is
 * written down before, so that a stop, or a disk that resists, is carried on by {@link finishLeaving}.
 * @param sealed texts that stay; null where nothing was kept on disk
 * @throws what the disk threw first; everything else has then been done all the same
 */
export function leave(folder: WorkerFolder, disk: Disk, sealed: number | null): void {
  const failures: unknown[] = [];
  attempt(failures, () => disk.write(folder.file('leaving'), new Uint8Array()));
  if (sealed !== null) attempt(failures, () => noteSealedTexts(folder, disk, sealed));
  attempt(failures, () => destroyCache(folder.name, disk));
  if (failures.length > 0) throw failures[0];
}

/** Carries on what {@link leave} began in a folder. @throws what the disk throws */
export function finishLeaving(folderName: string, disk: Disk): void {
  if (disk.exists(`${folderName}/leaving`)) destroyCache(folderName, disk);
}

/** Destroys a worker's cache, whatever has been written down of it. One part that resists keeps no other. */
export function destroyCache(folderName: string, disk: Disk): void {
  const failures: unknown[] = [];
  attempt(failures, () => disk.destroy(`${folderName}/cache.key`));
  attempt(failures, () => disk.removeDatabase(`${folderName}/cache.db`));
  if (failures.length > 0) throw failures[0];
  disk.remove(`${folderName}/leaving`);
}

function attempt(failures: unknown[], run: () => void): void {
  try {
    run();
  } catch (error) {
    if (!isStorageError(error)) throw error;
    failures.push(error);
  }
}
