import { openPostgres } from '@samla/case-api/db/postgres';
import type { Tables } from '@samla/case-api/db/tables';
import { createCaseService } from '@samla/case-api/service/case-service';
import { sql, type Kysely } from 'kysely';
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
async function addMany(owner: Kysely<Tables>, count: number): Promise<void> {
  await sql`
    with p as (
      insert into person (id, given_name, family_name, sort_key, protection)
      select gen_random_uuid(), 'Alva', 'Ödegran', 'x', 'none' from generate_series(1, ${count}::int) returning id
    )
    insert into "case" (id, number, area_key, type_key, definition_hash, person_id, unit_id, access_profile,
                        entry_count)
    select gen_random_uuid(), 'BOU-2026', c.area_key, c.type_key, c.definition_hash, p.id, ${unit.children}, 'A-unit', 1
      from p, "case" c where c.id = ${caseId.open}`.execute(owner);
}

const NAME = 'samla-fetch';

/** A whole fetch by a new device in sessions of its own; a session tells what it has read when it ends. */
async function fetchAll(): Promise<DeviceCopy> {
  const { url } = world.database;
  const db = openPostgres(`${url}${url.includes('?') ? '&' : '?'}application_name=${NAME}`, (error) =>
    expect.fail(error.message),
  );
  const deps = { ...world.deps, db };
  const copy = await DeviceCopy.of(
    createCaseService(deps, { subject: worker.two.subject, clientVersion: '0.1.0' }),
  );
  await db.destroy();
  for (let open = 1; open > 0;) {
    const { rows } = await sql<{ open: number }>`
      select count(*) as open from pg_stat_activity where application_name = ${NAME}`.execute(world.owner);
    open = rows[0]?.open ?? 0;
  }
  return copy;
}

/** Rows that PostgreSQL has been told were read of all tables. */
async function rowsRead(owner: Kysely<Tables>): Promise<number> {
  await sql`select pg_stat_force_next_flush()`.execute(owner);
  const { rows } = await sql<{ read: number }>`
    select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int8 as read from pg_stat_user_tables`.execute(
    owner,
  );
  return rows[0]?.read ?? 0;
}

/** Rows read for each case of a fetch from the beginning. */
async function costOfFetch(cases: number): Promise<number> {
  await world.reset();
  // another device has fetched before, as in a city in use, and the planner has heard of it
  return world.owner.connection().execute(async (owner) => {
    await addMany(owner, cases);
    await fetchAll();
    await sql`analyze`.execute(owner);
    const before = await rowsRead(owner);
    const copy = await fetchAll();
    expect(copy.caseIds().length).toBeGreaterThan(cases);
    return ((await rowsRead(owner)) - before) / copy.caseIds().length;
  });
}

test('a case costs the same to fetch, however many there are', async () => {
  const few = await costOfFetch(500);
  const many = await costOfFetch(2_500);
  expect(few).toBeGreaterThan(4);

  expect(many / few).toBeLessThan(1.3);
}, 120_000);
