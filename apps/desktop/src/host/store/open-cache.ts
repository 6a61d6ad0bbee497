import { KeyRefusedError, type Disk } from '../ports.ts';
import { cacheMigrations } from './cache-migrations/index.ts';
import { bindDataKey, createDataKey, placeOf, readDataKey, type DataKey, type KeyPorts } from './data-key.ts';
import { isSqliteError, openDatabase, WrongKeyError, type Database } from './database.ts';
import { migrate } from './migrate.ts';
import { claimStore } from './owner.ts';
import type { WorkerFolder } from './worker-folder.ts';

/**
 * Opens the cache. It holds nothing that the server does not have, so a key that does not open, a broken file or
 * a store that is not hers means: destroy it and fetch afresh.
 * @throws DatabaseFromTheFutureError
 */
export async function openCache(folder: WorkerFolder, ports: KeyPorts): Promise<Database> {
  const held = await readKey(folder, ports);
  try {
    if (held) return await openHeld(folder, ports, held);
  } catch (error) {
    if (!(error instanceof WrongKeyError) && !isSqliteError(error, 'SQLITE_CORRUPT')) throw error;
  } finally {
    held?.key.fill(0);
  }
  wipeCache(folder, ports.disk);
  const fresh = await createDataKey(folder, 'cache.key', ports);
  try {
    return openIn(folder, ports.disk, fresh);
  } finally {
    fresh.fill(0);
  }
}

/** A cache that lives as long as the program, where nothing may be kept on disk. */
export function openCacheInMemory(): Database {
  return broughtForward(openDatabase('memory', 'NORMAL'));
}

/** The key first, the files second: whatever stops this half-way, nothing of it can be read again. */
export function wipeCache(folder: WorkerFolder, disk: Disk): void {
  disk.destroy(folder.file('cache.key'));
  disk.removeDatabase(folder.file('cache.db'));
}

async function openHeld(folder: WorkerFolder, ports: KeyPorts, held: DataKey): Promise<Database> {
  const db = openIn(folder, ports.disk, held.key);
  try {
    await bindDataKey(folder, 'cache.key', held, ports);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function openIn(folder: WorkerFolder, disk: Disk, key: Uint8Array): Database {
  const db = broughtForward(disk.openDatabase(folder.file('cache.db'), key, 'NORMAL'));
  try {
    claimStore(db, 'meta', placeOf(folder, 'cache.db'));
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function broughtForward(db: Database): Database {
  try {
    migrate(db, cacheMigrations);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

async function readKey(folder: WorkerFolder, ports: KeyPorts): Promise<DataKey | null> {
  try {
    return await readDataKey(folder, 'cache.key', ports);
  } catch (error) {
    if (error instanceof KeyRefusedError) return null;
    throw error;
  }
}
