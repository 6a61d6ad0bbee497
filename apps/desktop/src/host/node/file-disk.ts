import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Disk } from '../ports.ts';
import { openDatabase } from '../store/database.ts';

/** What SQLite keeps beside a store, and the store itself last. */
const PARTS_OF_STORE = ['-wal', '-shm', '-journal', ''];

/**
 * Files under one folder, for this user only.
 * @param root made when it does not exist
 */
export function fileDisk(root: string): Disk {
  mkdirSync(root, { recursive: true, mode: 0o700 });
  const at = (path: string) => join(root, path);
  const makeFolder = (path: string) => mkdirSync(dirname(at(path)), { recursive: true, mode: 0o700 });

  return {
    openDatabase(path, key, durability) {
      makeFolder(path);
      return openDatabase({ file: at(path), key }, durability);
    },
    removeDatabase(path) {
      for (const part of PARTS_OF_STORE) rmSync(at(path) + part, { force: true });
    },
    renameDatabase(from, to) {
      for (const part of PARTS_OF_STORE) {
        if (existsSync(at(from) + part)) renameSync(at(from) + part, at(to) + part);
      }
      syncFolder(dirname(at(to)));
    },
    exists: (path) => existsSync(at(path)),
    read: (path) => (existsSync(at(path)) ? readFileSync(at(path)) : null),
    write(path, bytes) {
      makeFolder(path);
      const next = `${at(path)}.next`;
      fill(next, 'w', bytes);
      renameSync(next, at(path));
      syncFolder(dirname(at(path)));
    },
    rename(from, to) {
      renameSync(at(from), at(to));
      syncFolder(dirname(at(to)));
    },
    remove(path) {
      rmSync(at(path), { force: true });
    },
    destroy(path) {
      // a write that was stopped half-way leaves its bytes under the second name
      for (const file of [at(path), `${at(path)}.next`]) {
        if (!existsSync(file)) continue;
        fill(file, 'r+', Buffer.alloc(statSync(file).size));
        rmSync(file);
        syncFolder(dirname(file));
      }
    },
    list: (folder) => (existsSync(at(folder)) ? readdirSync(at(folder)) : []),
  };
}

function fill(file: string, flags: 'w' | 'r+', bytes: Uint8Array): void {
  const handle = openSync(file, flags, 0o600);
  try {
    writeFileSync(handle, bytes);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes a new name last through a power cut; Windows keeps its own journal and cannot open a folder. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
