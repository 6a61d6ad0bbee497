import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openKeyFile } from '@samla/desktop/browser/key-file';
import { openDatabase, type Database } from '@samla/desktop/host/store/database';
import type { Stack } from './stack.ts';

/**
 * Opens a copy of a device's store by the host's own reader, while the host is running.
 * @param device as given to `stack.host`; one worker alone may have signed in there
 */
export async function readStore<T>(
  stack: Pick<Stack, 'folder'>,
  device: string,
  name: 'cache' | 'work',
  read: (db: Database) => T,
): Promise<T> {
  const dataFolder = join(stack.folder, `device-${device}`);
  const host = join(dataFolder, 'host');
  const workers = readdirSync(host, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const [worker] = workers;
  if (!worker || workers.length !== 1)
    throw new Error(`${workers.length} workers have a folder on ${device}`);
  const source = join(host, worker.name);
  const { keys } = openKeyFile(join(stack.folder, 'keys', `workspace-${device}`), dataFolder);
  const key = await keys.unwrap(readFileSync(join(source, `${name}.key`)));
  const folder = mkdtempSync(join(tmpdir(), 'samla-store-'));
  const file = join(folder, `${name}.db`);
  try {
    for (const end of ['', '-wal'])
      if (existsSync(join(source, `${name}.db${end}`)))
        copyFileSync(join(source, `${name}.db${end}`), `${file}${end}`);
    const db = openDatabase({ file, key }, 'NORMAL');
    try {
      return read(db);
    } finally {
      db.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Every decrypted page of a store as it lies, free ones too. */
export function imageOf(
  stack: Pick<Stack, 'folder'>,
  device: string,
  name: 'cache' | 'work',
): Promise<Buffer> {
  return readStore(stack, device, name, (db) => db.serialize());
}
