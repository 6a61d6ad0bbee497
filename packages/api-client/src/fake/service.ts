import type { DeviceId } from '@samla/case-model/ids';
import { levelsOfRole } from '@samla/case-model/case/delegation';
import { ApiError } from '../errors.ts';
import type { Session } from '../schemas.ts';
import type { CaseService } from '../service.ts';
import type { FakeCity } from './city.ts';
import { catalogueOf } from './catalogue.ts';
import { pullDrafts, putDraft } from './drafts.ts';
import { lookUpPerson } from './lookup.ts';
import { beat } from './presence.ts';
import { pull } from './pull.ts';
import type { FakeWorker } from './push-answers.ts';
import { push } from './push.ts';
import { assignmentsOf } from './visibility.ts';

/** Who calls, as the token and the headers of a request say. */
export interface FakeCaller {
  readonly subject: string;
  readonly clientVersion: string;
}

/** The service of one caller over a city in memory. Each method is one transaction: it runs without a pause. */
export function createFakeService(city: FakeCity, caller: FakeCaller): CaseService {
  const worker = (): FakeWorker => {
    const found = city.fixture.workers.find(({ subject }) => subject === caller.subject);
    if (!found) throw noAssignment();
    return found;
  };
  return {
    session: async () => session(city, worker()),
    registerDevice: async (deviceId) => registerDevice(city, worker(), deviceId),
    definitions: async (hashes) => {
      worker();
      return city.fixture.definitions.filter(({ hash }) => hashes.includes(hash));
    },
    pull: async (input) => pull(city, caller, worker().id, input),
    push: async (input) => push(city, caller, worker(), input),
    async *pokes(deviceId, signal) {
      yield* city.pokes.listen(worker().id, deviceId, signal);
    },
    putDraft: async (input) => putDraft(city, caller, worker().id, input),
    pullDrafts: async (input) => pullDrafts(city, caller, worker().id, input),
    beat: async (input) => beat(city, worker(), input),
    lookUpPerson: async (input) => {
      const { id } = worker();
      // a board member reads what she is named on for a meeting, and asks nothing of the register
      if (assignmentsOf(city, id).every(({ role }) => role === 'boardMember')) throw noAssignment();
      return lookUpPerson(city, caller, id, input);
    },
  };
}

function noAssignment(): ApiError {
  return new ApiError({
    code: 'noAssignment',
    message: 'Du har inget uppdrag i dag. Be din chef lägga in ett uppdrag och logga sedan in igen.',
  });
}

function session(city: FakeCity, worker: FakeWorker): Session {
  const boardName = (id: string) => city.fixture.boards.find((board) => board.id === id)?.name ?? '';
  return {
    worker: { id: worker.id, name: worker.name },
    assignments: assignmentsOf(city, worker.id).map(({ unitId, areas, role }) => {
      const { name, kind, boardId } = city.unit(unitId);
      return {
        ...{ unitId, unitName: name, unitKind: kind, boardId, boardName: boardName(boardId) },
        ...{ areas: [...areas], role, levels: [...levelsOfRole(role)] },
      };
    }),
    areas: city.fixture.definitions.flatMap((definition) =>
      definition.kind === 'area' ? [definition.content] : [],
    ),
    catalogue: catalogueOf(city),
    longestOfflineHours: city.longestOfflineHours,
    serverTime: city.clock.now(),
  };
}

function registerDevice(city: FakeCity, worker: FakeWorker, deviceId: DeviceId) {
  const key = `${worker.id} ${deviceId}`;
  const device = city.devices.get(key) ?? {
    recoveryKey: btoa(String.fromCharCode(...city.random.bytes(32))),
    held: { scope: -1, cases: new Set() },
    issued: { scope: -1, cases: new Set() },
    lastNumber: 0,
  };
  city.devices.set(key, device);
  return { recoveryKey: device.recoveryKey, cacheEpoch: city.cacheEpoch };
}
