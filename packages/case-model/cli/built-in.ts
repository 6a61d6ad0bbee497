import { definitionsFolder } from '../src/definitions-folder.ts';
import { loadLibrary, type Library } from '../src/definition/load.ts';
import { InputError } from './io.ts';
import { readFolder } from './read-folder.ts';

let loaded: Library | null = null;

/**
 * The definitions that Samla runs on: the built-in ones and those of `SAMLA_DEFINITIONS`, when it is set.
 * @throws InputError with the first mistakes, when a file of theirs cannot be used
 */
export function usedLibrary(environment: NodeJS.ProcessEnv = process.env): Library {
  loaded ??= load(environment['SAMLA_DEFINITIONS']);
  return loaded;
}

function load(added: string | undefined): Library {
  const files = readFolder(definitionsFolder);
  if (added) files.push(...readFolder(added, `${added.replace(/\/+$/, '')}/`));
  const { library, mistakes } = loadLibrary(files);
  if (mistakes.length === 0) return library;
  const shown = mistakes
    .slice(0, 10)
    .map(({ file, line, column, message }) => `  ${file}:${line}:${column} ${message}`);
  throw new InputError(
    [`The definitions have ${mistakes.length} mistakes; \`check\` lists them all:`, ...shown].join('\n'),
  );
}
