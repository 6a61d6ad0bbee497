import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Story files, relative to `stories/`, in which nothing bears the tag: a run of that tag passes them by. */
export function filesWithout(tag: string): string[] {
  return globSync('*/**/*.stories.tsx', { cwd: root, exclude: ['node_modules/**'] }).filter(
    (file) => !readFileSync(join(root, file), 'utf8').includes(`'${tag}'`),
  );
}
