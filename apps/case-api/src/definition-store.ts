import type { Definition } from '@samla/case-model/definition';
import { sql } from 'kysely';
import type { Db } from './db/tables.ts';
import { DefinitionError } from './definitions.ts';

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
 * Brings the cases up to these definitions, before anyone is answered. Two things follow a case type and are not pinned:
 * who may see its cases (the city's rule of today), and the plan of cases that were pinned before there were plans: the
 * first version of the program stored names only, so such a case is given today's version of its type.
 */
export async function followDefinitions(owner: Db, definitions: readonly Definition[]): Promise<void> {
  const types = definitions.flatMap((definition) =>
    definition.kind === 'caseType'
      ? { key: definition.content.key, hash: definition.hash, access: definition.content.access }
      : [],
  );
  await sql`
    with today as (
      select key, hash, access from jsonb_to_recordset(${JSON.stringify(types)}::jsonb) as t (key text, hash text, access text)
    )
    update "case" c
       set access_profile = today.access,
           definition_hash = case when pinned.content ? 'plan' then c.definition_hash else today.hash end
      from today, definition pinned
     where today.key = c.type_key and pinned.hash = c.definition_hash
       and (c.access_profile <> today.access or not pinned.content ? 'plan')`.execute(owner);
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
