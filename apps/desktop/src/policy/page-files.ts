import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { staticFiles, type StaticFiles } from './static-files.ts';

/**
 * Reads the built pages into memory.
 * @throws Error that says how to build them when there are none
 */
export function readPageFiles(folder: string): StaticFiles {
  let names: string[];
  try {
    names = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .replaceAll('\\', '/'),
      );
  } catch {
    names = [];
  }
  if (!names.includes('index.html')) {
    throw new Error(`The workspace is not built: no index.html in ${folder}. \`npm start\` builds it.`);
  }
  return staticFiles(names.map((name) => [name, Uint8Array.from(readFileSync(join(folder, name)))] as const));
}
