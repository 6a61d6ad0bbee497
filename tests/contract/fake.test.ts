import { createFakeCity, type FakeCity } from '@samla/api-client/fake/city';
import { fixture, suiteClock } from './fixture.ts';
import { caseServiceContract } from './suite.ts';
import type { World } from './suite-world.ts';

/** The fake keeps the contract of the real thing, so that what is tested against it is tested. */
caseServiceContract('the fake', () => {
  let city: FakeCity;
  let seed = 0;
  const reset = () => {
    const random = { bytes: (count: number) => new Uint8Array(count).fill(++seed) };
    city = createFakeCity(fixture, { clock: suiteClock, random });
    return Promise.resolve();
  };
  const world: World = {
    reset,
    service: (subject) => city.serviceFor(subject),
    entries: async (id) => city.entriesOf(id),
    log: async () => city.log,
    addCase: async (one) => city.addCase(one),
    moveCase: async (id, to) => city.moveCase(id, to),
    protectPerson: async (id, protection) => city.protectPerson(id, protection),
    proposeDisposal: async (id) => city.proposeDisposal(id),
    endAssignment: async (workerId, unitId, lastDay) => city.endAssignment(workerId, unitId, lastDay),
    lockLog: async () => {
      const unlock = city.lockLog();
      return async () => unlock();
    },
    close: async () => undefined,
  };
  return Promise.resolve(world);
});
