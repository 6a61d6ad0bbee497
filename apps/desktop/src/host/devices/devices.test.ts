import type { DeviceId } from '@samla/case-model/ids';
import { describe, expect, it } from 'vitest';
import { rig, type Machine } from '../testing/rig.ts';
import { until } from '../testing/time.ts';

async function devicesOf(machine: Machine) {
  const answer = await machine.host.service.devices();
  if (answer.kind !== 'devices') throw new Error(answer.message);
  return answer.devices;
}
async function deskAndLaptop() {
  const world = rig([{ name: 'a' }]);
  const [desk, laptop] = [await world.machine('amina', 'desk'), await world.machine('amina', 'laptop')];
  await desk.quiet();
  await laptop.quiet();
  const other = (await devicesOf(desk)).find(({ isThis }) => !isThis);
  if (!other) throw new Error('the other computer is not listed');
  return { ...world, desk, laptop, other };
}

describe('my computers', () => {
  it('are listed with the names that the support uses, this one told apart', async () => {
    const { desk, laptop } = await deskAndLaptop();
    const seen = await devicesOf(desk);
    expect(seen.map(({ isThis, lostAt }) => [isThis, lostAt]).sort()).toEqual([
      [false, null],
      [true, null],
    ]);
    expect((await devicesOf(laptop)).find(({ isThis }) => isThis)?.name).toBe(
      seen.find(({ isThis }) => !isThis)?.name,
    );
    expect(seen.every(({ name }) => /^[0-9A-F]{4}-[0-9A-F]{4}$/.test(name))).toBe(true);
  });

  it('are reported lost from another one, and what is on it is destroyed', async () => {
    const { desk, laptop, other } = await deskAndLaptop();
    const answer = await desk.host.service.reportLost({ deviceId: other.deviceId });
    expect(answer).toMatchObject({ kind: 'reported', device: { deviceId: other.deviceId, isThis: false } });
    expect(answer.kind === 'reported' && answer.device.lostAt).not.toBeNull();
    await laptop.host.service.syncNow();
    await until(() => laptop.state().notices.some(({ id }) => id === 'wiped'));
    expect((await devicesOf(desk)).find(({ deviceId }) => deviceId === other.deviceId)).toMatchObject({
      destroyedTexts: 0,
    });
  });

  it('are never reported from themselves, nor when they are not mine', async () => {
    const { desk, other, machine } = await deskAndLaptop();
    const own = (await devicesOf(desk)).find(({ isThis }) => isThis)?.deviceId ?? other.deviceId;
    expect(await desk.host.service.reportLost({ deviceId: own })).toMatchObject({ kind: 'notPossible' });
    const bo = await machine('bo');
    await bo.quiet();
    expect(await bo.host.service.reportLost({ deviceId: other.deviceId })).toMatchObject({
      kind: 'notPossible',
    });
    const unknown = crypto.randomUUID() as DeviceId;
    expect(await bo.host.service.reportLost({ deviceId: unknown })).toEqual(
      await bo.host.service.reportLost({ deviceId: other.deviceId }),
    );
    expect((await devicesOf(desk)).every(({ lostAt }) => lostAt === null)).toBe(true);
  });

  it('say what to do when the server does not answer', async () => {
    const { desk, other } = await deskAndLaptop();
    desk.network.behave(() => ({ kind: 'dropRequest' }));
    expect(await desk.host.service.devices()).toMatchObject({ kind: 'unavailable' });
    expect(await desk.host.service.reportLost({ deviceId: other.deviceId })).toMatchObject({
      kind: 'notPossible',
      message: expect.stringContaining('it-stödet') as string,
    });
  });
});
