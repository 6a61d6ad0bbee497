import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** A small file's bytes, or null when there is none. */
export function readSmall(file: string): Uint8Array | null {
  return existsSync(file) ? readFileSync(file) : null;
}

/** Writes a small file whole or not at all, also when the machine stops half-way. For this user only. */
export function writeSmall(file: string, bytes: Uint8Array): void {
  const next = `${file}.next`;
  const handle = openSync(next, 'w', 0o600);
  try {
    writeSync(handle, bytes);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(next, file);
  syncFolder(dirname(file));
}

/** Overwrites a sealed key before its name goes: what it opened is then unreadable, whatever the disk remembers. */
export function destroyKey(file: string): void {
  if (!existsSync(file)) return;
  const handle = openSync(file, 'r+');
  try {
    writeSync(handle, Buffer.alloc(statSync(file).size));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  rmSync(file);
  syncFolder(dirname(file));
}

/** Removes a database with its write-ahead files. */
export function removeDatabase(file: string): void {
  for (const name of [file, `${file}-wal`, `${file}-shm`, `${file}-journal`]) rmSync(name, { force: true });
}

/** Makes a rename last through a power cut; Windows keeps its own journal and cannot open a folder. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
