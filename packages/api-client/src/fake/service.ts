import type { DeviceId } from '@samla/case-model/ids';
import { levelsOfRole } from '@samla/case-model/case/delegation';
import { ApiError } from '../errors.ts';
import type { Session } from '../schemas.ts';
import type { CaseService } from '../service.ts';
import type { FakeCity } from './city.ts';
import { catalogueOf } from './catalogue.ts';
import { listDevices, registerDevice, reportDestroyed, reportLost, requireNotLost } from './devices.ts';
import { pullDrafts, putDraft } from './drafts.ts';
import { fetchCases } from './fetch-cases.ts';
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
  /** as the headers say; null when they do not */
  readonly deviceId?: DeviceId | null;
}

/** The service of one caller over a city in memory. Each method is one transaction: it runs without a pause. */
export function createFakeService(city: FakeCity, caller: FakeCaller): CaseService {
  const known = (): FakeWorker => {
    const found = city.fixture.workers.find(({ subject }) => subject === caller.subject);
    if (!found) throw noAssignment();
    return found;
  };
  const worker = (deviceId: DeviceId | null = null): FakeWorker => {
    const found = known();
    requireNotLost(city, found.id, [deviceId, caller.deviceId ?? null]);
    return found;
  };
  return {
    session: async () => session(city, worker()),
    registerDevice: async (deviceId) => registerDevice(city, worker(deviceId).id, deviceId),
    definitions: async (hashes) => {
      worker();
      return city.fixture.definitions.filter(({ hash }) => hashes.includes(hash));
    },
    pull: async (input) => pull(city, caller, worker(input.deviceId).id, input),
    fetchCases: async (input) => fetchCases(city, caller, worker(input.deviceId).id, input),
    push: async (input) => push(city, caller, worker(input.deviceId), input),
    async *pokes(deviceId, signal) {
      yield* city.pokes.listen(worker(deviceId).id, deviceId, signal);
    },
    listDevices: async (deviceId) => ({ devices: listDevices(city, worker(deviceId).id) }),
    reportLost: async (input) => ({ device: reportLost(city, caller, worker(input.deviceId).id, input) }),
    reportDestroyed: async (input) => {
      reportDestroyed(city, known().id, input);
      return {};
    },
    putDraft: async (input) => putDraft(city, caller, worker(input.deviceId).id, input),
    pullDrafts: async (input) => pullDrafts(city, caller, worker(input.deviceId).id, input),
    beat: async (input) => beat(city, worker(input.deviceId), input),
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
