import { ApiError } from '@samla/api-client/errors';
import type { PushInput, PushOutput, ReadEvent } from '@samla/api-client/schemas';
import type { Command } from '@samla/case-model/command';
import type { CaseId } from '@samla/case-model/ids';
import { sql } from 'kysely';
import { isConnectionLost, isNotNow, isStoppedByWall, violates } from '../db/failure.ts';
import type { Tx } from '../db/tables.ts';
import { writeAccessLog, type AccessRow } from '../log/access-log.ts';
import { applyCommand, type Applied } from './push-command.ts';
import { readCases } from './pull-rows.ts';
import type { Request, Worker } from './request.ts';

type Person = NonNullable<Applied['person']>;

/**
 * Applies commands in the order sent, each in its own transaction, so that one which fails takes no other with it;
 * then logs them and the buffered reads in one short transaction, and only then answers.
 */
export async function push(request: Request, input: PushInput): Promise<PushOutput> {
  requireOwnCommands(input);
  const worker = await request.worker();
  const applied: Applied[] = [];
  // a command that could not be tried holds back the rest of its own case, to keep the order that they were written in
  const waiting = new Set<CaseId>();
  for (const command of input.commands) {
    const result = waiting.has(command.aggregate.id) ? notTried : await apply(request, worker, command);
    if (result.outcome.kind === 'later') waiting.add(command.aggregate.id);
    applied.push(result);
  }
  await request.write(async (tx) => {
    const missing = input.commands.flatMap(({ aggregate }, at) => (applied[at]?.person ? [] : aggregate.id));
    const persons = await visiblePersons(tx, [...missing, ...input.reads.map(({ caseId }) => caseId)]);
    const rows = input.commands.flatMap((command, at) => {
      const result = applied[at];
      return result ? commandRow(request, command, result, persons) : [];
    });
    rows.push(...input.reads.map((read) => readRow(request, input, read, persons)));
    await writeAccessLog(tx, request.now(), rows);
  });
  return {
    results: input.commands.map(({ id }, at) => ({ id, outcome: (applied[at] ?? notTried).outcome })),
    logged: input.reads.map(({ id }) => id),
    serverTime: request.now(),
  };
}

const notTried: Applied = { outcome: { kind: 'later' }, person: null, lookUp: null };
/** A fault of the program: the device is told, so that the worker is when it does not pass. */
const failedOn: Applied = { outcome: { kind: 'later', fault: true }, person: null, lookUp: null };

/** Receipts belong to a device, so a device sends only its own commands. */
function requireOwnCommands({ deviceId, commands }: PushInput): void {
  const at = commands.findIndex((command) => command.deviceId !== deviceId);
  if (at < 0) return;
  const message = 'En ändring hör till en annan dator och togs inte emot.';
  throw new ApiError({ code: 'badInput', message, field: `commands.${at}.deviceId` });
}

/** @throws when there is no database at all: then nothing is answered for any command */
async function apply(request: Request, worker: Worker, command: Command): Promise<Applied> {
  const attempt = (idTaken: boolean) =>
    request.write((tx) =>
      applyCommand(tx, {
        ...{ worker, command, idTaken },
        now: request.now(),
        definitions: request.deps.definitions,
      }),
    );
  try {
    try {
      return await attempt(false);
    } catch (error) {
      if (violates(error, 'case_entry_pkey') || violates(error, 'case_pkey')) return await attempt(true);
      // her right was taken between what was decided and what was written: it is decided anew
      if (isStoppedByWall(error)) return await attempt(false);
      throw error;
    }
  } catch (error) {
    if (isConnectionLost(error)) throw error;
    const isLater = isNotNow(error);
    request.deps.ports.log.fault(isLater ? 'push.later' : 'push.command', error);
    return isLater ? notTried : failedOn;
  }
}

/** Whom the log line is about. For foreign and unknown ids the same two statements run, and the second finds nothing. */
async function visiblePersons(tx: Tx, ids: readonly CaseId[]): Promise<Map<CaseId, Person>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: CaseId }>`
    with visible as materialized (select v.id from visible_cases() v(id))
    select id from visible where id = any(${ids}::uuid[])`.execute(tx);
  const cases = await readCases(
    tx,
    rows.map(({ id }) => id),
  );
  return new Map(
    cases.map(({ row, protected: isProtected }) => [row.id, { id: row.personId, protected: isProtected }]),
  );
}

function commandRow(
  request: Request,
  command: Command,
  { outcome, person, lookUp }: Applied,
  persons: ReadonlyMap<CaseId, Person>,
): AccessRow[] {
  if (outcome.kind === 'later') return [];
  const about = person ?? persons.get(command.aggregate.id);
  const { deviceId, clientVersion } = command;
  return [
    // an exact number was asked of the register on the way: logged as when it is looked up by hand
    ...(lookUp
      ? [
          {
            ...{ action: 'person.lookUp', caseId: null, personId: lookUp.person?.id ?? null },
            ...{ purpose: 'newCase', protected: lookUp.person?.protected ?? false },
            ...{ deviceId, clientVersion, eventId: null, result: lookUp.person ? 'ok' : 'notFound' },
          },
        ]
      : []),
    {
      action: command.name,
      caseId: command.aggregate.id,
      personId: about?.id ?? null,
      purpose: null,
      protected: about?.protected ?? false,
      deviceId,
      clientVersion,
      eventId: command.id,
      result: outcome.kind === 'refused' ? outcome.code : outcome.kind,
    },
  ];
}

/** A read counts also when the case has since been lost; its own time is the device's, so the server's is logged. */
function readRow(
  request: Request,
  { deviceId }: PushInput,
  { id, caseId }: ReadEvent,
  persons: ReadonlyMap<CaseId, Person>,
): AccessRow {
  const about = persons.get(caseId);
  return {
    action: 'read',
    caseId,
    personId: about?.id ?? null,
    purpose: null,
    protected: about?.protected ?? false,
    deviceId,
    clientVersion: request.caller.clientVersion,
    eventId: id,
    result: about ? 'ok' : 'late',
  };
}
