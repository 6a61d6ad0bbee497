import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { postgresWorld, type PostgresWorld } from '../support/postgres-world.ts';
import { caseId, unit, worker } from './fixture.ts';
import { addNote, command, DeviceCopy, send } from './suite-world.ts';

let world: PostgresWorld;
beforeAll(async () => {
  world = await postgresWorld();
});
beforeEach(() => world.reset());
afterAll(() => world.close());

const service = (who: { subject: string }) => world.service(who.subject);

/** A transaction of another session that stays open until it is told to end. */
async function openTransaction(...statements: string[]): Promise<{ commit(): Promise<void> }> {
  const client = new pg.Client({ connectionString: world.database.ownerUrl });
  await client.connect();
  await client.query('begin');
  for (const statement of statements) await client.query(statement);
  return {
    async commit() {
      await client.query('commit');
      await client.end();
    },
  };
}

const touch = (id: string) => `update "case" set entry_count = entry_count where id = '${id}'`;

describe('the feed', () => {
  test('a transaction that began first and committed last is not lost', async () => {
    const copy = await DeviceCopy.of(service(worker.two));
    const before = copy.cases.get(caseId.childs)?.version ?? 0;
    const slow = await openTransaction(touch(caseId.childs));
    const note = addNote(caseId.open);
    expect((await send(service(worker.child), note)).kind).toBe('accepted');

    const waiting = await copy.ask();
    expect(waiting.cases).toEqual([]);
    expect(waiting.lagging).toBe(true);
    copy.take(waiting);

    await slow.commit();
    await copy.sync();
    expect(copy.record(caseId.open).map(({ id }) => id)).toContain(note.id);
    expect(copy.cases.get(caseId.childs)?.version).toBe(before + 1);
  });

  test('lags only for what is in my scope', async () => {
    const copy = await DeviceCopy.of(service(worker.two));
    const slow = await openTransaction(touch(caseId.guardian3));
    await send(service(worker.guardian), addNote(caseId.guardian2));
    expect(await copy.ask()).toMatchObject({ lagging: false, cases: [], more: false });
    await slow.commit();
  });

  test('gives the row as it is, so an older change that comes later cannot bring back an old value', async () => {
    const copy = await DeviceCopy.of(service(worker.two));
    const before = copy.cases.get(caseId.childs)?.version ?? 0;
    // the slow transaction has the lower number, and changes the row after the fast one
    const slow = await openTransaction('select pg_current_xact_id()');
    await world.moveCase(caseId.childs, { unitId: unit.children, workerId: worker.two.id });
    await slow.commit();
    const pages = await copy.sync();
    expect(pages.flatMap(({ cases }) => cases).map(({ version }) => version)).toEqual([before + 1]);
    await world.moveCase(caseId.childs, { unitId: unit.children, workerId: null });
    await world.moveCase(caseId.childs, { unitId: unit.children, workerId: worker.child.id });
    const [page] = await copy.sync();
    expect(page?.cases).toHaveLength(1);
    expect(page?.cases[0]?.assignment.workerId).toBe(worker.child.id);
    expect(page?.cases[0]?.version).toBe(before + 3);
  });

  test('an answer that was lost comes again, row for row', async () => {
    const copy = await DeviceCopy.of(service(worker.two));
    await send(service(worker.child), addNote(caseId.open));
    await world.moveCase(caseId.childs, { unitId: unit.elderly, workerId: null });
    await world.moveCase(caseId.children10, { unitId: unit.guardianship, workerId: null });
    await copy.sync();
    await send(service(worker.child), addNote(caseId.open));
    await world.moveCase(caseId.twos, { unitId: unit.elderly, workerId: null });
    await world.moveCase(caseId.childs, { unitId: unit.children, workerId: null });
    const lost = await copy.ask();
    const again = await copy.ask();
    const { cursor: first, ...rows } = lost;
    const { cursor: second, ...sameRows } = again;
    expect(sameRows).toEqual(rows);
    expect(second.scope).toBeGreaterThan(first.scope); // an abandoned number is never used again
    expect(rows.lost).toEqual([caseId.twos]);
    expect(rows.cases.map(({ id }) => id).sort()).toEqual([caseId.open, caseId.childs].sort());
    copy.take(again);
    copy.cursor = first;
    await expect(copy.ask()).rejects.toMatchObject({ shape: { code: 'resyncNeeded' } });
  });

  test('two pulls of one device at once both answer, and only the newer scope stands', async () => {
    const copy = await DeviceCopy.of(service(worker.two));
    await world.moveCase(caseId.childs, { unitId: unit.elderly, workerId: null });
    const answers = await Promise.all([copy.ask(), copy.ask(), copy.ask()]);
    for (const answer of answers) expect(answer.lost).toEqual([caseId.childs]);
    expect(new Set(answers.map(({ cursor }) => cursor.scope)).size).toBe(3);
    const newest = answers.reduce((a, b) => (a.cursor.scope > b.cursor.scope ? a : b));
    copy.take(newest);
    expect((await copy.ask()).lost).toEqual([]);
  });

  test('a cursor of another database, such as a restored copy, is refused', async () => {
    const copy = await DeviceCopy.of(service(worker.two));
    if (copy.cursor) copy.cursor = { ...copy.cursor, tx: '9000000000000000000' };
    await expect(copy.ask()).rejects.toMatchObject({ shape: { code: 'resyncNeeded' } });
  });
});

describe('a case given to another board', () => {
  test('arrives whole there, and is gone where it was, also for its later changes', async () => {
    const giver = await DeviceCopy.of(service(worker.guardian));
    const receiver = await DeviceCopy.of(service(worker.two));
    const note = addNote(caseId.guardian2, 'Skriven före överlämnandet');
    await send(service(worker.guardian), note);
    await sql`update "case" set area_key = 'children' where id = ${caseId.guardian2}`.execute(world.owner);
    const move = command(
      'assignCase',
      caseId.guardian2,
      { workerId: worker.two.id, unitId: unit.children, ground: 'Samtycke 2026-10-30' },
      { baseVersions: { assignment: 1 } },
    );
    // of another area than hers since that update: she may no longer act
    expect(await send(service(worker.guardian), move)).toMatchObject({ code: 'unknownCase' });
    await sql`update "case" set area_key = 'guardianship' where id = ${caseId.guardian2}`.execute(
      world.owner,
    );
    const anew = { ...move, id: addNote(caseId.guardian2).id };
    expect((await send(service(worker.guardian), anew)).kind).toBe('accepted');
    await sql`update "case" set area_key = 'children' where id = ${caseId.guardian2}`.execute(world.owner);

    await giver.sync();
    await receiver.sync();
    expect(giver.caseIds()).not.toContain(caseId.guardian2);
    expect(receiver.record(caseId.guardian2)).toEqual(await world.entries(caseId.guardian2));
    expect(receiver.record(caseId.guardian2).map(({ body }) => body.kind)).toEqual([
      'caseImported',
      'noteAdded',
      'caseAssigned',
    ]);
    await send(service(worker.two), addNote(caseId.guardian2));
    expect(await giver.ask()).toMatchObject({ lost: [], cases: [], entries: [], persons: [] });
  });
});
