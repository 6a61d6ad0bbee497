import type { DeviceId, WorkerId } from '@samla/case-model/ids';
import type { Device, ReportDestroyedInput, ReportLostInput } from '../device-schemas.ts';
import { deviceLost, lostFromItself, unknownDevice } from '../device-errors.ts';
import type { RegisteredDevice } from '../schemas.ts';
import type { FakeCity, FakeDevice } from './city.ts';
import { forgetSeats } from './presence.ts';
import type { FakeCaller } from './service.ts';

/** Makes a device known, once. */
export function registerDevice(city: FakeCity, workerId: WorkerId, deviceId: DeviceId): RegisteredDevice {
  const key = `${workerId} ${deviceId}`;
  const now = city.clock.now();
  const device: FakeDevice = city.devices.get(key) ?? {
    recoveryKey: btoa(String.fromCharCode(...city.random.bytes(32))),
    held: { scope: -1, cases: new Map() },
    asked: { scope: -1, cases: new Map() },
    issued: { scope: -1, cases: new Map() },
    lastNumber: 0,
    ...{ firstSeenAt: now, lastSeenAt: now, lostAt: null, destroyedTexts: null },
  };
  if (device.recoveryKey === null) throw deviceLost();
  device.lastSeenAt = now;
  city.devices.set(key, device);
  return { recoveryKey: device.recoveryKey, cacheEpoch: city.cacheEpoch };
}

/** @throws ApiError `deviceLost` when the worker, or the city's support, has reported one of these lost */
export function requireNotLost(
  city: FakeCity,
  workerId: WorkerId,
  devices: readonly (DeviceId | null)[],
): void {
  for (const id of devices) if (city.devices.get(`${workerId} ${id}`)?.lostAt) throw deviceLost();
}

/** The devices of a worker, those seen last first. */
export function listDevices(city: FakeCity, workerId: WorkerId): Device[] {
  return [...city.devices]
    .filter(([key]) => key.startsWith(`${workerId} `))
    .map(([key, device]) => shown(key.slice(workerId.length + 1) as DeviceId, device))
    .sort((a, b) =>
      a.lastSeenAt < b.lastSeenAt ? 1 : a.lastSeenAt > b.lastSeenAt ? -1 : a.deviceId < b.deviceId ? -1 : 1,
    );
}

/** From now on the device gets no answer, and its key is gone. */
export function reportLost(
  city: FakeCity,
  caller: FakeCaller,
  workerId: WorkerId,
  { deviceId, lostDeviceId }: ReportLostInput,
): Device {
  if (deviceId === lostDeviceId) throw lostFromItself();
  const device = city.devices.get(`${workerId} ${lostDeviceId}`);
  city.writeLog([
    {
      ...{ workerId, action: 'devices.reportLost', deviceId, clientVersion: caller.clientVersion },
      ...{ caseId: null, personId: null, purpose: null, protected: false, eventId: null },
      result: device ? 'ok' : 'notFound',
    },
  ]);
  if (!device) throw unknownDevice();
  loseDevice(city, workerId, lostDeviceId);
  return shown(lostDeviceId, device);
}

/** As the city's support does it, without a word from the worker. */
export function loseDevice(city: FakeCity, workerId: WorkerId, deviceId: DeviceId): void {
  const device = city.devices.get(`${workerId} ${deviceId}`);
  if (!device) throw new RangeError('no such device in the city');
  device.lostAt ??= city.clock.now();
  device.recoveryKey = null;
  forgetSeats(city, workerId, deviceId);
  city.pokes.tell('device', (other) => other.workerId === workerId && other.deviceId === deviceId);
}

/** What a lost device says that it has destroyed. */
export function reportDestroyed(
  city: FakeCity,
  workerId: WorkerId,
  { deviceId, texts }: ReportDestroyedInput,
): void {
  const device = city.devices.get(`${workerId} ${deviceId}`);
  if (!device?.lostAt) throw unknownDevice();
  device.destroyedTexts = Math.max(device.destroyedTexts ?? 0, texts);
}

function shown(deviceId: DeviceId, device: FakeDevice): Device {
  const { firstSeenAt, lastSeenAt, lostAt, destroyedTexts } = device;
  return { deviceId, firstSeenAt, lastSeenAt, lostAt, destroyedTexts };
}
