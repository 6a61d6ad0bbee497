import { readdir, readFile } from 'node:fs/promises';
import { areaSchema, caseTypeSchema, definitionSchema, type Definition } from '@samla/case-model/definition';
import { definitionsFolder } from '@samla/case-model/definitions-folder';
import { contentHash } from '../canonical.ts';
import { parseYaml } from './codes.ts';
import { insertMissing, type Connection } from './insert.ts';

/**
 * Reads the areas and case types of a folder: `<area>/area.yaml` and one file a case type.
 * @throws CodesError with file and line when one is wrong
 */
export async function loadDefinitions(folder: URL = definitionsFolder): Promise<Definition[]> {
  const definitions: Definition[] = [];
  for (const area of (await readdir(folder)).sort()) {
    for (const file of (await readdir(new URL(`${area}/`, folder))).sort()) {
      const text = await readFile(new URL(`${area}/${file}`, folder), 'utf8');
      const kind = file === 'area.yaml' ? 'area' : 'caseType';
      const content = parseYaml<unknown>(
        text,
        `${area}/${file}`,
        kind === 'area' ? areaSchema : caseTypeSchema,
      );
      definitions.push(definitionSchema.parse({ kind, hash: contentHash(content), content }));
    }
  }
  return definitions;
}

/** Stores definitions by their hash; one that is there already is left as it is. */
export async function storeDefinitions(db: Connection, definitions: readonly Definition[]): Promise<void> {
  const rows = definitions.map(({ hash, kind, content }) => ({ hash, kind, key: content.key, content }));
  await insertMissing(db, 'definition', { hash: 'text', kind: 'text', key: 'text', content: 'jsonb' }, rows);
}
