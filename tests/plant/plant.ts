import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { changed, type FileChange } from '../../stories/gates/mutation.ts';
import { root } from '../../tools/lib/run.ts';

/** A bug that is known, put into one file of the program. */
export interface Planted extends FileChange {
  readonly id: string;
  /** from the root of the repository */
  readonly file: string;
  /** where one change alone would be no bug: another one in the same file */
  readonly also?: Pick<FileChange, 'find' | 'put'>;
}

/**
 * The changes that plant a bug.
 * @throws Error when a place is not there: it would plant nothing
 */
export function changesOf({ file, find, put, also }: Planted): FileChange[] {
  const path = join(root, file);
  const changes = [{ find, put }, ...(also ? [also] : [])].map((one) => ({ file: path, ...one }));
  changes.reduce(changed, readFileSync(path, 'utf8'));
  return changes;
}

/** Puts changes into what this thread loads from now on. No file is written. */
export function plant(changes: readonly FileChange[]): void {
  if (changes.length === 0) return;
  const byUrl = Map.groupBy(changes, ({ file }) => pathToFileURL(file).href);
  registerHooks({
    load(url, context, next) {
      const inFile = byUrl.get(url);
      if (!inFile) return next(url, context);
      const source = inFile.reduce(changed, readFileSync(fileURLToPath(url), 'utf8'));
      return { format: 'module-typescript', source, shortCircuit: true };
    },
  });
}
