import { deviceSchema } from '@samla/api-client/device-schemas';
import type { CaseService } from '@samla/api-client/service';
import type { DeviceId } from '@samla/case-model/ids';
import type { Instant } from '@samla/case-model/time';
import { describe, expect, test } from 'vitest';
import { caseId, suiteClock, worker } from './fixture.ts';
import { addNote, DeviceCopy, errorCode, newDevice, send, type World } from './suite-world.ts';

/** Every call that a device makes in its own name, but for telling what it has destroyed. */
export const everyCallOf: Record<string, (service: CaseService, deviceId: DeviceId) => Promise<unknown>> = {
  registerDevice: (service, deviceId) => service.registerDevice(deviceId),
  pull: (service, deviceId) => service.pull({ deviceId, cursor: null }),
  fetchCases: (service, deviceId) => service.fetchCases({ deviceId, caseIds: [caseId.twos] }),
  push: (service, deviceId) =>
    service.push({ deviceId, commands: [addNote(caseId.twos, 'x', { deviceId })], reads: [] }),
  pokes: (service, deviceId) =>
    service.pokes(deviceId, new AbortController().signal)[Symbol.asyncIterator]().next(),
  listDevices: (service, deviceId) => service.listDevices(deviceId),
  reportLost: (service, deviceId) => service.reportLost({ deviceId, lostDeviceId: newDevice() }),
  putDraft: (service, deviceId) =>
    service.putDraft({ deviceId, key: 'newCase', base: 0, content: 'x', savedAt: suiteClock.now() }),
  pullDrafts: (service, deviceId) => service.pullDrafts({ deviceId, cursor: null }),
  beat: (service, deviceId) => service.beat({ deviceId, open: [] }),
};

/** Calls that name no device: which one it is, the headers say. */
const callsWithoutDevice: Record<string, (service: CaseService) => Promise<unknown>> = {
  session: (service) => service.session(),
  definitions: (service) => service.definitions([]),
  lookUpPerson: (service) => service.lookUpPerson({ identityNumber: '199901019803', purpose: 'newCase' }),
};

export function deviceContract(world: () => World): void {
  /** A worker with two registered devices. */
  async function twoDevices(who: { subject: string } = worker.two) {
    const service = world().service(who.subject);
    const [desk, laptop] = [newDevice(), newDevice()];
    for (const id of [desk, laptop]) await service.registerDevice(id);
    return { service, desk, laptop };
  }

  describe('my devices', () => {
    test('are told by id and when they were seen, and nothing else', async () => {
      const { service, desk, laptop } = await twoDevices();
      await world().service(worker.child.subject).registerDevice(newDevice());
      const { devices } = await service.listDevices(desk);
      expect(devices.map(({ deviceId }) => deviceId).sort()).toEqual([desk, laptop].sort());
      for (const device of devices) {
        expect(deviceSchema.parse(device)).toEqual(device);
        const { firstSeenAt, lastSeenAt, lostAt, destroyedTexts } = device;
        expect([firstSeenAt, lastSeenAt]).toEqual([suiteClock.now(), suiteClock.now()]);
        expect([lostAt, destroyedTexts]).toEqual([null, null]);
      }
    });
  });

  describe('a lost device', () => {
    test('gets the one answer that it is lost, whatever it asks, and has no key any more', async () => {
      const { service, desk, laptop } = await twoDevices();
      const { device } = await service.reportLost({ deviceId: desk, lostDeviceId: laptop });
      expect(device).toMatchObject({ deviceId: laptop, lostAt: suiteClock.now() });
      for (const [name, call] of Object.entries(everyCallOf)) {
        expect(await errorCode(call(service, laptop)), name).toBe('deviceLost');
      }
      const byHeader = world().service(worker.two.subject, laptop);
      for (const [name, call] of Object.entries(callsWithoutDevice)) {
        expect(await errorCode(call(byHeader)), name).toBe('deviceLost');
      }
      // a stranger's id in the input does not help it
      expect(await errorCode(byHeader.pull({ deviceId: desk, cursor: null }))).toBe('deviceLost');
    });

    test('says so in words of what happens and whom to ask', async () => {
      const { service, desk, laptop } = await twoDevices();
      await service.reportLost({ deviceId: desk, lostDeviceId: laptop });
      await expect(service.registerDevice(laptop)).rejects.toMatchObject({
        shape: {
          code: 'deviceLost',
          message: expect.stringMatching(/anmäld som förlorad.*it-stödet/) as string,
        },
      });
    });

    test('leaves the worker’s other devices, and other workers of the same machine, as they were', async () => {
      const { service, desk, laptop } = await twoDevices();
      const colleague = world().service(worker.child.subject);
      const hers = await colleague.registerDevice(laptop);
      await service.reportLost({ deviceId: desk, lostDeviceId: laptop });
      await DeviceCopy.of(service);
      expect((await service.session()).worker.name).toBe(worker.two.name);
      expect(await colleague.registerDevice(laptop)).toEqual(hers);
    });

    test('is reported once: again is nothing, and it keeps when it was', async () => {
      const { service, desk, laptop } = await twoDevices();
      const first = await service.reportLost({ deviceId: desk, lostDeviceId: laptop });
      expect(await service.reportLost({ deviceId: desk, lostDeviceId: laptop })).toEqual(first);
    });

    test('is never the one that reports', async () => {
      const { service, desk } = await twoDevices();
      expect(await errorCode(service.reportLost({ deviceId: desk, lostDeviceId: desk }))).toBe('badInput');
      expect((await service.listDevices(desk)).devices.map(({ lostAt }) => lostAt)).toEqual([null, null]);
    });

    test('of another worker is as one that does not exist', async () => {
      const { service, desk } = await twoDevices();
      const other = await twoDevices(worker.child);
      const ask = (lostDeviceId: DeviceId) =>
        service
          .reportLost({ deviceId: desk, lostDeviceId })
          .catch((error: { shape?: unknown }) => error.shape);
      expect(await ask(other.laptop)).toEqual(await ask(newDevice()));
      expect(await ask(other.laptop)).toMatchObject({ code: 'notFound' });
      expect((await other.service.registerDevice(other.laptop)).cacheEpoch).toBe(1);
    });

    test('tells how many texts it destroyed, is answered nothing, and the greatest number is seen', async () => {
      const { service, desk, laptop } = await twoDevices();
      await service.reportLost({ deviceId: desk, lostDeviceId: laptop });
      const destroyed = async () =>
        (await service.listDevices(desk)).devices.find(({ deviceId }) => deviceId === laptop)?.destroyedTexts;
      expect(await destroyed()).toBeNull();
      expect(await service.reportDestroyed({ deviceId: laptop, texts: 3 })).toEqual({});
      expect(await service.reportDestroyed({ deviceId: laptop, texts: 0 })).toEqual({});
      expect(await destroyed()).toBe(3);
      expect(await errorCode(service.reportDestroyed({ deviceId: desk, texts: 1 }))).toBe('notFound');
      expect(await errorCode(service.reportDestroyed({ deviceId: newDevice(), texts: 1 }))).toBe('notFound');
    });

    test('keeps its receipts: what it had sent is not done again from a copy', async () => {
      const { service, desk, laptop } = await twoDevices();
      const note = addNote(caseId.twos, 'Sänd i tid', { deviceId: laptop });
      const outcome = await send(service, note);
      await service.reportLost({ deviceId: desk, lostDeviceId: laptop });
      expect(outcome.kind).toBe('accepted');
      expect(await world().entries(caseId.twos)).toHaveLength(2);
      expect(await errorCode(send(service, note))).toBe('deviceLost');
      expect(await world().entries(caseId.twos)).toHaveLength(2);
    });

    test('is reported by the city’s support too', async () => {
      const { service, desk, laptop } = await twoDevices();
      await world().loseDevice(worker.two.id, laptop);
      expect(await errorCode(service.pull({ deviceId: laptop, cursor: null }))).toBe('deviceLost');
      const { devices } = await service.listDevices(desk);
      expect(devices.find(({ deviceId }) => deviceId === laptop)?.lostAt).toBe(
        suiteClock.now() satisfies Instant,
      );
    });

    test('is told at once by its stream, which then ends; its neighbour’s goes on', async () => {
      const { service, desk, laptop } = await twoDevices();
      const ending = new AbortController();
      const [mine, lost] = [desk, laptop].map((id) =>
        service.pokes(id, ending.signal)[Symbol.asyncIterator](),
      );
      await mine?.next();
      await lost?.next();
      const [waiting, next] = [lost?.next(), mine?.next()];
      await service.reportLost({ deviceId: desk, lostDeviceId: laptop });
      expect(await waiting).toEqual({ done: false, value: { poke: true, about: 'device' } });
      expect(await lost?.next()).toEqual({ done: true, value: undefined });
      await send(service, addNote(caseId.twos));
      expect(await next).toEqual({ done: false, value: { poke: true } });
      ending.abort();
      await mine?.next();
    });

    test('is no longer there for colleagues', async () => {
      const { service, desk, laptop } = await twoDevices();
      const open = [{ caseId: caseId.childs, form: null }];
      await service.beat({ deviceId: laptop, open });
      await service.reportLost({ deviceId: desk, lostDeviceId: laptop });
      const colleague = world().service(worker.child.subject);
      expect(await colleague.beat({ deviceId: newDevice(), open })).toEqual({ others: [] });
    });

    test('is in the log, and is not reported while the log cannot be written', async () => {
      const { service, desk, laptop } = await twoDevices();
      const unlock = await world().lockLog();
      const report = () => service.reportLost({ deviceId: desk, lostDeviceId: laptop });
      expect(await errorCode(report())).toBe('unavailable');
      await unlock();
      expect((await service.registerDevice(laptop)).cacheEpoch).toBe(1);
      await report();
      const rows = (await world().log()).filter(({ action }) => action === 'devices.reportLost');
      expect(rows).toMatchObject([{ workerId: worker.two.id, deviceId: desk, result: 'ok', caseId: null }]);
    });
  });
}
