import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { InputError } from './io.ts';

/**
 * Writes files under a folder, which is made when it is not there.
 * @throws InputError when the folder cannot be written
 */
export function writeFiles(folder: string, files: ReadonlyMap<string, string>): void {
  try {
    for (const [path, text] of files) {
      const full = join(folder, path);
      mkdirSync(dirname(full), { recursive: true });
      writeFileSync(full, text);
    }
  } catch (cause) {
    throw new InputError(
      `Cannot write in ${folder}: ${cause instanceof Error ? cause.message : String(cause)}`,
    );
  }
}
