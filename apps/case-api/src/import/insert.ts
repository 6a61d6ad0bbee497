import { sql, type Kysely } from 'kysely';
import type { Tables } from '../db/tables.ts';

/** The owner's database or a transaction of it. */
export type Connection = Kysely<Tables>;

type ColumnType = 'uuid' | 'text' | 'text[]' | 'jsonb' | 'integer' | 'boolean' | 'date' | 'timestamptz';
type Values<Types> = { readonly [Column in keyof Types]: unknown };

/**
 * Inserts many rows in one statement, as one JSON parameter: the same on PostgreSQL and PGlite, however many columns.
 * Rows that are there already, by any key, are left as they are.
 * @returns ids of the rows that were not there, when the table has ids
 */
export async function insertMissing<Types extends Readonly<Record<string, ColumnType>>>(
  db: Connection,
  table: keyof Tables,
  types: Types,
  rows: readonly Values<Types>[],
): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const names = sql.join(Object.keys(types).map((column) => sql.ref(column)));
  const definitions = sql.join(
    Object.entries(types).map(([column, type]) => sql`${sql.ref(column)} ${sql.raw(type)}`),
  );
  const id = 'id' in types ? sql`id` : sql`null`;
  const result = await sql<{ id: string | null }>`
    insert into ${sql.table(table)} (${names})
    select ${names} from json_to_recordset(${JSON.stringify(rows)}::json) as given(${definitions})
    on conflict do nothing returning ${id} as id`.execute(db);
  return new Set(result.rows.flatMap((row) => (row.id === null ? [] : [row.id])));
}

/** Gathers rows and hands them on so many at a time, so that memory does not grow with the extract. */
export class Batch<Item> {
  readonly #size: number;
  readonly #write: (items: readonly Item[]) => Promise<void>;
  #items: Item[] = [];

  constructor(size: number, write: (items: readonly Item[]) => Promise<void>) {
    this.#size = size;
    this.#write = write;
  }

  async add(item: Item): Promise<void> {
    this.#items.push(item);
    if (this.#items.length >= this.#size) await this.flush();
  }

  async flush(): Promise<void> {
    const items = this.#items;
    this.#items = [];
    if (items.length > 0) await this.#write(items);
  }
}
