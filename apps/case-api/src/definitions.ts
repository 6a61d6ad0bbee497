import { readFolder } from '@samla/case-model/cli/read-folder';
import type { Definition } from '@samla/case-model/definition';
import { loadLibrary, type FileText, type Mistake } from '@samla/case-model/definition/load';
import { definitionsFolder } from '@samla/case-model/definitions-folder';
import { contentHash } from './canonical.ts';

/** Definition files that cannot be used. Nothing is loaded until they are right. */
export class DefinitionError extends Error {
  override readonly name = 'DefinitionError';
}

/** More would push the first off the screen; the command that tells them all is named. */
const SHOWN = 20;

/**
 * Every area and case type, and the rule book, from YAML, each by the hash of its content. A case type's content holds
 * the forms that it uses.
 * @param extra a folder of further definitions, laid out as the program's own (`SAMLA_DEFINITIONS`)
 * @throws DefinitionError that names file, line and column of every mistake
 */
export function loadDefinitions(extra: string | null = null): Definition[] {
  const files = readFolder(definitionsFolder);
  if (extra !== null) files.push(...readExtra(extra));
  const { library, mistakes } = loadLibrary(files);
  if (mistakes.length > 0) throw new DefinitionError(tell(mistakes));
  const { areas, caseTypes, rulebook } = library;
  return [
    ...areas.map((content): Definition => ({ kind: 'area', hash: contentHash(content), content })),
    ...caseTypes.map((content): Definition => ({ kind: 'caseType', hash: contentHash(content), content })),
    { kind: 'rulebook', hash: contentHash(rulebook), content: rulebook },
  ];
}

function readExtra(folder: string): FileText[] {
  try {
    return readFolder(folder, `${folder.replace(/\/+$/, '')}/`);
  } catch (cause) {
    throw new DefinitionError(`SAMLA_DEFINITIONS: the folder ${folder} cannot be read.`, { cause });
  }
}

/** Swedish, since it is read by those who write definitions. */
function tell(mistakes: readonly Mistake[]): string {
  const lines = mistakes
    .slice(0, SHOWN)
    .map(({ file, line, column, message, hint }) => `${file}:${line}:${column}: ${message} ${hint}`);
  const more = mistakes.length - lines.length;
  return [
    `Definitionerna har fel, så tjänsten startar inte:`,
    ...lines,
    ...(more > 0 ? [`… och ${more} till: npm run -s model -- check MAPP visar alla.`] : []),
  ].join('\n');
}
