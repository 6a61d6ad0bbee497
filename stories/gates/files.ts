import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Story files, relative to `stories/`, in which nothing bears the tag: a run of that tag passes them by. */
export function filesWithout(tag: string): string[] {
  return storyFiles().filter((file) => !bears(file, tag));
}

/** Story files, relative to `stories/`, in which something bears the tag. */
export function filesWith(tag: string): string[] {
  return storyFiles().filter((file) => bears(file, tag));
}

const storyFiles = () => globSync('*/**/*.stories.tsx', { cwd: root, exclude: ['node_modules/**'] });
const bears = (file: string, tag: string) => readFileSync(join(root, file), 'utf8').includes(`'${tag}'`);
