import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** One small fault put into one file, for as long as a run lasts. */
export interface FileChange {
  /** Absolute path. */
  readonly file: string;
  readonly find: string;
  readonly put: string;
}

/** In the environment of a run: the change as JSON. */
export const CHANGE_VARIABLE = 'SAMLA_UI_CHANGE';

/**
 * The file's text with the fault in it.
 * @throws Error when the place is not there exactly once: the fault would be none, or another
 */
export function changed(text: string, { file, find, put }: FileChange): string {
  const places = text.split(find).length - 1;
  if (places !== 1) throw new Error(`${file} has ${String(places)} places that read: ${find}`);
  return text.replace(find, () => put);
}

/** Serves the file that the environment names with the fault in it. No file is written, so nothing need be restored. */
export function faultFromEnvironment(): Plugin[] {
  const wanted = process.env[CHANGE_VARIABLE];
  if (wanted === undefined) return [];
  const change = JSON.parse(wanted) as FileChange;
  return [
    {
      name: 'samla-fault',
      enforce: 'pre',
      load: (id) =>
        id.split('?')[0] === change.file ? changed(readFileSync(change.file, 'utf8'), change) : null,
    },
  ];
}
