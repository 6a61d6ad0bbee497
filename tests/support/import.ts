import { fileURLToPath } from 'node:url';
import type { Db } from '@samla/case-api/db/tables';
import { sql } from 'kysely';

/** The extract that is kept as sample. */
export const sample = fileURLToPath(new URL('../../samples/legacy-extract', import.meta.url));

const tables = [
  'board',
  'organisation_unit',
  'worker',
  'assignment',
  'person',
  'person_identity',
  'person_relation',
  'definition',
  'case',
  'case_entry',
  'import_quarantine',
  'import_merge',
  'import_check',
  'import_run',
];

/**
 * A hash of each table's rows, whatever their order; with `feed` how many changes clients are told of, too.
 * Two databases with the same hashes hold the same.
 */
export async function dump(db: Db, { feed = false } = {}): Promise<Record<string, unknown>> {
  const result: Record<string, unknown> = {};
  for (const table of tables) {
    const { rows } = await sql<{ hash: string; n: number }>`
      select count(*) as n, coalesce(sum(('x' || left(md5(t::text), 15))::bit(60)::bigint), 0)::text as hash
        from ${sql.table(table)} t`.execute(db);
    result[table] = rows[0];
  }
  if (feed) {
    const { rows } = await sql`select count(*) as n, max(seq) as last from change`.execute(db);
    result['change'] = rows[0];
  }
  return result;
}
