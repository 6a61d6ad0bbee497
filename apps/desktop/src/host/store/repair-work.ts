import type { Instant } from '@samla/case-model/time';
import { SqliteError } from 'better-sqlite3';
import type { Disk } from '../ports.ts';
import { isBroken, isStorageError, type Database } from './database.ts';
import { migrate } from './migrate.ts';
import { salvage, type Salvaged } from './salvage.ts';
import { settingsTable } from './settings-table.ts';
import { noteUnread } from './unread.ts';
import type { WorkerFolder } from './worker-folder.ts';
import { workMigrations } from './work-migrations/index.ts';

/** @throws SqliteError `SQLITE_CORRUPT` when a page of the store cannot be read or says what cannot be */
export function assertWhole(db: Database): void {
  if (db.pragma('quick_check(1)', { simple: true }) === 'ok') return;
  throw new SqliteError('the store is not whole', 'SQLITE_CORRUPT');
}

/** Whether every page of a store can be read. */
export function isWhole(db: Database): boolean {
  try {
    assertWhole(db);
    return true;
  } catch (error) {
    if (!isStorageError(error)) throw error;
    return false;
  }
}

/**
 * Brings all that can still be read out of a broken work.db into a new one, lays the broken one aside, and notes what
 * could not be read. Nothing is deleted. A stop at any step is carried on by {@link finishRepair}.
 * @throws what the disk throws when the new one cannot be written; the broken one is then where it was
 */
export function repairWork(folder: WorkerFolder, disk: Disk, key: Uint8Array, at: Instant): void {
  const next = folder.file('work.next');
  disk.removeDatabase(next);
  const target = disk.openDatabase(next, key, 'FULL');
  try {
    const found = readAll(folder, disk, key, target);
    migrate(target, workMigrations);
    keepOrder(target);
    const { command = 0, draft = 0, ...others } = found?.lost ?? {};
    const isMore = (found?.maybeMore ?? false) || Object.keys(others).length > 0;
    noteUnread(target, { texts: found ? command + draft : null, maybeMore: isMore, at });
    assertWhole(target);
  } finally {
    target.close();
  }
  disk.write(folder.file('work.repaired'), Uint8Array.of(1));
  finishRepair(folder, disk);
}

/** Puts a repaired store in its place, if one waits for that. */
export function finishRepair(folder: WorkerFolder, disk: Disk): void {
  if (!disk.exists(folder.file('work.repaired'))) return;
  const [file, next] = [folder.file('work.db'), folder.file('work.next')];
  if (disk.exists(next)) {
    let number = 1;
    while (disk.exists(`${file}.broken-${number}`)) number++;
    disk.renameDatabase(file, `${file}.broken-${number}`);
    disk.renameDatabase(next, file);
  }
  disk.remove(folder.file('work.repaired'));
}

/** Null when not even the schema of the broken store can be read. */
function readAll(folder: WorkerFolder, disk: Disk, key: Uint8Array, target: Database): Salvaged | null {
  let broken: Database | null = null;
  try {
    broken = disk.openDatabase(folder.file('work.db'), key, 'FULL');
    return salvage(broken, target, workMigrations);
  } catch (error) {
    if (!isBroken(error)) throw error;
    return null;
  } finally {
    broken?.close();
  }
}

/** The device's own order goes on after the last command that is known, whatever became of the setting. */
function keepOrder(work: Database): void {
  const settings = settingsTable(work, 'setting');
  const last = work.prepare<[], number | null>('select max(seq) from command').pluck().get() ?? 0;
  settings.set('lastSeq', Math.max(last, settings.get<number>('lastSeq') ?? 0));
}
