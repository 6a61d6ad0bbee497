import { createFakeCity, type FakeCity } from '@samla/api-client/fake/city';
import { loseDevice } from '@samla/api-client/fake/devices';
import { agePresence } from '@samla/api-client/fake/presence';
import type { CityFixture } from '@samla/api-client/fake/fixture';
import { fixture, suiteClock } from '../contract/fixture.ts';
import type { World } from '../contract/suite-world.ts';

/** The service over a city in memory. */
export function fakeWorld(seeded: CityFixture = fixture): Promise<World> {
  let city: FakeCity;
  let seed = 0;
  const reset = () => {
    const random = { bytes: (count: number) => new Uint8Array(count).fill(++seed) };
    city = createFakeCity(seeded, { clock: suiteClock, random });
    return Promise.resolve();
  };
  return Promise.resolve({
    reset,
    service: (subject, deviceId) =>
      city.serviceFor({ subject, clientVersion: '0.1.0', deviceId: deviceId ?? null }),
    loseDevice: async (workerId, deviceId) => loseDevice(city, workerId, deviceId),
    entries: async (id) => city.entriesOf(id),
    log: async () => city.log,
    addCase: async (one) => city.addCase(one),
    moveCase: async (id, to) => city.moveCase(id, to),
    protectPerson: async (id, protection) => city.protectPerson(id, protection),
    proposeDisposal: async (id) => city.proposeDisposal(id),
    endAssignment: async (workerId, unitId, lastDay) => city.endAssignment(workerId, unitId, lastDay),
    forgetHistory: async () => city.forgetHistory(),
    agePresence: async (seconds) => agePresence(city, seconds),
    lockLog: async () => {
      const unlock = city.lockLog();
      return async () => unlock();
    },
    close: async () => undefined,
  });
}
