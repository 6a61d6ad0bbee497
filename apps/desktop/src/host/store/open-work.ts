import type { Clock } from '@samla/case-model/time';
import { KeyRefusedError, type Disk } from '../ports.ts';
import {
  bindDataKey,
  createDataKey,
  keepDataKey,
  placeOf,
  readDataKey,
  type DataKey,
  type KeyPorts,
} from './data-key.ts';
import { isSqliteError, openDatabase, WrongKeyError, type Database } from './database.ts';
import { migrate } from './migrate.ts';
import { claimStore } from './owner.ts';
import { assertWhole, finishRepair, repairWork } from './repair-work.ts';
import { SealBrokenError, unseal } from './seal.ts';
import type { WorkerFolder } from './worker-folder.ts';
import { workMigrations } from './work-migrations/index.ts';

/** What opening work.db needs of the outside world. */
export interface WorkPorts extends KeyPorts {
  readonly clock: Clock;
}

/** The key of work.db does not open it, or is of another worker or device: it opens with the recovery key, after sign-in. Nothing is lost. */
export class RecoveryNeededError extends Error {
  override readonly name = 'RecoveryNeededError';
}

/**
 * Opens what is unsent. It is never wiped: a key that does not open, or that opens a store which is not hers, asks for
 * the recovery key.
 * @param recoveryKey the key that the server holds, once it has been asked
 * @throws RecoveryNeededError, SealBrokenError (the recovery key does not open it either), DatabaseFromTheFutureError
 */
export async function openWork(
  folder: WorkerFolder,
  ports: WorkPorts,
  recoveryKey: Uint8Array | null,
): Promise<Database> {
  finishRepair(folder, ports.disk);
  const file = folder.file('work.db');
  const held = await readKeyOrRefusal(folder, ports);
  if (held === 'refused' || (held === null && ports.disk.exists(file))) {
    if (!recoveryKey) throw new RecoveryNeededError('work.db');
    return openByRecovery(folder, ports, recoveryKey);
  }
  const { key, isBound } = held ?? {
    key: await createDataKey(folder, 'work.key', ports),
    isBound: true,
  };
  try {
    const db = openWhole(folder, ports, key);
    await closedUnless(db, bindDataKey(folder, 'work.key', { key, isBound }, ports));
    return db;
  } catch (error) {
    if (!(error instanceof WrongKeyError)) throw error;
    if (!recoveryKey) throw new RecoveryNeededError('work.db', { cause: error });
    return await openByRecovery(folder, ports, recoveryKey);
  } finally {
    key.fill(0);
  }
}

/** A work.db that lives as long as the program, where nothing may be kept on disk. */
export function openWorkInMemory(): Database {
  return broughtForward(openDatabase('memory', 'FULL'));
}

/**
 * Lays a work.db that no key opens aside, under a name of its own, so that work can go on. Nothing is deleted.
 * The store goes last: until then its number is free, and a stop half-way is carried on.
 */
export function layWorkAside(folder: WorkerFolder, disk: Disk): void {
  let number = 1;
  while (disk.exists(`${folder.file('work.db')}.sealed-${number}`)) number++;
  for (const name of ['work.key', 'work.recovery'] as const) {
    const file = folder.file(name);
    if (disk.exists(file)) disk.rename(file, `${file}.sealed-${number}`);
  }
  const file = folder.file('work.db');
  if (disk.exists(file)) disk.renameDatabase(file, `${file}.sealed-${number}`);
}

/** Opens the store and looks at every page of it: what cannot be read is known before anybody leans on it. */
function openWhole(folder: WorkerFolder, ports: WorkPorts, key: Uint8Array): Database {
  try {
    return openChecked(folder, ports.disk, key);
  } catch (error) {
    if (!isSqliteError(error, 'SQLITE_CORRUPT')) throw error;
  }
  repairWork(folder, ports.disk, key, ports.clock.now());
  return openChecked(folder, ports.disk, key);
}

function openChecked(folder: WorkerFolder, disk: Disk, key: Uint8Array): Database {
  const db = broughtForward(disk.openDatabase(folder.file('work.db'), key, 'FULL'));
  try {
    assertWhole(db);
    claimStore(db, 'setting', placeOf(folder, 'work.db'));
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function broughtForward(db: Database): Database {
  try {
    migrate(db, workMigrations);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Lets go of a store when what belongs to its opening fails. */
async function closedUnless(db: Database, done: Promise<void>): Promise<void> {
  try {
    await done;
  } catch (error) {
    db.close();
    throw error;
  }
}

async function readKeyOrRefusal(folder: WorkerFolder, ports: KeyPorts): Promise<DataKey | 'refused' | null> {
  try {
    return await readDataKey(folder, 'work.key', ports);
  } catch (error) {
    if (error instanceof KeyRefusedError) return 'refused';
    throw error;
  }
}

async function openByRecovery(
  folder: WorkerFolder,
  ports: WorkPorts,
  recoveryKey: Uint8Array,
): Promise<Database> {
  const sealed = ports.disk.read(folder.file('work.recovery')) ?? new Uint8Array();
  const key = unseal(sealed, recoveryKey, placeOf(folder, 'work.db'));
  try {
    const db = openWhole(folder, ports, key);
    await closedUnless(db, keepDataKey(folder, 'work.key', key, ports));
    return db;
  } catch (error) {
    // the right key, and not even the first page opens, or the store is another's
    if (error instanceof WrongKeyError) throw new SealBrokenError('work.db', { cause: error });
    throw error;
  } finally {
    key.fill(0);
  }
}
