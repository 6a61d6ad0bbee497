import { openPostgres } from '@samla/case-api/db/postgres';
import { createCaseService } from '@samla/case-api/service/case-service';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { postgresWorld, type PostgresWorld } from '../support/postgres-world.ts';
import { caseId, unit, worker } from './fixture.ts';
import { DeviceCopy } from './suite-world.ts';

let world: PostgresWorld;
beforeAll(async () => {
  world = await postgresWorld({ pullRows: 60 });
});
afterAll(() => world.close());

/** So many more cases of the unit, a person each. */
async function addMany(count: number): Promise<void> {
  await sql`
    with p as (
      insert into person (id, given_name, family_name, sort_key, protection)
      select gen_random_uuid(), 'Alva', 'Ödegran', 'x', 'none' from generate_series(1, ${count}::int) returning id
    )
    insert into "case" (id, number, area_key, type_key, definition_hash, person_id, unit_id, access_profile,
                        entry_count)
    select gen_random_uuid(), 'BOU-2026', c.area_key, c.type_key, c.definition_hash, p.id, ${unit.children}, 'A-unit', 1
      from p, "case" c where c.id = ${caseId.open}`.execute(world.owner);
}

/** Rows that PostgreSQL has read of all tables, told by sessions when they end. */
async function rowsRead(): Promise<number> {
  const { rows } = await sql<{ read: number }>`
    select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int8 as read from pg_stat_user_tables`.execute(
    world.owner,
  );
  return rows[0]?.read ?? 0;
}

/** Rows read for each case of a fetch from the beginning. */
async function costOfFetch(cases: number): Promise<number> {
  await world.reset();
  await addMany(cases);
  // another device has fetched before, as in a city in use, and the planner has heard of it
  const { subject } = worker.two;
  await DeviceCopy.of(world.service(subject));
  await sql`analyze`.execute(world.owner);
  const before = await rowsRead();
  const db = openPostgres(world.database.url, (error) => expect.fail(error.message));
  const deps = { ...world.deps, db };
  const copy = await DeviceCopy.of(createCaseService(deps, { subject, clientVersion: '0.1.0' }));
  await db.destroy();
  expect(copy.caseIds().length).toBeGreaterThan(cases);
  // the sessions may tell a moment after they have gone
  let after = await rowsRead();
  for (let same = 0; same < 5;) {
    const next = await rowsRead();
    same = next === after && next > before ? same + 1 : 0;
    after = next;
  }
  return (after - before) / copy.caseIds().length;
}

test('a case costs the same to fetch, however many there are', async () => {
  const few = await costOfFetch(500);
  const many = await costOfFetch(2_500);
  expect(few).toBeGreaterThan(4);

  expect(many / few).toBeLessThan(1.3);
}, 120_000);
