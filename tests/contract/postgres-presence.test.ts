import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { postgresWorld, type PostgresWorld } from '../support/postgres-world.ts';
import { caseId, worker } from './fixture.ts';
import { addNote, DeviceCopy, newDevice, send } from './suite-world.ts';

let world: PostgresWorld;
beforeAll(async () => {
  world = await postgresWorld();
});
beforeEach(() => world.reset());
afterAll(() => world.close());

test('a beat waits for nobody who holds the case, so it holds no client’s feed', async () => {
  const deviceId = newDevice();
  const service = world.service(worker.two.subject);
  await world.owner.transaction().execute(async (tx) => {
    await sql`select from "case" where id = ${caseId.childs} for update`.execute(tx);
    await sql`select from worker where id = ${worker.two.id} for update`.execute(tx);
    const open = [{ caseId: caseId.childs, form: null }];
    expect(await service.beat({ deviceId, open })).toEqual({ others: [] });
  });
});

test('what is there only while somebody works is neither kept over a crash nor a row of the feed', async () => {
  const { rows } = await sql`select relpersistence as kind from pg_class where relname = 'presence'`.execute(
    world.owner,
  );
  expect(rows).toEqual([{ kind: 'u' }]);
  await sql`truncate change`.execute(world.owner);
  const open = [{ caseId: caseId.childs, form: null }];
  await world.service(worker.two.subject).beat({ deviceId: newDevice(), open });
  expect((await sql`select from change`.execute(world.owner)).rows).toEqual([]);
});

test('many beats of one device at once, and of others, end as the last one said and stop no writer', async () => {
  const [mine, hers] = [newDevice(), newDevice()];
  const [two, child] = [world.service(worker.two.subject), world.service(worker.child.subject)];
  const places = [caseId.childs, caseId.open, caseId.twos].map((id) => ({ caseId: id, form: null }));
  await Promise.all([
    ...Array.from({ length: 12 }, (_, at) =>
      two.beat({ deviceId: mine, open: at % 2 === 0 ? places : [...places].reverse() }),
    ),
    ...Array.from({ length: 12 }, () => child.beat({ deviceId: hers, open: places })),
    ...Array.from({ length: 6 }, () => send(two, addNote(caseId.childs))),
  ]);
  expect((await two.beat({ deviceId: mine, open: places })).others).toHaveLength(3);
  const copy = await DeviceCopy.of(two);
  expect(copy.record(caseId.childs)).toHaveLength(7);
  expect(world.faults).toEqual([]);
});
