import type { Disk } from '../ports.ts';
import { isStorageError } from './database.ts';

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
 * @param unsent texts that had not reached the server; null: nobody can tell now, and what was written down before counts
 * @throws what the disk threw first; everything else has then been done all the same
 */
export function wipeAll(folderName: string, disk: Disk, unsent: number | null): void {
  // told a second time, after a report that failed: the greatest number that was ever known counts
  const before = readWiped(folderName, disk);
  const most = unsent === null ? (before?.unsent ?? null) : Math.max(unsent, before?.unsent ?? 0);
  const wiped = { unsent: most, done: false, seen: before?.seen === true && most === before.unsent };
  try {
    keep(folderName, disk, wiped);
  } catch (error) {
    // a full disk must not save what is to go; there is room when it has gone
    if (!isStorageError(error)) throw error;
  }
  destroyAll(folderName, disk);
  keep(folderName, disk, { ...wiped, done: true });
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
  const names = toGo(folderName, disk);
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

/** What is left in a folder that is to be destroyed: keys, by which it can be read, or files that no key opens. */
export function remainsIn(folderName: string, disk: Disk): 'keys' | 'files' {
  return toGo(folderName, disk).some(isKey) ? 'keys' : 'files';
}

/** What the server knows the machine by stays, or it would be a new machine to it. */
function toGo(folderName: string, disk: Disk): string[] {
  return disk.list(folderName).filter((name) => !/^(device|wiped)(\.next)?$/.test(name));
}

function isKey(name: string): boolean {
  return /\.(key|recovery)(\.|$)/.test(name);
}

/** What was destroyed in a worker's folder and is not told yet; null when nothing was. */
export function readWiped(folderName: string, disk: Disk): Wiped | null {
  const bytes = disk.read(`${folderName}/wiped`);
  if (!bytes) return null;
  try {
    return JSON.parse(Buffer.from(bytes).toString('latin1')) as Wiped;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    // that it was decided is written down by the file being there
    return { unsent: null, done: false, seen: false };
  }
}

/** The worker has been told. */
export function seenWiped(folderName: string, disk: Disk): void {
  const wiped = readWiped(folderName, disk);
  if (wiped) keep(folderName, disk, { ...wiped, seen: true });
}

/** What the worker is told of a destruction. */
export interface WipeNews {
  /** texts that had not reached the server; null: nobody could tell */
  readonly unsent: number | null;
  /** what the disk would not let go of yet; null: all has gone */
  readonly left: 'keys' | 'files' | null;
}

/** What the worker is told, in Swedish. Pure. */
export function wipedMessage({ unsent, left }: WipeNews): string {
  const lost =
    unsent === null
      ? 'Det går inte att säga om något osänt försvann.'
      : unsent === 0
        ? 'Allt du hade skrivit var redan skickat.'
        : `${unsent === 1 ? 'En text' : `${unsent} texter`} hann aldrig skickas och går inte att få tillbaka.`;
  const how = {
    keys: 'Allt som Samla har sparat på den ska raderas, men disken hindrar det: en nyckel är kvar, så det sparade kan ännu läsas på den här datorn. Samla försöker igen varje minut. Låt programmet vara igång och kontakta it-stödet nu.',
    files:
      'Nycklarna är förstörda, så det som Samla har sparat på den går inte att läsa, men disken hindrar att filerna raderas. Samla försöker igen varje minut. Låt programmet vara igång och kontakta it-stödet om det inte hjälper.',
  };
  const done = 'Allt som Samla hade sparat på den är raderat.';
  return `Den här datorn är anmäld som förlorad. ${left ? how[left] : done} ${lost} Kontakta it-stödet om datorn inte är förlorad.`;
}

function keep(folderName: string, disk: Disk, wiped: Wiped): void {
  disk.write(`${folderName}/wiped`, Buffer.from(JSON.stringify(wiped), 'latin1'));
}
