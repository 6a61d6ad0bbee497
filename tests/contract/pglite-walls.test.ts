import { migrate } from '@samla/case-api/db/migrate';
import { openPglite, type EmbeddedDatabase } from '@samla/case-api/db/pglite';
import { withWorker } from '@samla/case-api/db/worker';
import type { WorkerId } from '@samla/case-model/ids';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seed } from '../support/city-rows.ts';
import { caseId, fixture, today, worker } from './fixture.ts';

// The same walls as on PostgreSQL, where every table is tried: PGlite's only session is a superuser's, so each request
// must become the API's role by itself.

let database: EmbeddedDatabase;
beforeAll(async () => {
  database = await openPglite(null);
  await migrate(database.owner);
  await seed(database.db, fixture);
});
afterAll(() => database.close());

const asWorker = <T>(workerId: WorkerId | null, text: string) =>
  withWorker(database.db, { workerId, today }, async (tx) => (await sql.raw<T>(text).execute(tx)).rows);

test('a request is never the superuser, and the session is again when it has ended', async () => {
  const who = 'select current_user as who';
  expect(await asWorker(worker.two.id, who)).toEqual([{ who: 'samla_api' }]);
  expect(await database.owner.rows(who)).toEqual([{ who: 'postgres' }]);
  await expect(asWorker(worker.two.id, 'select no_such_column')).rejects.toThrow();
  expect(await database.owner.rows(who)).toEqual([{ who: 'postgres' }]);
  expect(await database.owner.rows(`select current_setting('app.worker_id', true) as id`)).toEqual([
    { id: '' },
  ]);
});

test('without a worker no table gives a row', async () => {
  const tables = await database.owner.rows(
    `select quote_ident(relname) as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v')`,
  );
  expect(tables.length).toBeGreaterThan(25);
  for (const { name } of tables) {
    const seen = await asWorker(null, `select from ${String(name)}`).catch((error: unknown) => error);
    expect(Array.isArray(seen) ? seen : (seen as { code?: string }).code, String(name)).toEqual(
      Array.isArray(seen) ? [] : '42501',
    );
  }
});

test('a worker sees the cases of her own units and areas', async () => {
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
  expect(ids(await asWorker(worker.guardian.id, 'select id from "case" order by id'))).toEqual([
    caseId.guardianOfTwos,
    caseId.guardian2,
    caseId.guardian3,
  ]);
  expect(await asWorker(worker.former.id, 'select id from "case"')).toEqual([]);
});
