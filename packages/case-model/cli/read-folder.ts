import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FileText } from '../src/definition/load.ts';

/** A definitions folder that cannot be read. */
export class FolderError extends Error {
  override readonly name = 'FolderError';
}

/**
 * Every file of a definitions folder, for `loadLibrary`.
 * @param folder a path or a file URL
 * @param shownAs what mistakes put before a file's path; nothing when left out
 * @throws FolderError when the folder is not there or a file cannot be read
 */
export function readFolder(folder: URL | string, shownAs = ''): FileText[] {
  const root = typeof folder === 'string' ? folder : fileURLToPath(folder);
  try {
    return readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => {
        const full = `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/');
        const path = full.slice(root.replaceAll('\\', '/').replace(/\/+$/, '').length + 1);
        return { path, text: readFileSync(full, 'utf8'), shown: shownAs + path };
      })
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  } catch (cause) {
    throw new FolderError(`Mappen går inte att läsa: ${root}`, { cause });
  }
}
