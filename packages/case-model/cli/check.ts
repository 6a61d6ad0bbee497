import { definitionsFolder } from '../src/definitions-folder.ts';
import { loadLibrary, type FileText } from '../src/definition/load.ts';
import { unverifiedIn } from '../src/definition/unverified.ts';
import { ruleLists } from '../src/definition/parts.ts';
import { answer, InputError, type CliCommand } from './io.ts';
import { FolderError, readFolder } from './read-folder.ts';

/** Checks a definitions folder: every mistake with its file, line and column. */
export const check: CliCommand = {
  name: 'check',
  usage: '[DIR]',
  summary: 'Checks the built-in definitions, or a folder of your own on top of them.',
  shapes: `Answers { ok, files, caseTypes, forms, rules, unverified, mistakes: [{ file, line, column, message, hint }] }.
DIR without a folder "shared" is checked together with the built-in definitions, which it may refer to.
Exit code 1 when there are mistakes.`,
  run(args, io) {
    const [folder, ...more] = args;
    if (more.length > 0) throw new InputError('check takes one folder.');
    const files = filesOf(folder);
    const own = new Set(
      files.filter(({ background }) => background !== true).map(({ path, shown }) => shown ?? path),
    );
    const { library, mistakes } = loadLibrary(files);
    const count = (kinds: readonly string[]): number =>
      [...library.places].filter(([id, { file }]) => kinds.includes(id.split(' ')[0] ?? '') && own.has(file))
        .length;
    answer(io, {
      ok: mistakes.length === 0,
      files: own.size,
      caseTypes: count(['caseType']),
      forms: count(['form']),
      rules: count(ruleLists),
      unverified: unverifiedIn(library).length,
      mistakes,
    });
    return Promise.resolve(mistakes.length === 0 ? 0 : 1);
  },
};

/**
 * The files of a folder with what it may refer to: everything built in, unless the folder has its own `shared`. An area of
 * the same name takes the built-in one's place, so that a changed copy can be checked.
 * @throws InputError when the folder cannot be read
 */
export function filesOf(folder: string | undefined): FileText[] {
  try {
    if (folder === undefined) return readFolder(definitionsFolder);
    const files = readFolder(folder);
    if (files.length === 0) throw new InputError(`There are no definitions in ${folder}.`);
    const folders = new Set(files.map(({ path }) => path.split('/')[0]));
    if (folders.has('shared')) return files;
    const builtIn = readFolder(definitionsFolder, 'inbyggd:')
      .filter(({ path }) => !folders.has(path.split('/')[0]))
      .map((file) => ({ ...file, background: true }));
    return [...files, ...builtIn];
  } catch (error) {
    if (error instanceof FolderError) throw new InputError(error.message);
    throw error;
  }
}
