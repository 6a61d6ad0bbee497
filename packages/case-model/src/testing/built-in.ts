import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadLibrary, type Library } from '../definition/load.ts';
import { definitionsFolder } from '../definitions-folder.ts';

let loaded: Library | null = null;

/**
 * The built-in definitions, as the API loads them.
 * @throws Error naming the first mistake when they cannot be used
 */
export function builtInLibrary(): Library {
  if (loaded) return loaded;
  const root = fileURLToPath(definitionsFolder);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(`${root}/${path}`, 'utf8') }));
  const { library, mistakes } = loadLibrary(files);
  const [first] = mistakes;
  if (first) throw new Error(`${first.file}:${first.line} ${first.message}`);
  return (loaded = library);
}
