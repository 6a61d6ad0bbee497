import { openPostgres } from '@samla/case-api/db/postgres';
import { watchWatermark } from '@samla/case-api/db/watermark';
import { pruneHistory } from '@samla/case-api/history';
import { systemClock } from '@samla/case-model/time';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { postgresWorld, type PostgresWorld } from '../support/postgres-world.ts';
import { caseId, suiteClock, worker } from './fixture.ts';
import { addNote, DeviceCopy, errorCode, newDevice, send } from './suite-world.ts';

let world: PostgresWorld;
beforeAll(async () => {
  world = await postgresWorld();
});
beforeEach(async () => {
  await world.reset();
  await sql`update feed_edge set pruned_to = '0'`.execute(world.owner);
});
afterAll(() => world.close());

const service = (who: { subject: string } = worker.two) => world.service(who.subject);

describe('the watermark', () => {
  test('is told with its age, since its transaction began, and with the rows that wait for it', async () => {
    const health = watchWatermark(world.deps.db, systemClock);
    await expect.poll(health).toEqual({ heldSeconds: null, waitingRows: 0 });
    const slow = new pg.Client({ connectionString: world.database.url });
    await slow.connect();
    await slow.query('begin');
    await slow.query('select pg_current_xact_id()');
    await send(service(), addNote(caseId.twos));
    const { heldSeconds, waitingRows } = await health();
    expect(heldSeconds).toBeGreaterThan(0); // of the API's own role: known at the first question
    expect(waitingRows).toBe(2);
    await slow.query('rollback');
    await slow.end();
    await expect.poll(health).toEqual({ heldSeconds: null, waitingRows: 0 });
  });

  test('is also told when another role holds it, from when it was first seen', async () => {
    const health = watchWatermark(world.deps.db, systemClock);
    const slow = new pg.Client({ connectionString: world.database.superuserUrl });
    await slow.connect();
    await slow.query('begin');
    await slow.query('select pg_current_xact_id()');
    await send(service(), addNote(caseId.twos));
    expect((await health()).heldSeconds).toBe(0);
    await expect.poll(async () => (await health()).heldSeconds).toBeGreaterThan(0);
    await slow.query('rollback');
    await slow.end();
  });
});

describe('the API’s own connections', () => {
  test('have bounds for statements, locks and idle transactions', async () => {
    for (const name of ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout']) {
      const { rows } = await sql<{ value: string }>`select current_setting(${name}) as value`.execute(
        world.deps.db,
      );
      expect(rows[0]?.value, name).toMatch(/^[1-9]\d*m?s$/);
    }
  });

  test('an idle transaction is ended, and the feed goes on', async () => {
    const copy = await DeviceCopy.of(service());
    const lost: Error[] = [];
    const db = openPostgres(world.database.ownerUrl, (error) => lost.push(error), {
      limits: { statement_timeout: 1_000, lock_timeout: 1_000, idle_in_transaction_session_timeout: 500 },
    });
    const note = addNote(caseId.open);
    let notice = (): void => undefined;
    const ended = new Promise<void>((resolve) => (notice = resolve));
    const idle = db.transaction().execute(async (tx) => {
      await sql`select pg_current_xact_id()`.execute(tx);
      await send(service(worker.child), note);
      await ended; // asks nothing more of the database
      await sql`select 1`.execute(tx);
    });
    const outcome = idle.then(
      () => 'committed',
      () => 'ended',
    );
    await expect.poll(() => lost.length).toBeGreaterThan(0);
    await copy.sync();
    expect(copy.record(caseId.open).map(({ id }) => id)).toContain(note.id);
    notice();
    expect(await outcome).toBe('ended');
    await db.destroy();
  });
});

const prune = () => pruneHistory(world.deps.db, { feed: 30, receipts: 400 }, suiteClock.now());

describe('history goes by age', () => {
  const age = (table: string, column: string, days: number) =>
    sql.raw(`update ${table} set ${column} = ${column} - interval '${days} days'`).execute(world.owner);

  test('a device that was away since before the oldest row that is kept fetches afresh, and another goes on', async () => {
    const away = await DeviceCopy.of(service());
    await send(service(), addNote(caseId.twos));
    const here = await DeviceCopy.of(service());
    await age('change', 'at', 31);
    const young = addNote(caseId.twos, 'ny');
    await send(service(), young);
    expect(await prune()).toMatchObject({ receipts: 0 });
    const { rows } = await sql`select from change`.execute(world.owner);
    expect(rows).toHaveLength(2);

    expect(await errorCode(away.ask())).toBe('resyncNeeded');
    away.cursor = null;
    for (const copy of [away, here]) {
      await copy.sync();
      expect(copy.record(caseId.twos).map(({ id }) => id)).toContain(young.id);
      expect(copy.record(caseId.twos)).toEqual(await world.entries(caseId.twos));
    }
  });

  test('a row that is young, or waits for an older transaction, is kept', async () => {
    await age('change', 'at', 29);
    expect(await prune()).toEqual({ feed: 0, receipts: 0, drafts: 0 });
    const slow = new pg.Client({ connectionString: world.database.ownerUrl });
    await slow.connect();
    await slow.query('begin');
    await slow.query('select pg_current_xact_id()');
    await send(service(), addNote(caseId.twos));
    await age('change', 'at', 31);
    await prune();
    // the rows of the note, which nobody has been told of
    expect((await sql`select from change`.execute(world.owner)).rows.length).toBeGreaterThan(0);
    const copy = await DeviceCopy.empty(service());
    await slow.query('rollback');
    await slow.end();
    await copy.sync();
    expect(copy.record(caseId.twos)).toHaveLength(2);
  });

  test('a receipt outlives the longest time that a device may be away, and goes at last', async () => {
    const [old, recent] = [addNote(caseId.twos), addNote(caseId.twos)];
    await send(service(), old);
    await age('command_receipt', 'stored_at', 399);
    const answer = await send(service(), old);
    expect((await prune()).receipts).toBe(0);
    expect(await send(service(), old)).toEqual(answer);
    await age('command_receipt', 'stored_at', 2);
    await send(service(), recent);
    expect((await prune()).receipts).toBe(1);
    // even then nothing is done twice: the entry is there under its id
    expect(await send(service(), old)).toMatchObject({ kind: 'refused' });
    expect(await world.entries(caseId.twos)).toHaveLength(3);
  });

  test('whoever was in a case long ago is forgotten', async () => {
    await service().beat({ deviceId: newDevice(), open: [{ caseId: caseId.twos, form: null }] });
    await prune();
    expect((await sql`select from presence`.execute(world.owner)).rows).toHaveLength(1);
    await world.agePresence(3_601);
    await prune();
    expect((await sql`select from presence`.execute(world.owner)).rows).toEqual([]);
  });

  test('instances that prune at once do it once, and never less than a day is kept', async () => {
    await age('change', 'at', 31);
    const { rows } = await sql`select from change`.execute(world.owner);
    const all = await Promise.all([prune(), prune(), prune()]);
    expect(all.reduce((sum, { feed }) => sum + feed, 0)).toBe(rows.length);
    const none = pruneHistory(world.deps.db, { feed: 0, receipts: 400 }, suiteClock.now());
    await expect(none).rejects.toThrow(/a day at least/);
  });
});
