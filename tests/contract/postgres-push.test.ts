import { createCaseService } from '@samla/case-api/service/case-service';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { postgresWorld, type PostgresWorld } from '../support/postgres-world.ts';
import { testPorts } from '../support/database-world.ts';
import { caseId, worker } from './fixture.ts';
import { openCommand } from './plan-commands.ts';
import { addNote, DeviceCopy, errorCode, newDevice, send } from './suite-world.ts';

let world: PostgresWorld;
beforeAll(async () => {
  world = await postgresWorld();
  // what no program foresees: writing a certain text fails
  await sql`create function fail_on_poison() returns trigger language plpgsql as
    $$ begin if new.body ->> 'text' = 'gift' then raise exception 'poison'; end if; return new; end $$`.execute(
    world.owner,
  );
  await sql`create trigger poison before insert on case_entry for each row execute function fail_on_poison()`.execute(
    world.owner,
  );
});
beforeEach(() => world.reset());
afterAll(() => world.close());

const service = (who: { subject: string }) => world.service(who.subject);
const kinds = (results: readonly { outcome: { kind: string } }[]) =>
  results.map(({ outcome }) => outcome.kind);

async function locked(statement: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: world.database.ownerUrl });
  await client.connect();
  await client.query('begin');
  await client.query(statement);
  return async () => {
    await client.query('rollback');
    await client.end();
  };
}

describe('a push', () => {
  test('a command that fails takes no other with it, and holds back only its own case', async () => {
    const deviceId = newDevice();
    const commands = [
      addNote(caseId.open, 'Ett', { deviceId }),
      addNote(caseId.twos, 'gift', { deviceId }),
      addNote(caseId.twos, 'Efter giftet', { deviceId }),
      addNote(caseId.childs, 'Annat ärende', { deviceId }),
    ];
    const { results } = await service(worker.two).push({ deviceId, commands, reads: [] });
    expect(kinds(results)).toEqual(['accepted', 'later', 'later', 'accepted']);
    // the one that the service failed on is told apart from the one that waits for it
    expect(results.map(({ outcome }) => 'fault' in outcome)).toEqual([false, true, false, false]);
    expect(world.faults.at(-1)).toMatchObject({ code: 'P0001' });
    expect(await world.entries(caseId.twos)).toHaveLength(1);
    expect((await world.log()).map(({ action, caseId: id }) => [action, id])).toEqual([
      ['addNote', caseId.open],
      ['addNote', caseId.childs],
    ]);
  });

  test('a case that someone holds locked waits; the others are sent', async () => {
    const deviceId = newDevice();
    const unlock = await locked(`select from "case" where id = '${caseId.twos}' for update`);
    const commands = [addNote(caseId.twos, 'Låst', { deviceId }), addNote(caseId.open, 'Fri', { deviceId })];
    const first = await service(worker.two).push({ deviceId, commands, reads: [] });
    expect(first.results[0]?.outcome).toEqual({ kind: 'later' });
    expect(kinds(first.results)).toEqual(['later', 'accepted']);
    await unlock();
    const second = await service(worker.two).push({ deviceId, commands, reads: [] });
    expect(kinds(second.results)).toEqual(['accepted', 'accepted']);
    expect(await world.entries(caseId.open)).toHaveLength(2);
  });

  test('an effect without its receipt is never left: both or neither', async () => {
    const note = addNote(caseId.twos);
    await sql`revoke insert on command_receipt from samla_api`.execute(world.owner);
    try {
      expect(await send(service(worker.two), note)).toEqual({ kind: 'later', fault: true });
      expect(await world.entries(caseId.twos)).toHaveLength(1);
    } finally {
      await sql`grant insert on command_receipt to samla_api`.execute(world.owner);
    }
    expect((await send(service(worker.two), note)).kind).toBe('accepted');
    expect(await world.entries(caseId.twos)).toHaveLength(2);
  });

  test('when the answer is lost after the commit, sending again finds the receipt', async () => {
    const note = addNote(caseId.twos);
    const unlock = await world.lockLog();
    expect(await errorCode(send(service(worker.two), note))).toBe('unavailable');
    await unlock();
    expect(await world.entries(caseId.twos)).toHaveLength(2); // it was taken, though nothing was answered
    expect(await world.log()).toEqual([]);
    expect((await send(service(worker.two), note)).kind).toBe('accepted');
    expect(await world.entries(caseId.twos)).toHaveLength(2);
    const rows = await world.log();
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ action: 'addNote', caseId: caseId.twos, result: 'accepted' });
    await send(service(worker.two), note);
    expect(await world.log()).toHaveLength(1);
  });

  test('a right that is taken while a case is being opened is not there: it is refused, and no fault of ours', async () => {
    const holder = new pg.Client({ connectionString: world.database.ownerUrl });
    await holder.connect();
    await holder.query('begin');
    // what `open_case` reads first, when all is decided
    await holder.query('lock table definition in access exclusive mode');
    const before = world.faults.length;
    const opening = send(service(worker.two), openCommand());
    for (;;) {
      const { rowCount } = await holder.query(
        `select from pg_locks where not granted and relation = 'definition'::regclass`,
      );
      if (rowCount) break;
    }
    await holder.query(`update assignment set valid_to = '2026-11-01' where worker_id = $1`, [worker.two.id]);
    await holder.query('commit');
    await holder.end();
    expect(await opening).toMatchObject({ kind: 'refused' });
    expect(world.faults.slice(before)).toEqual([]);
  });

  test('without a database nothing is answered, not even for one command', async () => {
    const { owner } = world;
    const gone = await postgresWorld();
    await gone.reset();
    const caller = { subject: worker.two.subject, clientVersion: '0.1.0' };
    const there = createCaseService({ ...gone.deps, ports: testPorts() }, caller);
    const copy = await DeviceCopy.of(there);
    await gone.close();
    await sql`select 1`.execute(owner);
    for (const call of [
      send(there, addNote(caseId.twos)),
      copy.ask(),
      there.session(),
      there.registerDevice(newDevice()),
    ]) {
      await expect(call).rejects.toThrow();
    }
  });

  test('a session that the server ends becomes “not now”, and the next call works', async () => {
    const copy = await DeviceCopy.of(service(worker.two));
    const client = new pg.Client({ connectionString: world.database.superuserUrl });
    await client.connect();
    const unlock = await locked('lock table access_log in access exclusive mode');
    const call = errorCode(copy.ask());
    // ended while it waits for the log
    for (;;) {
      const { rowCount } = await client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
          where usename = 'samla_app' and datname = current_database() and wait_event_type = 'Lock'`,
      );
      if (rowCount) break;
    }
    expect(await call).toBe('unavailable');
    await unlock();
    await client.end();
    await copy.sync();
  });

  test('commands of another device are bad input', async () => {
    const one = addNote(caseId.twos);
    const foreign = service(worker.two).push({ deviceId: newDevice(), commands: [one], reads: [] });
    expect(await errorCode(foreign)).toBe('badInput');
    expect(await world.entries(caseId.twos)).toHaveLength(1);
  });

  test('an id that is taken in a case I cannot see is refused as one that I can see', async () => {
    const theirs = addNote(caseId.guardian2);
    expect((await send(service(worker.guardian), theirs)).kind).toBe('accepted');
    const mine = addNote(caseId.twos, 'Min', { id: theirs.id });
    expect(await send(service(worker.two), mine)).toMatchObject({
      kind: 'refused',
      code: 'sameIdOtherContent',
    });
    expect(await world.entries(caseId.twos)).toHaveLength(1);
    expect(await world.entries(caseId.guardian2)).toHaveLength(2);
  });

  test('reads are logged at the server’s time, and one that comes late says so', async () => {
    const read = {
      id: addNote(caseId.twos).id as string,
      caseId: caseId.guardian2,
      happenedAt: '2031-01-01T00:00:00.000Z',
    };
    const input = {
      deviceId: newDevice(),
      commands: [],
      reads: [{ ...read, happenedAt: read.happenedAt as never }],
    };
    await service(worker.two).push(input);
    const [row] = await world.log();
    expect(row).toMatchObject({ at: '2026-11-02T09:00:00.000Z', result: 'late', personId: null });
  });
});
