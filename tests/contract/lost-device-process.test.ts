import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { postgresWorld, type PostgresWorld } from '../support/postgres-world.ts';
import { shortDeviceId } from '@samla/api-client/short-device-id';
import { worker } from './fixture.ts';
import { errorCode, newDevice } from './suite-world.ts';

let world: PostgresWorld;
beforeAll(async () => {
  world = await postgresWorld();
  await world.reset();
});
afterAll(() => world.close());

/** The command as the city's support runs it. */
function command(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['apps/case-api/src/report-lost-device.ts', ...args],
    {
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: world.database.url, SAMLA_DB_OWNER_URL: world.database.ownerUrl },
    },
  );
  return { status, stderr, lines: stdout.split('\n').filter((line) => line !== '') };
}

test('support lists the devices of a worker and reports one lost, which ends its stream in the API that runs', async () => {
  const service = world.service(worker.two.subject);
  const [desk, laptop] = [newDevice(), newDevice()];
  for (const id of [desk, laptop]) await service.registerDevice(id);
  const listed = command('--worker', worker.two.subject);
  expect([listed.status, listed.lines.length]).toEqual([0, 2]);
  expect(listed.lines.join('')).toContain(shortDeviceId(laptop));
  for (const secret of [worker.two.name, worker.two.id]) expect(listed.lines.join('')).not.toContain(secret);

  const stream = service.pokes(laptop, new AbortController().signal)[Symbol.asyncIterator]();
  await stream.next();
  const poked = stream.next();
  const reported = command('--worker', worker.two.subject, '--device', shortDeviceId(laptop).toLowerCase());
  expect([reported.status, reported.lines.length]).toEqual([0, 1]);
  expect(JSON.parse(reported.lines[0] ?? '{}')).toMatchObject({
    device: shortDeviceId(laptop),
    destroyedTexts: null,
  });
  expect(await poked).toMatchObject({ value: { about: 'device' } });
  expect(await errorCode(service.registerDevice(laptop))).toBe('deviceLost');
  expect((await service.registerDevice(desk)).recoveryKey).toHaveLength(44);
  const log = await world.log();
  expect(log.at(-1)).toMatchObject({ action: 'devices.reportLost', deviceId: laptop, result: 'support' });
});

test('a name that fits no device, or nobody’s, reports nothing and says what to do', async () => {
  const none = command('--worker', worker.two.subject, '--device', 'FFFF-FFFF');
  expect([none.status, none.lines]).toEqual([1, []]);
  expect(none.stderr).toContain('list');
  expect(command().stderr).toContain('--worker');
  expect(command('--help').lines.join('\n')).toContain('--device NAME');
});
