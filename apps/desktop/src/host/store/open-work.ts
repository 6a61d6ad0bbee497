import { existsSync, renameSync } from 'node:fs';
import { KeyRefusedError } from '../ports.ts';
import { createDataKey, keepDataKey, placeOf, readDataKey, type KeyPorts } from './data-key.ts';
import { openDatabase, WrongKeyError, type Database, type StoreLocation } from './database.ts';
import { readSmall } from './files.ts';
import { migrate } from './migrate.ts';
import { unseal } from './seal.ts';
import type { WorkerFolder } from './worker-folder.ts';
import { workMigrations } from './work-migrations/index.ts';

/** The operating system refused the key of work.db: it opens with the recovery key, after sign-in. Nothing is lost. */
export class RecoveryNeededError extends Error {
  override readonly name = 'RecoveryNeededError';
}

/**
 * Opens what is unsent. It is never wiped: a key that does not open asks for the recovery key.
 * @param recoveryKey the key that the server holds, once it has been asked
 * @throws RecoveryNeededError, SealBrokenError (the recovery key does not open it either), DatabaseFromTheFutureError
 */
export async function openWork(
  folder: WorkerFolder,
  ports: KeyPorts,
  recoveryKey: Uint8Array | null,
): Promise<Database> {
  const file = folder.file('work.db');
  const sealedHere = await readKeyOrRefusal(folder, ports);
  if (sealedHere === 'refused' || (sealedHere === null && existsSync(file))) {
    if (!recoveryKey) throw new RecoveryNeededError('work.db');
    return openByRecovery(folder, ports, recoveryKey);
  }
  const key = sealedHere ?? (await createDataKey(folder, 'work.key', ports));
  try {
    return openWorkAt({ file, key });
  } catch (error) {
    if (!(error instanceof WrongKeyError)) throw error;
    if (!recoveryKey) throw new RecoveryNeededError('work.db', { cause: error });
    return await openByRecovery(folder, ports, recoveryKey);
  } finally {
    key.fill(0);
  }
}

/** Opens work.db at a place and brings it forward. */
export function openWorkAt(location: StoreLocation): Database {
  const db = openDatabase(location, 'FULL');
  try {
    migrate(db, workMigrations);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Lays a work.db that no key opens aside, under a name of its own, so that work can go on. Nothing is deleted. */
export function layWorkAside(folder: WorkerFolder): void {
  let number = 1;
  while (existsSync(`${folder.file('work.db')}.sealed-${number}`)) number++;
  for (const name of ['work.key', 'work.recovery', 'work.db'] as const) {
    for (const end of name === 'work.db' ? ['-wal', '-shm', ''] : ['']) {
      const file = `${folder.file(name)}${end}`;
      if (existsSync(file)) renameSync(file, `${folder.file(name)}.sealed-${number}${end}`);
    }
  }
}

async function readKeyOrRefusal(
  folder: WorkerFolder,
  ports: KeyPorts,
): Promise<Uint8Array | 'refused' | null> {
  try {
    return await readDataKey(folder, 'work.key', ports);
  } catch (error) {
    if (error instanceof KeyRefusedError) return 'refused';
    throw error;
  }
}

async function openByRecovery(
  folder: WorkerFolder,
  ports: KeyPorts,
  recoveryKey: Uint8Array,
): Promise<Database> {
  const sealed = readSmall(folder.file('work.recovery')) ?? new Uint8Array();
  const key = unseal(sealed, recoveryKey, placeOf(folder, 'work.db'));
  try {
    const db = openWorkAt({ file: folder.file('work.db'), key });
    await keepDataKey(folder, 'work.key', key, ports);
    return db;
  } finally {
    key.fill(0);
  }
}
