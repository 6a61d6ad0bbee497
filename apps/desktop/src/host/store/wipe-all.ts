import type { Disk } from '../ports.ts';
import { isStorageError } from './database.ts';
import type { WorkerFolder } from './worker-folder.ts';

/** That everything of a worker on this machine was destroyed, because the device is reported lost. */
export interface Wiped {
  /** texts that had not reached the server; null: nobody could tell */
  readonly unsent: number | null;
  /** the destruction has been carried through */
  readonly done: boolean;
  /** the worker has been told */
  readonly seen: boolean;
}

/**
 * Destroys all that a worker has on this machine: keys first, files second. The decision is written down before the
 * first key goes, so that a stop at any step is carried on at the next start, with or without the network.
 */
export function wipeAll(folder: WorkerFolder, disk: Disk, unsent: number | null): void {
  // told a second time, after a report that failed: the greatest number that was ever known counts
  const before = readWiped(folder.name, disk);
  const most = unsent === null ? (before?.unsent ?? null) : Math.max(unsent, before?.unsent ?? 0);
  const wiped = { unsent: most, done: false, seen: before?.seen === true && most === before.unsent };
  try {
    keep(folder.name, disk, wiped);
  } catch (error) {
    // a full disk must not save what is to go; there is room when it has gone
    if (!isStorageError(error)) throw error;
  }
  destroyAll(folder.name, disk);
  keep(folder.name, disk, { ...wiped, done: true });
}

/** Carries a destruction through that was stopped half-way. */
export function finishWipe(folderName: string, disk: Disk): void {
  const wiped = readWiped(folderName, disk);
  if (!wiped || wiped.done) return;
  destroyAll(folderName, disk);
  keep(folderName, disk, { ...wiped, done: true });
}

/** Keys first. One that cannot be destroyed keeps none of the others. @throws what the disk threw first */
function destroyAll(folderName: string, disk: Disk): void {
  const failures: unknown[] = [];
  const each = (all: readonly string[], run: (path: string) => void) => {
    for (const name of all) {
      try {
        run(`${folderName}/${name}`);
      } catch (error) {
        if (!isStorageError(error)) throw error;
        failures.push(error);
      }
    }
  };
  // what the server knows the machine by stays, or it would be a new machine to it
  const names = disk.list(folderName).filter((name) => !/^(device|wiped)(\.next)?$/.test(name));
  const isKey = (name: string) => /\.(key|recovery)(\.|$)/.test(name);
  each(names.filter(isKey), (path) => disk.destroy(path));
  each(
    names.filter((name) => !isKey(name)),
    (path) => {
      disk.removeDatabase(path);
      disk.remove(path);
    },
  );
  if (failures.length > 0) throw failures[0];
}

/** What was destroyed in a worker's folder and is not told yet; null when nothing was. */
export function readWiped(folderName: string, disk: Disk): Wiped | null {
  const bytes = disk.read(`${folderName}/wiped`);
  return bytes && (JSON.parse(Buffer.from(bytes).toString('latin1')) as Wiped);
}

/** The worker has been told. */
export function seenWiped(folderName: string, disk: Disk): void {
  const wiped = readWiped(folderName, disk);
  if (wiped) keep(folderName, disk, { ...wiped, seen: true });
}

/** What the worker is told, in Swedish. Pure. */
export function wipedMessage({ unsent }: Wiped): string {
  const lost =
    unsent === null
      ? 'Det går inte att säga om något osänt försvann.'
      : unsent === 0
        ? 'Allt du hade skrivit var redan skickat.'
        : `${unsent === 1 ? 'En text' : `${unsent} texter`} hann aldrig skickas och är borta.`;
  return `Den här datorn är anmäld som förlorad. Allt som Samla hade sparat på den är raderat. ${lost} Kontakta it-stödet om datorn inte är förlorad.`;
}

function keep(folderName: string, disk: Disk, wiped: Wiped): void {
  disk.write(`${folderName}/wiped`, Buffer.from(JSON.stringify(wiped), 'latin1'));
}
