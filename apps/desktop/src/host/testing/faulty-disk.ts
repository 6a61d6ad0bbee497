import { SqliteError } from 'better-sqlite3';
import type { Disk } from '../ports.ts';
import type { Database } from '../store/database.ts';
import { watchDatabase, type StoreCall } from './watch-database.ts';

/**
 * What goes wrong at a call. `die`: the machine stops before it; `dieAfter`: once it is done. Nothing of this disk
 * answers afterwards.
 */
export type Fault = 'full' | 'readOnly' | 'io' | 'corrupt' | 'die' | 'dieAfter';

export type FileCall =
  'open' | 'removeStore' | 'renameStore' | 'readFile' | 'writeFile' | 'rename' | 'remove' | 'destroy';

/** One call to the disk, before it is made. */
export interface DiskCall {
  /** from 1, over all of the disk */
  readonly number: number;
  readonly call: StoreCall | FileCall;
  readonly path: string;
}

/** The machine has stopped: what a test's program sees of a disk that is not there any more. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';
}

const sqliteCodes = {
  full: ['database or disk is full', 'SQLITE_FULL'],
  readOnly: ['attempt to write a readonly database', 'SQLITE_READONLY'],
  io: ['disk I/O error', 'SQLITE_IOERR'],
  corrupt: ['database disk image is malformed', 'SQLITE_CORRUPT'],
} as const;
const fileCodes = { full: 'ENOSPC', readOnly: 'EROFS', io: 'EIO', corrupt: 'EIO' } as const;
/** a reader does not meet a full or read-only disk, and closing meets none */
const writesOnly: readonly Fault[] = ['full', 'readOnly'];
const reads: readonly string[] = ['read', 'readFile'];

function sqliteError(fault: keyof typeof sqliteCodes): Error {
  const [message, code] = sqliteCodes[fault];
  return new SqliteError(message, code);
}

/**
 * A disk on which a test chooses what fails, and when.
 * @param fault called before each call; null: it is made as asked
 */
export function faultyDisk(inner: Disk, fault: (call: DiskCall) => Fault | null): Disk {
  let number = 0;
  let stopped = false;

  function meet(call: StoreCall | FileCall, path: string): Exclude<Fault, 'die'> | null {
    if (stopped) throw new StoppedError('the machine has stopped');
    const chosen = fault({ number: ++number, call, path });
    if (chosen === null || (writesOnly.includes(chosen) && reads.includes(call))) return null;
    if (chosen === 'die') {
      stopped = true;
      throw new StoppedError('the machine stops');
    }
    return chosen;
  }

  function onFile<Result>(call: FileCall, path: string, run: () => Result): Result {
    const chosen = meet(call, path);
    if (chosen !== null && chosen !== 'dieAfter') {
      if (call === 'open') throw sqliteError(chosen);
      const error = new Error(`${fileCodes[chosen]}: ${call}`);
      throw Object.assign(error, { code: fileCodes[chosen], syscall: call });
    }
    const result = run();
    if (chosen === 'dieAfter') {
      stopped = true;
      throw new StoppedError('the machine stops');
    }
    return result;
  }

  function watched(db: Database, path: string): Database {
    let dies = false;
    return watchDatabase(db, {
      before(call) {
        // a dead program may still let go of what it holds
        if (call === 'close' && stopped) return;
        const chosen = meet(call, path);
        if (chosen === null || call === 'close') return;
        if (chosen === 'dieAfter') dies = true;
        else throw sqliteError(chosen);
      },
      after() {
        if (!dies) return;
        dies = false;
        stopped = true;
        throw new StoppedError('the machine stops');
      },
    });
  }

  return {
    openDatabase: (path, key, durability) =>
      watched(
        onFile('open', path, () => inner.openDatabase(path, key, durability)),
        path,
      ),
    removeDatabase: (path) => onFile('removeStore', path, () => inner.removeDatabase(path)),
    renameDatabase: (from, to) => onFile('renameStore', from, () => inner.renameDatabase(from, to)),
    exists: (path) => onFile('readFile', path, () => inner.exists(path)),
    read: (path) => onFile('readFile', path, () => inner.read(path)),
    write: (path, bytes) => onFile('writeFile', path, () => inner.write(path, bytes)),
    rename: (from, to) => onFile('rename', from, () => inner.rename(from, to)),
    remove: (path) => onFile('remove', path, () => inner.remove(path)),
    destroy: (path) => onFile('destroy', path, () => inner.destroy(path)),
    list: (folder) => onFile('readFile', folder, () => inner.list(folder)),
  };
}
