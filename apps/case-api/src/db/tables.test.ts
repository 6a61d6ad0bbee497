import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import ts from 'typescript';
import { migrate } from './migrate.ts';
import { openPglite, type EmbeddedDatabase } from './pglite.ts';

let database: EmbeddedDatabase;
beforeAll(async () => {
  database = await openPglite(null);
  await migrate(database.owner);
}, 60_000);
afterAll(() => database.close());

/** `column: type` of every table, as the interface declares them. */
function declared(): Map<string, Map<string, string>> {
  const text = readFileSync(new URL('tables.ts', import.meta.url), 'utf8');
  const source = ts.createSourceFile('tables.ts', text, ts.ScriptTarget.Latest, true);
  const members = (node: ts.TypeElement) =>
    ts.isPropertySignature(node) && node.type ? [[node.name.getText(), node.type] as const] : [];
  for (const statement of source.statements) {
    if (!ts.isInterfaceDeclaration(statement) || statement.name.text !== 'Tables') continue;
    return new Map(
      statement.members.flatMap(members).map(([table, type]) => {
        if (!ts.isTypeLiteralNode(type)) throw new Error(`${table} is no literal type`);
        return [table, new Map(type.members.flatMap(members).map(([column, of]) => [column, of.getText()]))];
      }),
    );
  }
  throw new Error('no interface Tables');
}

/** What a column of the database is called in TypeScript, but for unions of literals, which stand for text. */
const typeOf: Readonly<Record<string, RegExp>> = {
  uuid: /^string$/,
  text: /^(string|'.*|Protection|Role|ParticipantRole|AccessProfileKey|[A-Z]\w+\['(kind|audience)'\])$/,
  integer: /^number$/,
  bigint: /^number$/,
  boolean: /^boolean$/,
  date: /^string$/,
  'timestamp with time zone': /^string$/,
  xid8: /^string$/,
  bytea: /^Uint8Array$/,
  jsonb: /^JSONColumnType<.*>$/,
  ARRAY: /^string\[\]$/,
};

it('says exactly what the database has: tables, columns, types, nulls and defaults', async () => {
  const tables = declared();
  const rows = await database.owner.rows(`
    select table_name, column_name, data_type, is_nullable = 'YES' as nullable,
           column_default is not null or is_identity = 'YES' as generated
      from information_schema.columns
     where table_schema = 'public' and table_name not in ('case_access', 'my_cases', 'schema_migration')`);
  expect(rows.length).toBeGreaterThan(100);
  const found = new Map<string, string[]>();
  for (const row of rows) {
    const table = String(row['table_name']);
    const column = String(row['column_name']);
    const type = tables.get(table)?.get(column) ?? 'missing';
    found.set(table, [...(found.get(table) ?? []), column]);
    const bare = type.replace(/^Generated<(.*)>$/, '$1').replace(/ \| null$/, '');
    expect(bare, `${table}.${column}`).toMatch(typeOf[String(row['data_type'])] ?? /^unknown type$/);
    expect(type.endsWith(' | null'), `${table}.${column} null`).toBe(row['nullable']);
    expect(type.startsWith('Generated<'), `${table}.${column} default`).toBe(row['generated']);
  }
  for (const [table, columns] of tables) {
    expect([...columns.keys()].sort(), table).toEqual(found.get(table)?.sort());
  }
});
