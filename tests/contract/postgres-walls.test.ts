/* Long because the walls are one promise: every way round them is tried on one world, in one place. */
import type { CaseId, DeviceId } from '@samla/case-model/ids';
import { openPostgres } from '@samla/case-api/db/postgres';
import { createCaseService } from '@samla/case-api/service/case-service';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asApi, postgresWorld, type PostgresWorld } from '../support/postgres-world.ts';
import { caseId, fixture, personOf, seedId, today, unit, worker } from './fixture.ts';
import { openCommand } from './plan-commands.ts';
import { everyCommand } from './suite-walls.ts';
import { addNote, DeviceCopy, newDevice, newId } from './suite-world.ts';

let world: PostgresWorld;
beforeAll(async () => {
  world = await postgresWorld();
});
beforeEach(async () => {
  await world.reset();
  await fillTheRest();
});
afterAll(() => world.close());

const asWorker = (id: string) => ({ 'app.worker_id': id, 'app.today': today });

/** A row in every table that the fixture leaves empty: of `caseId.childs`, of another board than the guardian's. */
async function fillTheRest(): Promise<void> {
  const id = (number: number) => seedId('cc', number);
  const child = caseId.childs;
  const person = personOf(child).id;
  await DeviceCopy.of(world.service(worker.child.subject));
  await world.service(worker.child.subject).push({ ...withDevice(addNote(child)), reads: [] });
  for (const statement of [
    sql`insert into deadline (id, case_id, rule, due_on) values (${id(1)}, ${child}, 'r', '2026-12-01')`,
    sql`insert into task values (${id(1)}, ${child}, 'd', 's')`,
    sql`insert into document values (${id(1)}, ${child}, 'Titel', 'text/plain', 'h')`,
    sql`insert into service_order values (${id(1)}, ${child}, ${unit.children}, ${unit.elderly}, 's')`,
    sql`insert into case_participant values (${child}, ${worker.manager.id}, 'decider', now())`,
    sql`insert into case_number values ('BOU-2026', 1)`,
    sql`insert into saved_view values (${id(1)}, ${worker.child.id}, 'Min vy', '{}')`,
    sql`delete from feed_edge`,
    sql`insert into feed_edge default values`,
    sql`insert into presence values (${worker.child.id}, ${id(2)}, ${child}, '', 'full', now(), now())`,
    sql`insert into draft_sequence values (${worker.child.id}, 1)`,
    sql`insert into draft values (${worker.child.id}, 'newCase', 1, 'En anteckning.', now(), ${id(2)})`,
    sql`insert into person_relation values (${id(1)}, ${person}, ${personOf(caseId.open).id}, 'förälder')`,
    sql`truncate import_quarantine, import_merge, import_run, import_check, access_log_seal`,
    sql`insert into import_quarantine values (${id(1)}, 's', 'f', 1, 'k', 'r', 'rå')`,
    sql`insert into import_merge values (${id(1)}, 's', 'f', 'k', 'k2', 'r', 'rå')`,
    sql`insert into import_run values ('s', 'f', '2026-10-31')`,
    sql`insert into import_check values (${id(1)}, 's', 'f', 'k', 'rå', 'r')`,
    sql`insert into access_log_seal values (1, '0', '1', 0, '', now())`,
  ]) {
    await statement.execute(world.owner);
  }
}

function withDevice(one: ReturnType<typeof addNote>) {
  return { deviceId: one.deviceId, commands: [one] };
}

async function tableNames(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select quote_ident(c.relname) as name from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f') order by 1`.execute(
    world.owner,
  );
  return rows.map(({ name }) => name);
}

/** Every row that a session can read of a table, as text; `denied` when it may not even ask. */
async function read(table: string, settings: Record<string, string>): Promise<string[] | 'denied'> {
  try {
    const rows = await asApi(world, settings, (query) => query(`select t::text as row from ${table} t`));
    return rows.map(({ row }) => String(row));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '42501') return 'denied';
    throw error;
  }
}

describe('row security', () => {
  test('without a worker no table gives a row, whatever table there is', async () => {
    const tables = await tableNames();
    expect(tables.length).toBeGreaterThan(25);
    for (const table of tables) {
      const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.raw(table)}`.execute(
        world.owner,
      );
      // without rows this test would say nothing; the views tell whom they know only when they are asked of a worker's day
      if (table !== 'case_access' && table !== 'my_cases') expect(rows[0]?.count, table).toBeGreaterThan(0);
      for (const settings of [{}, { 'app.today': today }, { 'app.worker_id': '', 'app.today': today }]) {
        const seen = await read(table, settings);
        expect(seen === 'denied' || seen.length === 0, table).toBe(true);
      }
    }
  });

  test('is on for every table', async () => {
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_class
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relrowsecurity`.execute(
      world.owner,
    );
    expect(rows).toEqual([]);
  });

  test('a worker who does not exist, or without an assignment today, sees no person and no case', async () => {
    for (const id of [seedId('d0', 999), worker.former.id]) {
      for (const table of [
        '"case"',
        'case_entry',
        'person',
        'person_identity',
        'person_relation',
        'change',
        'deadline',
      ]) {
        expect(await read(table, asWorker(id)), table).toEqual([]);
      }
    }
  });

  test('a worker of another board sees nothing of a case in any table', async () => {
    const { givenName, familyName, identityNumber, address } = personOf(caseId.childs);
    const person = personOf(caseId.childs);
    const known = fixture.cases.filter((one) => one.personId === person.id);
    expect(known).toHaveLength(1);
    const words = [
      caseId.childs,
      person.id,
      identityNumber ?? '',
      address,
      `${givenName},${familyName}`,
      'En anteckning.',
    ];
    for (const table of await tableNames()) {
      const mine = await read(table, asWorker(worker.guardian.id));
      for (const word of words) expect(JSON.stringify(mine), `${table}: ${word}`).not.toContain(word);
    }
    const colleague = JSON.stringify(await read('case_entry', asWorker(worker.two.id)));
    expect(colleague).toContain('En anteckning.');
  });

  test('a person known at two boards is one person, but each board sees only its own case', async () => {
    const shared = personOf(caseId.twos).id;
    const cases = await read('"case"', asWorker(worker.guardian.id));
    expect(JSON.stringify(cases)).toContain(caseId.guardianOfTwos);
    expect(JSON.stringify(cases)).not.toContain(caseId.twos);
    expect(JSON.stringify(await read('change', asWorker(worker.guardian.id)))).not.toContain(caseId.twos);
    expect(JSON.stringify(await read('person', asWorker(worker.guardian.id)))).toContain(shared);
  });

  test('the set of visible cases is what the rule says, for every worker, as a plain query tells it', async () => {
    for (const who of fixture.workers) {
      const rows = await asApi(world, asWorker(who.id), (query) =>
        query('select v.id from visible_cases() v(id)'),
      );
      const mine = fixture.assignments.filter(
        ({ workerId, validTo }) => workerId === who.id && (validTo === null || validTo >= today),
      );
      const expected = fixture.cases.filter((one) => {
        const through = mine.filter(
          ({ unitId, areas }) => unitId === one.unitId && areas.includes(one.areaKey),
        );
        if (through.length === 0) return false;
        if (personOf(one.id).protection === 'none') return true;
        if (one.workerId !== null) return one.workerId === who.id;
        return through.some(({ role }) => role === 'unitManager');
      });
      expect(rows.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id as string).sort());
    }
  });

  test('another worker’s device, scope, receipts and views are not mine', async () => {
    for (const table of [
      'device',
      'device_scope',
      'command_receipt',
      'saved_view',
      'draft',
      'draft_sequence',
    ]) {
      expect(await read(table, asWorker(worker.two.id)), table).toEqual([]);
      expect(await read(table, asWorker(worker.child.id)), table).not.toEqual([]);
    }
  });
});

describe('what the API’s role may do', () => {
  const denied = (statement: string) =>
    expect(
      asApi(world, asWorker(worker.child.id), (query) => query(statement)),
      statement,
    ).rejects.toMatchObject({ code: '42501' });

  test('neither the record, nor the log, nor its seals, nor a receipt, nor the feed is ever changed or removed', async () => {
    for (const table of [
      'case_entry',
      'access_log',
      'access_log_seal',
      'access_log_head',
      'command_receipt',
      'change',
    ]) {
      await denied(`delete from ${table}`);
      await denied(`truncate ${table}`);
    }
    await denied(`update case_entry set body = '{}'`);
    await denied(`update access_log set result = 'ok'`);
    await denied(`update command_receipt set outcome = '{}'`);
    await denied(`update change set version = 1`);
    await denied('select * from access_log');
    for (const column of ['recovery_key', 'lost_at', 'lost_by', 'destroyed_texts', 'first_seen_at']) {
      await denied(`update device set ${column} = null`);
    }
    await denied('delete from device');
  });

  test('a case is neither made nor removed, and its number, person and area never change', async () => {
    await denied(`delete from "case"`);
    await denied(`insert into "case" (id) values ('${newId()}')`);
    await denied('select * from case_number');
    for (const column of [
      ...['number', 'person_id', 'area_key', 'type_key', 'version', 'disposal_proposed_on'],
      ...['access_profile', 'definition_hash'],
    ]) {
      await denied(`update "case" set ${column} = ${column}`);
    }
    await denied('update person set protection = protection');
  });

  test('nobody writes in another’s name, or in a case that she cannot see', async () => {
    const entry = (on: string, author: string) =>
      `insert into case_entry values ('${newId()}', '${on}', 99, 'noteAdded', now(), now(), '${author}', 'x', '{}')`;
    await denied(entry(caseId.childs, worker.two.id));
    await denied(entry(caseId.guardian2, worker.child.id));
    await denied(
      `insert into access_log (at, worker_id, action, result) values (now(), '${worker.two.id}', 'read', 'ok')`,
    );
    await denied(
      `insert into device_scope values ('${worker.two.id}', '${newDevice()}', '${caseId.childs}', 1)`,
    );
  });

  test('what sees behind the walls is for the API’s role alone', async () => {
    const { rows } = await sql<{ name: string }>`
      select p.proname as name from pg_proc p
       where p.pronamespace = 'public'::regnamespace and has_function_privilege('samla_app', p.oid, 'execute')`.execute(
      world.owner,
    );
    expect(rows).toEqual([]);
    await expect(sql`select visible_cases()`.execute(world.deps.db)).rejects.toMatchObject({ code: '42501' });
  });
});

describe('an id that I may not see and one that does not exist', () => {
  test('run the same statements, for every command, for reads and for looking up', async () => {
    const statements: string[] = [];
    const db = openPostgres(world.database.url, (error) => expect.fail(error.message), {
      observe: (text) => statements.push(text),
    });
    const service = createCaseService(
      { ...world.deps, db },
      { subject: worker.two.subject, clientVersion: '0.1.0' },
    );
    const during = async (run: () => Promise<unknown>): Promise<string[]> => {
      statements.length = 0;
      await run();
      return [...statements];
    };
    const unknown = seedId('e0', 9_999) as CaseId;
    const foreign = [
      caseId.guardian2,
      caseId.elderly1,
      caseId.adults1,
      caseId.protectedChilds,
      caseId.guardianOfTwos,
    ];
    const attempts = (on: CaseId) => Object.values(everyCommand).map((make) => make(on));
    const pushOf = (one: ReturnType<typeof addNote>) => service.push({ ...withDevice(one), reads: [] });
    const readOf = (id: CaseId) =>
      service.push({
        deviceId: newDevice(),
        commands: [],
        reads: [{ id: newId() as string, caseId: id, happenedAt: '2026-11-02T08:00:00.000Z' as never }],
      });
    try {
      await service.session();
      const expected: string[][] = [];
      for (const one of attempts(unknown)) expected.push(await during(() => pushOf(one)));
      expect(new Set(expected.map(({ length }) => length > 5))).toEqual(new Set([true]));
      const expectedRead = await during(() => readOf(unknown));
      expect(expectedRead.length).toBeGreaterThan(4);
      for (const id of foreign) {
        for (const [at, one] of attempts(id).entries())
          expect(await during(() => pushOf(one))).toEqual(expected[at]);
        expect(await during(() => readOf(id))).toEqual(expectedRead);
      }
      const fetchDevice = newDevice();
      await service.registerDevice(fetchDevice);
      const fetchOf = (id: CaseId) =>
        during(() => service.fetchCases({ deviceId: fetchDevice, caseIds: [id] }));
      const notThere = await fetchOf(unknown);
      for (const id of foreign) expect(await fetchOf(id)).toEqual(notThere);
      const beatOf = (id: CaseId) =>
        during(() => service.beat({ deviceId: newDevice(), open: [{ caseId: id, form: null }] }));
      const nowhere = await beatOf(unknown);
      for (const id of foreign) expect(await beatOf(id)).toEqual(nowhere);
      const stolen = newDevice();
      await world.service(worker.child.subject).registerDevice(stolen);
      const lose = (lostDeviceId: DeviceId) =>
        during(() => service.reportLost({ deviceId: newDevice(), lostDeviceId }).catch(() => undefined));
      expect(await lose(stolen)).toEqual(await lose(newDevice()));
      const open = (personId: string) =>
        during(() => pushOf(openCommand({ person: { kind: 'known', personId: personId as never } })));
      const stranger = await open(seedId('a0', 9_999));
      expect(stranger.length).toBeGreaterThan(10);
      expect(await open(personOf(caseId.guardian2).id)).toEqual(stranger);
      expect(await open(personOf(caseId.protectedChilds).id)).toEqual(stranger);
      const look = (identityNumber: string) =>
        during(() => service.lookUpPerson({ identityNumber, purpose: 'newCase' }));
      const nobody = await look('199901019803');
      expect(await look(personOf(caseId.guardian2).identityNumber ?? '')).toEqual(nobody);
      expect(await look(personOf(caseId.protectedChilds).identityNumber ?? '')).toEqual(nobody);
    } finally {
      await db.destroy();
    }
  });

  test('the whole set of visible cases is made before any id is looked for', async () => {
    const plan = async (id: string) => {
      const rows = await asApi(world, asWorker(worker.two.id), (query) =>
        query(`explain (analyze, costs off, timing off, summary off, format json)
          with visible as materialized (select v.id from visible_cases() v(id))
          select c.id from "case" c where c.id = (select v.id from visible v where v.id = '${id}') for update of c`),
      );
      return JSON.stringify(rows).replaceAll(id, 'ID');
    };
    expect(await plan(caseId.guardian2)).toEqual(await plan(seedId('e0', 9_999)));
    expect(await plan(caseId.twos)).not.toEqual(await plan(seedId('e0', 9_999)));
  });
});
