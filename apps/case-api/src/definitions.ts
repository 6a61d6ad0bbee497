import { readdirSync, readFileSync } from 'node:fs';
import { areaSchema, caseTypeSchema, type Area, type Definition } from '@samla/case-model/definition';
import { definitionsFolder } from '@samla/case-model/definitions-folder';
import { sql } from 'kysely';
import { parse } from 'yaml';
import { contentHash } from './canonical.ts';
import type { Db } from './db/tables.ts';

/** A definition file that cannot be used. Nothing is loaded until it is right. */
export class DefinitionError extends Error {
  override readonly name = 'DefinitionError';
}

/**
 * Every area and case type of this program, from YAML, each by the hash of its content.
 * @param folder one folder per area with `area.yaml` and a file per case type
 * @throws DefinitionError that names the file
 */
export function loadDefinitions(folder: URL = definitionsFolder): Definition[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(new URL(`${name}/`, folder))
        .filter((file) => file.endsWith('.yaml'))
        .map((file) => loadFile(folder, name, file)),
    );
}

function loadFile(folder: URL, area: string, file: string): Definition {
  const path = `${area}/${file}`;
  try {
    const yaml: unknown = parse(readFileSync(new URL(path, folder), 'utf8'));
    if (file === 'area.yaml') {
      const content = areaSchema.parse(yaml);
      if (content.key !== area)
        throw new DefinitionError(`the key is "${content.key}", the folder "${area}"`);
      return { kind: 'area', hash: contentHash(content), content };
    }
    const content = caseTypeSchema.parse(yaml);
    if (!content.key.startsWith(`${area}.`)) {
      throw new DefinitionError(`the key "${content.key}" does not begin with "${area}."`);
    }
    return { kind: 'caseType', hash: contentHash(content), content };
  } catch (cause) {
    throw new DefinitionError(`${path}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}

/** The areas by their order. */
export function areasOf(definitions: readonly Definition[]): Area[] {
  return definitions
    .flatMap((definition) => (definition.kind === 'area' ? definition.content : []))
    .sort((a, b) => a.order - b.order);
}

/** Stores definitions by content hash. Old versions stay: cases are pinned to them. */
export async function storeDefinitions(owner: Db, definitions: readonly Definition[]): Promise<void> {
  const rows = definitions.map(({ kind, hash, content }) => ({ kind, hash, key: content.key, content }));
  await sql`
    insert into definition (hash, kind, key, content)
    select hash, kind, key, content
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as d (hash text, kind text, key text, content jsonb)
    on conflict (hash) do nothing`.execute(owner);
}

/**
 * Checks, without the owner's rights, that the database has these definitions.
 * @throws DefinitionError when some are missing
 */
export async function requireDefinitions(db: Db, definitions: readonly Definition[]): Promise<void> {
  const hashes = definitions.map(({ hash }) => hash);
  const missing = await db.transaction().execute(async (tx) => {
    await sql`set local role samla_api`.execute(tx);
    return (await sql`select missing_definitions(${hashes}::text[])`.execute(tx)).rows.length;
  });
  if (missing > 0) {
    throw new DefinitionError(
      `The database lacks ${missing} definitions of this program. Start it once with SAMLA_DB_OWNER_URL set.`,
    );
  }
}
