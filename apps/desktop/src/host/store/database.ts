import Database from 'better-sqlite3';

export type { Database, Statement } from 'better-sqlite3';
type Connection = Database.Database;

/** What the drop-in with ciphers has beside the types of the original. */
type KeyedConnection = Connection & { key(key: Buffer): number };

/** Where a store lives: a file sealed with a raw 256-bit key, or memory when nothing may be kept on disk. */
export type StoreLocation = { readonly file: string; readonly key: Uint8Array } | 'memory';

/** The key does not open the file, or the file is not a store of ours. */
export class WrongKeyError extends Error {
  override readonly name = 'WrongKeyError';
}

/**
 * Opens a store with everything that must be said before its first page is read.
 * @param synchronous FULL: a commit has reached the disk; NORMAL: a power cut may cost the last commits
 * @throws WrongKeyError
 */
export function openDatabase(location: StoreLocation, synchronous: 'FULL' | 'NORMAL'): Connection {
  const db = new Database(location === 'memory' ? ':memory:' : location.file);
  try {
    if (location !== 'memory') unlock(db, location.key);
    settle(db, synchronous);
    return db;
  } catch (error) {
    db.close();
    if (isSqliteError(error, 'SQLITE_NOTADB')) throw new WrongKeyError('store', { cause: error });
    throw error;
  }
}

/** What is said to every store before its first row is read. */
export function settle(db: Connection, synchronous: 'FULL' | 'NORMAL'): void {
  // a temporary file would hold rows in plain text
  db.pragma('temp_store = MEMORY');
  // of a new file only: on an old one it would write, and a store of a newer program is not to be written
  if (db.pragma('page_count', { simple: true }) === 0) db.pragma('auto_vacuum = INCREMENTAL');
  // KiB of cache: a page is decrypted once and then kept; 16 MiB made a search by two beginnings four times as slow
  db.exec(`
    pragma journal_mode = WAL;
    pragma synchronous = ${synchronous};
    pragma secure_delete = ON;
    pragma foreign_keys = ON;
    pragma trusted_schema = OFF;
    pragma cache_size = -64000;
    pragma wal_autocheckpoint = ${synchronous === 'FULL' ? 1_000 : CACHE_CHECKPOINT};
  `);
}

/**
 * Pages of the write-ahead log of a store that can be rebuilt before they are brought into its file, 32 MiB: a page of a
 * pull changes more than SQLite's 1 000, so each would wait for the disk several times over.
 */
const CACHE_CHECKPOINT = 8_000;

/** SQLCipher 4's format with a raw key: no passphrase, so nothing is derived. First statements of every connection. */
function unlock(db: Connection, key: Uint8Array): void {
  db.pragma("cipher = 'sqlcipher'");
  db.pragma('legacy = 4');
  // written as x'…' byte by byte, because a string could not be zeroed afterwards
  const literal = Buffer.alloc(67);
  literal.write("x'", 0, 'latin1');
  literal.write(Buffer.from(key.buffer, key.byteOffset, key.byteLength).toString('hex'), 2, 'latin1');
  literal.write("'", 66, 'latin1');
  (db as KeyedConnection).key(literal);
  literal.fill(0);
  db.prepare('select count(*) from sqlite_master').get();
}

/** Whether an error is SQLite's own, of one of the given primary codes (`SQLITE_FULL` also matches its variants). */
export function isSqliteError(error: unknown, ...codes: string[]): boolean {
  if (!(error instanceof Database.SqliteError)) return false;
  return codes.some((code) => error.code === code || error.code.startsWith(`${code}_`));
}

/** Whether a store is broken: it must be closed, and put right when it is opened again. */
export function isBroken(error: unknown): boolean {
  return isSqliteError(error, 'SQLITE_CORRUPT', 'SQLITE_NOTADB');
}

/** What the operating system calls a full, read-only or broken disk when a small file is written. */
const FILE_TROUBLE: readonly unknown[] = [
  'ENOSPC',
  'EDQUOT',
  'EROFS',
  'EACCES',
  'EPERM',
  'EIO',
  'EBUSY',
  'EMFILE',
];

/** Whether a write failed because the disk is full, read-only or broken: the caller must keep its text. */
export function isStorageError(error: unknown): boolean {
  if (error instanceof Error && 'syscall' in error && 'code' in error)
    return FILE_TROUBLE.includes(error.code);
  return isSqliteError(
    error,
    'SQLITE_FULL',
    'SQLITE_READONLY',
    'SQLITE_IOERR',
    'SQLITE_CANTOPEN',
    'SQLITE_BUSY',
    'SQLITE_CORRUPT',
    'SQLITE_NOTADB',
    'SQLITE_NOMEM',
  );
}
