import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { postgresWorld, type PostgresWorld } from '../support/postgres-world.ts';
import { caseId, suiteClock, worker } from './fixture.ts';
import { everyCallOf } from './suite-devices.ts';
import { addNote, DeviceCopy, errorCode, newDevice, send } from './suite-world.ts';

let world: PostgresWorld;
beforeAll(async () => {
  world = await postgresWorld();
});
beforeEach(() => world.reset());
afterAll(() => world.close());

test('the key goes in the statement that reports the loss, and the receipts stay', async () => {
  const service = world.service(worker.two.subject);
  const [desk, laptop] = [newDevice(), newDevice()];
  for (const id of [desk, laptop]) await service.registerDevice(id);
  await send(service, addNote(caseId.twos, 'Sänd i tid', { deviceId: laptop }));
  await service.reportLost({ deviceId: desk, lostDeviceId: laptop });
  const { rows } = await sql`
    select recovery_key as key, (select count(*) from command_receipt r where r.device_id = d.device_id) as receipts,
           (select count(*) from device_scope s where s.device_id = d.device_id) as cases
      from device d where device_id = ${laptop}`.execute(world.owner);
  expect(rows).toEqual([{ key: null, receipts: 1, cases: 0 }]);
  const lostWithKey = sql`update device set recovery_key = '\\x00' where device_id = ${laptop}`;
  await expect(lostWithKey.execute(world.owner)).rejects.toMatchObject({ code: '23514' });
});

test('an answer that was on its way when the loss was reported does not leave', async () => {
  const service = world.service(worker.two.subject);
  const copy = await DeviceCopy.empty(service);
  const key = service.registerDevice.bind(service, copy.deviceId);
  const answers = await world.owner.transaction().execute(async (tx) => {
    await sql`
      update device set lost_at = ${suiteClock.now()}, lost_by = 'support', recovery_key = null
       where device_id = ${copy.deviceId}`.execute(tx);
    // both have found the device in order, and wait for its row
    const waiting = [errorCode(copy.ask()), errorCode(key())];
    const blocked = () =>
      sql<{ count: number }>`select count(*) as count from pg_locks where not granted`.execute(tx);
    await expect.poll(async () => (await blocked()).rows[0]?.count ?? 0).toBe(2);
    return waiting;
  });
  expect(await Promise.all(answers)).toEqual(['deviceLost', 'deviceLost']);
});

test('a loss reported in the midst of everything that the device asks is the last thing that it hears', async () => {
  const service = world.service(worker.two.subject);
  const [desk, laptop] = [newDevice(), newDevice()];
  for (const id of [desk, laptop]) await service.registerDevice(id);
  const calls = Object.values(everyCallOf);
  const before = calls.map((call) => call(service, laptop).catch((error: unknown) => error));
  await service.reportLost({ deviceId: desk, lostDeviceId: laptop });
  for (const call of calls) expect(await errorCode(call(service, laptop))).toBe('deviceLost');
  await Promise.all(before);
  expect(await errorCode(service.registerDevice(laptop))).toBe('deviceLost');
});
