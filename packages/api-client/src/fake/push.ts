import { decide, unknownCase, type Acceptance } from '@samla/case-model/decide';
import { audienceOf, notForReach } from '@samla/case-model/decide/reach';
import { dependencyRefused, sameIdOtherContent } from '@samla/case-model/decide/sending';
import type { Command, Outcome } from '@samla/case-model/command';
import type { CaseId, EntryId, PersonId, WorkerId } from '@samla/case-model/ids';
import type { Instant } from '@samla/case-model/time';
import type { PushInput, PushOutput } from '../schemas.ts';
import type { FakeCase, FakeCity } from './city.ts';
import type { LogRow } from './fixture.ts';
import { playbookOf } from './catalogue.ts';
import { decideContext } from './decide-context.ts';
import type { FakeWorker } from './push-answers.ts';
import { openCase, type Opened } from './push-opening.ts';
import type { FakeCaller } from './service.ts';
import { assignmentsOf, reachOf, visibleCases } from './visibility.ts';

/** Applies commands in the order sent, each exactly once, then logs the buffered reads. */
export function push(city: FakeCity, caller: FakeCaller, worker: FakeWorker, input: PushInput): PushOutput {
  const row = (action: string, caseId: CaseId, result: string, eventId: string | null) =>
    logRow(city, { workerId: worker.id, caller, input, action, caseId, result, eventId });
  const results = input.commands.map((command) => ({
    id: command.id,
    outcome: answer(
      city,
      worker,
      command,
      (result) => city.writeLog([row(command.name, command.aggregate.id, result, null)]),
      (personId) => city.writeLog([lookUpRow(city, worker.id, command, personId)]),
    ),
  }));
  for (const read of input.reads) {
    if (city.log.some((known) => known.workerId === worker.id && known.eventId === read.id)) continue;
    // a read is logged also when the case has since been lost: it was read
    const result = visibleCases(city, worker.id).has(read.caseId) ? 'ok' : 'late';
    city.writeLog([row('read', read.caseId, result, read.id)]);
  }
  return { results, logged: input.reads.map((read) => read.id), serverTime: city.clock.now() };
}

function answer(
  city: FakeCity,
  worker: FakeWorker,
  command: Command,
  log: (result: string) => void,
  logLookUp: (personId: PersonId | null) => void,
): Outcome | { kind: 'later' } {
  const key = city.receiptKey(worker.id, command.deviceId, command.id);
  const fingerprint = fingerprintOf(command);
  const receipt = city.receipts.get(key);
  if (receipt) {
    const outcome = receipt.fingerprint === fingerprint ? receipt.outcome : sameIdOtherContent;
    log('repeated');
    return outcome;
  }
  const { outcome, apply, lookUp } = consider(city, worker, command);
  if (outcome.kind === 'later') return outcome;
  if (lookUp) logLookUp(lookUp.personId);
  log(outcome.kind === 'refused' ? outcome.code : outcome.kind);
  apply();
  city.receipts.set(key, { fingerprint, outcome });
  return outcome;
}

/** What becomes of a command, and what it does when it is carried out. `later`: what it leans on has no answer yet. */
export interface Considered {
  readonly outcome: Outcome | { readonly kind: 'later' };
  readonly apply: () => void;
  readonly lookUp: Opened['lookUp'];
}

/** Decides a command that has no receipt; nothing is written before `apply` is called. */
export function consider(city: FakeCity, worker: FakeWorker, command: Command): Considered {
  const settled = (outcome: Considered['outcome'], apply: () => void = () => undefined): Considered => ({
    ...{ outcome, apply, lookUp: null },
  });
  const needed = command.dependsOn.map((id) =>
    city.receipts.get(city.receiptKey(worker.id, command.deviceId, id)),
  );
  if (needed.some((receipt) => receipt && receipt.outcome.kind !== 'accepted')) {
    return settled(dependencyRefused);
  }
  if (needed.includes(undefined)) return settled({ kind: 'later' });
  if (command.name === 'openCase') return openCase(city, worker, command);
  const row = visibleCases(city, worker.id).get(command.aggregate.id);
  const whole = city.cases.get(command.aggregate.id);
  if (!row || !whole) return settled(unknownCase);
  if (city.entryIds.has(command.id as string as EntryId)) return settled(sameIdOtherContent);

  const playbook = playbookOf(city, row.definitionHash);
  const reach = reachOf(city, whole, worker.id, assignmentsOf(city, worker.id)) ?? 'order';
  const refusal = notForReach(reach, command, playbook);
  if (refusal) return settled(refusal);
  const decision = decide(city.stateOf(row), command, decideContext(city, worker, null));
  if (decision.kind !== 'accepted') return settled(decision);
  const now = city.clock.now();
  return settled({ kind: 'accepted', version: row.version + 1, recordedAt: now }, () => {
    for (const { id, body } of decision.entries) city.audiences.set(id, audienceOf(body, reach, playbook));
    city.updateCase(row.seed.id, changed(whole, command, worker, now, decision));
  });
}

/** The same content in the same words has the same fingerprint, whatever the order of its fields. */
export function fingerprintOf(command: Command): string {
  return JSON.stringify(canonical(command));
}

function changed(
  row: FakeCase,
  { happenedAt }: Command,
  { id: authorId, name: authorName }: FakeWorker,
  recordedAt: Instant,
  { entries, assignment, participant }: Acceptance,
): Partial<FakeCase> {
  const participants = new Map(row.participants);
  if (participant?.role === null) participants.delete(participant.workerId);
  else if (participant) participants.set(participant.workerId, participant.role);
  return {
    entries: [
      ...row.entries,
      ...entries.map(({ id, body }, at) => ({
        ...{ id, caseId: row.seed.id, seq: row.entries.length + at + 1 },
        ...{ recordedAt, happenedAt, authorId, authorName, body },
      })),
    ],
    participants,
    ...(assignment && {
      unitId: assignment.unitId,
      workerId: assignment.workerId,
      assignmentVersion: assignment.version,
    }),
  };
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

/** A number was asked of the register on the way: logged as when it is looked up by hand. */
function lookUpRow(
  city: FakeCity,
  workerId: WorkerId,
  { deviceId, clientVersion }: Command,
  personId: PersonId | null,
): Omit<LogRow, 'at'> {
  return {
    ...{ workerId, action: 'person.lookUp', caseId: null, personId, purpose: 'newCase', deviceId },
    protected: personId !== null && city.persons.get(personId)?.protection !== 'none',
    ...{ clientVersion, eventId: null, result: personId === null ? 'notFound' : 'ok' },
  };
}
