import { loadLibrary, type Library } from '../src/definition/load.ts';
import { usedLibrary } from './built-in.ts';
import { filesOf } from './check.ts';
import { InputError } from './io.ts';

/**
 * The library of a folder, or the one that Samla runs on.
 * @throws InputError when the definitions have mistakes
 */
export function libraryFrom(folder: string | undefined): Library {
  if (folder === undefined) return usedLibrary();
  const { library, mistakes } = loadLibrary(filesOf(folder));
  const [first] = mistakes;
  if (!first) return library;
  const { file, line, column, message, hint } = first;
  throw new InputError(
    `The definitions have ${mistakes.length} mistakes; "check" tells them all. The first:\n${file}:${line}:${column}: ${message} ${hint}`,
  );
}
