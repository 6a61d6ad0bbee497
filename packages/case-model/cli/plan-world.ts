import type { CaseFacts } from '../src/case-state.ts';
import type { Playbook } from '../src/case/playbook.ts';
import type { DecideContext } from '../src/decide.ts';
import type { CaseId, DeviceId, EntryId, UnitId, WorkerId } from '../src/ids.ts';
import { uuidV7 } from '../src/ids.ts';
import type { Instant, PlainDate } from '../src/time.ts';
import type { PlanFile, Step } from './plan-file.ts';

/** One worker in one unit with one case: all that a plan in a file needs of a city. */
const numbered = (place: number) => uuidV7(place, new Uint8Array(10));
export const ids = {
  case: numbered(1) as CaseId,
  worker: numbered(2) as WorkerId,
  unit: numbered(3) as UnitId,
  device: numbered(4) as DeviceId,
  opening: numbered(5) as EntryId,
};
const board = numbered(6);

/** Near the end of the day in Stockholm: late enough for whatever a step of that day states. */
export function recordedAt(on: PlainDate): Instant {
  return `${on}T21:00:00.000Z` as Instant;
}

export function factsOf(playbook: Playbook, { born }: PlanFile): CaseFacts {
  return {
    id: ids.case,
    boardId: board,
    playbook,
    bornOn: born ?? null,
    assignment: {
      ...{ version: 1, workerId: ids.worker, workerName: 'Handläggare' },
      ...{ unitId: ids.unit, unitName: 'Enheten' },
    },
  };
}

export function envelopeOf({ on }: Step, at: number) {
  return {
    id: numbered(100 + at),
    deviceId: ids.device,
    seq: at + 1,
    argsVersion: 1,
    aggregate: { kind: 'case', id: ids.case },
    dependsOn: [],
    baseVersions: { assignment: 1 },
    happenedAt: recordedAt(on),
    clientVersion: '0.0.0',
  };
}

export function contextOf({ levels, today }: PlanFile, { on }: Step): DecideContext {
  const me = { workerId: ids.worker, name: 'Handläggare' };
  return {
    now: recordedAt(today ?? on),
    me,
    levelsOn: () => levels,
    opening: null,
    unit: (id) => (id === ids.unit ? { name: 'Enheten', boardId: board } : undefined),
    workerInUnit: (id) => (id === me.workerId ? me : undefined),
    workerOnBoard: (id) => (id === me.workerId ? me : undefined),
  };
}
