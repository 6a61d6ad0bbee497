import { copyFileSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openedSecret } from '../store/data-key.ts';
import { openDatabase } from '../store/database.ts';
import type { Machine } from './rig.ts';
import { temporaryFolder } from './rig.ts';

/** Every file under a folder. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });
}

/** Whether bytes hold a text in any of the encodings that a program on Windows may write. */
export function holds(bytes: Uint8Array, text: string): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (['utf8', 'utf16le', 'latin1'] as const).some((encoding) =>
    buffer.includes(Buffer.from(text, encoding)),
  );
}

/** Files under a folder that hold a text in clear. */
export function filesHolding(folder: string, text: string): string[] {
  return filesUnder(folder).filter((file) => holds(readFileSync(file), text));
}

/** Every decrypted page of a store as it lies, free ones too, read by SQLite itself on a copy. */
export async function decrypted(machine: Machine, name: 'cache' | 'work'): Promise<Uint8Array> {
  const [folder] = readdirSync(machine.folder);
  if (folder === undefined) throw new Error('no worker has a folder here');
  const source = join(machine.folder, folder);
  const copy = join(temporaryFolder(), `${name}.db`);
  for (const end of ['', '-wal']) {
    if (existsSync(join(source, `${name}.db${end}`)))
      copyFileSync(join(source, `${name}.db${end}`), `${copy}${end}`);
  }
  const { key } = openedSecret(await machine.ports.keys.unwrap(readFileSync(join(source, `${name}.key`))));
  const db = openDatabase({ file: copy, key }, 'NORMAL');
  try {
    return db.serialize();
  } finally {
    db.close();
  }
}
