import Database from 'better-sqlite3';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileDisk } from '@samla/desktop/host/node/file-disk';
import type { Disk } from '@samla/desktop/host/ports';
import { openDatabase, type Database as Store } from '@samla/desktop/host/store/database';
import { MemoryDisk, type Kill } from '@samla/desktop/host/testing/memory-disk';
import type { Chance } from '../chance.ts';

/** What a machine of the simulated world asks of its disk. */
export type SimDisk = Disk &
  Pick<MemoryDisk, 'release' | 'image' | 'replace' | 'breakPage'> & { killed(kill?: Kill): SimDisk };

export type DiskKind = 'memory' | 'files';

/** By kind, an empty disk. */
export const newDisks: Readonly<Record<DiskKind, (chance: Chance) => SimDisk>> = {
  // each commit that is kept by itself costs an image
  memory: (chance) => new MemoryDisk(() => chance.happens(0.05)),
  files: () => onFiles(newFolder(), new Map()),
};

const newFolder = () => mkdtempSync(join(tmpdir(), 'samla-simulation-'));

interface KnownStore {
  readonly key: Uint8Array;
  readonly durability: 'FULL' | 'NORMAL';
}

/** The host's own files, encrypted as on a worker's machine, in a folder that goes when the disk is let go of. */
function onFiles(root: string, known: Map<string, KnownStore>): SimDisk {
  const disk = fileDisk(root);
  const open = new Set<Store>();
  const at = (path: string) => join(root, path);

  /** The newest state of a store in a file of its own, in clear. */
  function inClear<Result>(path: string, store: KnownStore, read: (db: Store) => Result): Result {
    const folder = newFolder();
    const file = join(folder, 'store');
    try {
      copyStore(at(path), file);
      const db = openDatabase({ file, key: store.key }, 'NORMAL');
      try {
        // what lies in memory has no log beside it
        db.pragma('journal_mode = DELETE');
        seal(db, null);
        return read(db);
      } finally {
        db.close();
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  return {
    ...disk,
    openDatabase(path, key, durability) {
      const db = disk.openDatabase(path, key, durability);
      known.set(path, { key: Uint8Array.from(key), durability });
      open.add(db);
      return db;
    },
    renameDatabase(from, to) {
      disk.renameDatabase(from, to);
      const store = known.get(from);
      if (!store) return;
      known.delete(from);
      known.set(to, store);
    },
    image(path) {
      const store = known.get(path);
      if (!store || !existsSync(at(path))) return null;
      return inClear(path, store, (db) => db.serialize());
    },
    replace(path, image) {
      const store = known.get(path);
      if (!store) throw new Error('no closed store of that name');
      const next = `${at(path)}.clear`;
      writeFileSync(next, image);
      const db = new Database(next);
      seal(db, store.key);
      // as every program leaves it: one that only looks at it then writes nothing
      db.pragma('journal_mode = WAL');
      db.close();
      disk.removeDatabase(path);
      renameSync(next, at(path));
    },
    breakPage(path, page) {
      // all in one file: what lies in the log would be read in the page's place
      const image = this.image(path);
      if (!image) throw new Error('no closed store of that name');
      this.replace(path, image);
      const bytes = readFileSync(at(path));
      const size = image.readUInt16BE(16);
      writeFileSync(at(path), bytes.fill(0, (page - 1) * size, page * size));
    },
    killed({ lost = 0 } = {}) {
      const next = newFolder();
      cpSync(root, next, { recursive: true, filter: (file) => !file.endsWith('-shm') });
      for (const [path, { durability }] of known) {
        const log = `${join(next, path)}-wal`;
        // what was not waited for may be missing from its end
        if (durability === 'NORMAL' && existsSync(log))
          truncateSync(log, Math.round(statSync(log).size * (1 - lost)));
      }
      return onFiles(next, new Map(known));
    },
    release() {
      for (const db of open) if (db.open) db.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

function copyStore(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  for (const part of ['', '-wal']) if (existsSync(from + part)) cpSync(from + part, to + part);
}

/** Encrypts a store in the host's own format, or lays it in clear when there is no key. */
function seal(db: Store, key: Uint8Array | null): void {
  db.pragma("cipher = 'sqlcipher'");
  db.pragma('legacy = 4');
  const literal = key ? `x'${Buffer.from(key).toString('hex')}'` : '';
  (db as Store & { rekey(key: Buffer): number }).rekey(Buffer.from(literal, 'latin1'));
}
