import Database from 'better-sqlite3';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileDisk } from '@samla/desktop/host/node/file-disk';
import type { Disk } from '@samla/desktop/host/ports';
import { isBroken, openDatabase, type Database as Store } from '@samla/desktop/host/store/database';
import { MemoryDisk, type Kill } from '@samla/desktop/host/testing/memory-disk';
import type { Chance } from '../chance.ts';
import { emptyPage, hasPlaceForSeals, isEmpty, openPages, sealPages } from './sealed-pages.ts';

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
  /** pages that the simulation has broken, also when they have been written anew since */
  readonly broken: readonly number[];
}

/** The host's own files, encrypted as on a worker's machine, in a folder that goes when the disk is let go of. */
function onFiles(root: string, known: Map<string, KnownStore>): SimDisk {
  const disk = fileDisk(root);
  const open = new Set<Store>();
  const at = (path: string) => join(root, path);

  return {
    ...disk,
    openDatabase(path, key, durability) {
      const db = disk.openDatabase(path, key, durability);
      known.set(path, { key: Uint8Array.from(key), durability, broken: known.get(path)?.broken ?? [] });
      open.add(db);
      return db;
    },
    removeDatabase(path) {
      disk.removeDatabase(path);
      known.delete(path);
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
      const file = inOneFile(at(path), store.key);
      const { image, unreadable } = openPages(file, store.key);
      const damaged = unreadable.find((page) => !store.broken.includes(page) || !isEmpty(file, page));
      // an error that nobody lets pass, as they do SQLite's own where the simulation has broken a page itself
      if (damaged !== undefined) throw new Error(`page ${String(damaged)} of ${path} is damaged`);
      return image;
    },
    replace(path, image) {
      const store = known.get(path);
      if (!store) throw new Error('no closed store of that name');
      const next = `${at(path)}.next`;
      if (hasPlaceForSeals(image)) writeFileSync(next, sealPages(image, store.key));
      else sealNew(next, image, store.key);
      const broken = store.broken.filter((page) => isEmpty(image, page));
      for (const page of broken) emptyPage(next, page);
      disk.removeDatabase(path);
      renameSync(next, at(path));
      known.set(path, { ...store, broken });
    },
    breakPage(path, page) {
      // all in one file: what lies in the log would be read in the page's place
      const image = this.image(path);
      if (!image) throw new Error('no closed store of that name');
      this.replace(path, image);
      const store = known.get(path);
      if (store) known.set(path, { ...store, broken: [...store.broken, page] });
      emptyPage(at(path), page);
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

/** The newest state of a store, sealed, with what lies in its log. */
function inOneFile(file: string, key: Uint8Array): Buffer {
  const log = `${file}-wal`;
  if (!existsSync(log) || statSync(log).size === 0) return readFileSync(file);
  const folder = newFolder();
  const copy = join(folder, 'store');
  try {
    for (const part of ['', '-wal']) cpSync(file + part, copy + part);
    bringLogIn(copy, key);
    return readFileSync(copy);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The last who closes a store brings its log in, also one to whom a page could not be read. */
function bringLogIn(file: string, key: Uint8Array): void {
  try {
    openDatabase({ file, key }, 'NORMAL').close();
  } catch (error) {
    // which page that was, and whether it may be, is told of the whole file
    if (!isBroken(error)) throw error;
  }
  if (existsSync(`${file}-wal`)) throw new Error('the log could not be brought in');
}

/** Lays an image whose pages have no place for their seals into a file, sealed in the host's own format. */
function sealNew(file: string, image: Buffer, key: Uint8Array): void {
  writeFileSync(file, image);
  const db = new Database(file);
  db.pragma("cipher = 'sqlcipher'");
  db.pragma('legacy = 4');
  const literal = `x'${Buffer.from(key).toString('hex')}'`;
  (db as Store & { rekey(key: Buffer): number }).rekey(Buffer.from(literal, 'latin1'));
  // as every program leaves it: one that only looks at it then writes nothing
  db.pragma('journal_mode = WAL');
  db.close();
}
