import { decide, unknownCase } from '@samla/case-model/decide';
import type { Command, Outcome, Refusal } from '@samla/case-model/command';
import type { CaseId, EntryId, WorkerId } from '@samla/case-model/ids';
import type { PushInput, PushOutput } from '../schemas.ts';
import type { FakeCase, FakeCity } from './city.ts';
import type { LogRow } from './fixture.ts';
import type { FakeCaller } from './service.ts';
import { assignmentsOf, levelsIn, visibleCases } from './visibility.ts';

export interface FakeWorker {
  readonly id: WorkerId;
  readonly name: string;
}

const sameIdOtherContent: Refusal = {
  kind: 'refused',
  code: 'sameIdOtherContent',
  reason: 'Ändringen har samma nummer som en annan och togs inte emot. Kopiera texten och spara den på nytt.',
  law: null,
};
const dependencyRefused: Refusal = {
  kind: 'refused',
  code: 'dependencyRefused',
  reason:
    'En tidigare ändring som den här bygger på togs inte emot. Rätta den först och spara sedan på nytt.',
  law: null,
};

/** Applies commands in the order sent, each exactly once, then logs the buffered reads. */
export function push(city: FakeCity, caller: FakeCaller, worker: FakeWorker, input: PushInput): PushOutput {
  const row = (action: string, caseId: CaseId, result: string, eventId: string | null) =>
    logRow(city, { workerId: worker.id, caller, input, action, caseId, result, eventId });
  const results = input.commands.map((command) => ({
    id: command.id,
    outcome: answer(city, worker, command, (result) =>
      city.writeLog([row(command.name, command.aggregate.id, result, null)]),
    ),
  }));
  for (const read of input.reads) {
    if (city.log.some((known) => known.workerId === worker.id && known.eventId === read.id)) continue;
    // a read is logged also when the case has since been lost: it was read
    const result = visibleCases(city, worker.id).has(read.caseId) ? 'ok' : 'unknownCase';
    city.writeLog([row('read', read.caseId, result, read.id)]);
  }
  return { results, logged: input.reads.map((read) => read.id), serverTime: city.clock.now() };
}

function answer(
  city: FakeCity,
  worker: FakeWorker,
  command: Command,
  log: (result: string) => void,
): Outcome | { kind: 'later' } {
  const key = city.receiptKey(worker.id, command.deviceId, command.id);
  const fingerprint = JSON.stringify(canonical(command));
  const receipt = city.receipts.get(key);
  if (receipt) {
    const outcome = receipt.fingerprint === fingerprint ? receipt.outcome : sameIdOtherContent;
    log('repeated');
    return outcome;
  }
  const conclude = (outcome: Outcome, apply: () => void = () => undefined): Outcome => {
    log(outcome.kind === 'refused' ? outcome.code : outcome.kind);
    apply();
    city.receipts.set(key, { fingerprint, outcome });
    return outcome;
  };

  const needed = command.dependsOn.map((id) =>
    city.receipts.get(city.receiptKey(worker.id, command.deviceId, id)),
  );
  if (needed.some((receipt) => receipt && receipt.outcome.kind !== 'accepted')) {
    return conclude(dependencyRefused);
  }
  if (needed.includes(undefined)) return { kind: 'later' };
  const row = visibleCases(city, worker.id).get(command.aggregate.id);
  if (!row) return conclude(unknownCase);
  if (city.entryIds.has(command.id as string as EntryId)) return conclude(sameIdOtherContent);

  const now = city.clock.now();
  const decision = decide(city.stateOf(row), command, {
    now,
    me: { workerId: worker.id, name: worker.name },
    levelsIn: (unit) => levelsIn(city, worker.id, unit),
    opening: null,
    workerOnBoard: (id, boardId) =>
      assignmentsOf(city, id).some((assignment) => city.unit(assignment.unitId).boardId === boardId)
        ? city.fixture.workers.find((candidate) => candidate.id === id)
        : undefined,
    unit: (id) => city.fixture.units.find((unit) => unit.id === id),
    workerInUnit: (id, unit) =>
      assignmentsOf(city, id).some((assignment) => assignment.unitId === unit)
        ? city.fixture.workers.find((candidate) => candidate.id === id)
        : undefined,
  });
  if (decision.kind !== 'accepted') return conclude(decision);
  const next = (): Partial<FakeCase> => ({
    entries: [
      ...row.entries,
      ...decision.entries.map((entry, at) => ({
        ...{ id: entry.id, caseId: row.seed.id, seq: row.entries.length + at + 1 },
        ...{ recordedAt: now, happenedAt: command.happenedAt },
        ...{ authorId: worker.id, authorName: worker.name, body: entry.body },
      })),
    ],
    ...(decision.assignment && {
      unitId: decision.assignment.unitId,
      workerId: decision.assignment.workerId,
      assignmentVersion: decision.assignment.version,
    }),
  });
  return conclude({ kind: 'accepted', version: row.version + 1, recordedAt: now }, () => {
    city.updateCase(row.seed.id, next());
  });
}

/** The same content in the same words: object keys in order. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(
    fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, field]) => [name, canonical(field)]),
  );
}

function logRow(
  city: FakeCity,
  act: {
    readonly workerId: WorkerId;
    readonly caller: FakeCaller;
    readonly input: PushInput;
    readonly action: string;
    readonly caseId: CaseId;
    readonly result: string;
    readonly eventId: string | null;
  },
): Omit<LogRow, 'at'> {
  const { workerId, action, caseId, result, eventId } = act;
  const personId = visibleCases(city, workerId).get(caseId)?.seed.personId ?? null;
  return {
    ...{ workerId, action, caseId, personId, result, eventId, purpose: null },
    protected: personId !== null && city.persons.get(personId)?.protection !== 'none',
    deviceId: act.input.deviceId,
    clientVersion: act.caller.clientVersion,
  };
}
