import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrate, MigrationError, requireCurrent, type Migration, type OwnerSession } from './migrate.ts';
import { openPglite, type EmbeddedDatabase } from './pglite.ts';

let database: EmbeddedDatabase;
let session: OwnerSession;
beforeEach(async () => {
  database = await openPglite(null);
  session = database.owner;
}, 60_000);
afterEach(() => database.close());

function file(name: string, text: string): Migration {
  return { name, text, checksum: createHash('sha256').update(text).digest('hex') };
}
const first = file('0001_a.sql', 'create table a (x int); insert into a values (1)');
const second = file('0002_b.sql', 'create table b as select x + 1 as x from a');

it('applies each file once, in order', async () => {
  expect(await migrate(session, [first])).toEqual(['0001_a.sql']);
  expect(await migrate(session, [first, second])).toEqual(['0002_b.sql']);
  expect(await migrate(session, [first, second])).toEqual([]);
  expect(await session.rows('select x from b')).toEqual([{ x: 2 }]);
});

it('leaves nothing of a file that fails, and goes on from there when it is mended', async () => {
  const broken = file('0002_b.sql', 'create table b (x int); select no_such_function()');
  await expect(migrate(session, [first, broken])).rejects.toThrow('no_such_function');
  expect(await session.rows(`select to_regclass('b') as b`)).toEqual([{ b: null }]);
  expect(await migrate(session, [first, second])).toEqual(['0002_b.sql']);
});

it('refuses a database where an applied file had another content', async () => {
  await migrate(session, [first]);
  const changed = file('0001_a.sql', 'create table a (x int)');
  await expect(migrate(session, [changed, second])).rejects.toThrow(MigrationError);
  await expect(migrate(session, [changed, second])).rejects.toThrow('0001_a.sql');
  expect(await session.rows(`select to_regclass('b') as b`)).toEqual([{ b: null }]);
});

it('refuses a database that a newer program has migrated', async () => {
  await migrate(session, [first, second]);
  await expect(migrate(session, [first])).rejects.toThrow('0002_b.sql');
});

it('tells a program without the owner’s rights what is missing', async () => {
  await migrate(session, [first]);
  const applied = await session.rows('select * from applied_migrations()');
  expect(() => requireCurrent(applied, [first])).not.toThrow();
  expect(() => requireCurrent(applied, [first, second])).toThrow(/0002_b\.sql.*SAMLA_DB_OWNER_URL/);
});
