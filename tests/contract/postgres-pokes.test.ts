import type { DeviceId, WorkerId } from '@samla/case-model/ids';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { postgresWorld, type PostgresWorld } from '../support/postgres-world.ts';
import { caseId, personOf, worker } from './fixture.ts';
import { addNote, DeviceCopy, newDevice, send } from './suite-world.ts';

let world: PostgresWorld;
beforeAll(async () => {
  world = await postgresWorld();
});
beforeEach(() => world.reset());
afterAll(() => world.close());

const service = (who: { subject: string }) => world.service(who.subject);

/** A stream that has had its first poke. */
async function listen(who: { id: WorkerId }, deviceId: DeviceId) {
  const ending = new AbortController();
  const stream = world.deps.pokes.subscribe({ workerId: who.id, deviceId }, ending.signal);
  await stream.next();
  let pokes = 0;
  const counting = (async () => {
    for await (const poke of stream) pokes += Number(poke.poke);
  })();
  return {
    count: () => pokes,
    async end() {
      ending.abort();
      await counting;
    },
  };
}

/** Waits for the poke of one more change, which everyone in line before has been checked for too. */
async function untilChecked(): Promise<void> {
  const last = await listen(worker.guardian, newDevice());
  await send(service(worker.guardian), addNote(caseId.guardian2));
  while (last.count() === 0) await new Promise((resolve) => setImmediate(resolve));
  await last.end();
}

describe('pokes', () => {
  test('go to each device whose scope changed, and to no other', async () => {
    const devices = {
      two: await listen(worker.two, newDevice()),
      child: await listen(worker.child, newDevice()),
      elder: await listen(worker.elder, newDevice()),
      former: await listen(worker.former, newDevice()),
    };
    await send(service(worker.two), addNote(caseId.twos));
    await untilChecked();
    expect(Object.values(devices).map(({ count }) => count())).toEqual([1, 1, 0, 0]);
    await send(service(worker.two), addNote(caseId.protectedTwos));
    await untilChecked();
    expect(Object.values(devices).map(({ count }) => count())).toEqual([2, 1, 0, 0]);
    await send(service(worker.elder), addNote(caseId.elderly1));
    await untilChecked();
    expect(Object.values(devices).map(({ count }) => count())).toEqual([2, 1, 1, 0]);
    for (const device of Object.values(devices)) await device.end();
  });

  test('reach a device that still holds a case which its worker may no longer see, until it has erased it', async () => {
    const copy = await DeviceCopy.of(service(worker.two));
    await world.protectPerson(personOf(caseId.childs).id, 'secrecyMark');
    await untilChecked();
    const stream = await listen(worker.two, copy.deviceId);
    await send(service(worker.child), addNote(caseId.childs));
    await untilChecked();
    expect(stream.count()).toBe(1);
    await copy.sync();
    await send(service(worker.child), addNote(caseId.childs));
    await untilChecked();
    expect(stream.count()).toBe(1);
    await stream.end();
  });

  test('many changes at once are few pokes', async () => {
    const stream = await listen(worker.two, newDevice());
    await sql`update "case" set entry_count = entry_count`.execute(world.owner);
    await untilChecked();
    expect(stream.count()).toBe(1);
    await stream.end();
  });

  test('come again after the listening connection was lost, and everyone is poked for what was missed', async () => {
    const stream = await listen(worker.elder, newDevice());
    const superuser = new pg.Client({ connectionString: world.database.superuserUrl });
    await superuser.connect();
    const { rows } = await superuser.query(
      `select pg_terminate_backend(pid) as ended from pg_stat_activity
        where datname = current_database() and query = 'listen samla_change'`,
    );
    await superuser.end();
    expect(rows).toEqual([{ ended: true }]);
    while (stream.count() === 0) await new Promise((resolve) => setImmediate(resolve));
    const before = stream.count();
    await send(service(worker.elder), addNote(caseId.elderly1));
    while (stream.count() === before) await new Promise((resolve) => setImmediate(resolve));
    await stream.end();
  });
});
