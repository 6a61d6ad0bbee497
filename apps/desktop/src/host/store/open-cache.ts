import { KeyRefusedError } from '../ports.ts';
import { cacheMigrations } from './cache-migrations/index.ts';
import { createDataKey, readDataKey, type KeyPorts } from './data-key.ts';
import { isSqliteError, openDatabase, WrongKeyError, type Database, type StoreLocation } from './database.ts';
import { destroyKey, removeDatabase } from './files.ts';
import { migrate } from './migrate.ts';
import type { WorkerFolder } from './worker-folder.ts';

/**
 * Opens the cache. It holds nothing that the server does not have, so a key that does not open or a broken file
 * means: destroy it and fetch afresh.
 * @throws DatabaseFromTheFutureError
 */
export async function openCache(folder: WorkerFolder, ports: KeyPorts): Promise<Database> {
  const key = await readKey(folder, ports);
  try {
    if (key) return openCacheAt({ file: folder.file('cache.db'), key });
  } catch (error) {
    if (!(error instanceof WrongKeyError) && !isSqliteError(error, 'SQLITE_CORRUPT')) throw error;
  } finally {
    key?.fill(0);
  }
  wipeCache(folder);
  const fresh = await createDataKey(folder, 'cache.key', ports);
  try {
    return openCacheAt({ file: folder.file('cache.db'), key: fresh });
  } finally {
    fresh.fill(0);
  }
}

/** Opens cache.db at a place and brings it forward. */
export function openCacheAt(location: StoreLocation): Database {
  const db = openDatabase(location, 'NORMAL');
  try {
    migrate(db, cacheMigrations);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** The key first, the files second: whatever stops this half-way, nothing of it can be read again. */
export function wipeCache(folder: WorkerFolder): void {
  destroyKey(folder.file('cache.key'));
  removeDatabase(folder.file('cache.db'));
}

async function readKey(folder: WorkerFolder, ports: KeyPorts): Promise<Uint8Array | null> {
  try {
    return await readDataKey(folder, 'cache.key', ports);
  } catch (error) {
    if (error instanceof KeyRefusedError) return null;
    throw error;
  }
}
