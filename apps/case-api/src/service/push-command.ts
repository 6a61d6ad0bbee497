import { fold } from '@samla/case-model/case-state';
import type { Command, Outcome } from '@samla/case-model/command';
import { decide, unknownCase, type Acceptance } from '@samla/case-model/decide';
import type { CaseId, PersonId } from '@samla/case-model/ids';
import type { Instant } from '@samla/case-model/time';
import { sql } from 'kysely';
import { contentHash } from '../canonical.ts';
import type { Tx } from '../db/tables.ts';
import { decideContext, dependencyRefused, sameIdOtherContent } from './push-context.ts';
import { readCases, entryOf, type EntryRow } from './pull-rows.ts';
import type { Worker } from './request.ts';

/** What became of one command. `person` is there when the worker could see the case. */
export interface Applied {
  readonly outcome: Outcome | { readonly kind: 'later' };
  readonly person: { readonly id: PersonId; readonly protected: boolean } | null;
}

/**
 * Applies one command exactly once, in this transaction: its effect and its receipt commit together.
 * For a case that the worker may not see and one that does not exist, the same statements run.
 * @param idTaken whether writing it has shown that its id is another entry's
 */
export async function applyCommand(
  tx: Tx,
  worker: Worker,
  command: Command,
  now: Instant,
  idTaken = false,
): Promise<Applied> {
  await onlyOnceAtATime(tx, worker, command);
  const fingerprint = contentHash(command);
  const receipt = await tx
    .selectFrom('command_receipt')
    .select(['fingerprint', 'outcome'])
    .where('device_id', '=', command.deviceId)
    .where('command_id', '=', command.id)
    .executeTakeFirst();
  if (receipt) {
    return {
      outcome: receipt.fingerprint === fingerprint ? receipt.outcome : sameIdOtherContent,
      person: null,
    };
  }
  const conclude = async (outcome: Outcome, person: Applied['person'] = null): Promise<Applied> => {
    await tx
      .insertInto('command_receipt')
      .values({
        worker_id: worker.id,
        device_id: command.deviceId,
        command_id: command.id,
        fingerprint,
        outcome: JSON.stringify(outcome),
        recorded_at: now,
      })
      .execute();
    return { outcome, person };
  };

  const waitsFor = await dependencies(tx, command);
  if (waitsFor === 'refused') return conclude(dependencyRefused);
  if (waitsFor === 'unknown') return { outcome: { kind: 'later' }, person: null };
  const found = await lockCase(tx, command.aggregate.id);
  if (!found) return conclude(unknownCase);
  const { row, protected: isProtected } = found;
  const person = { id: row.personId, protected: isProtected };

  const facts = { id: row.id, assignment: row.assignment, boardId: row.boardId };
  const entries = await readRecord(tx, row.id);
  const decision = decide(fold(facts, entries), command, await decideContext(tx, command, now));
  if (decision.kind !== 'accepted') return conclude(decision, person);
  if (idTaken) return conclude(sameIdOtherContent, person);
  const lastSeq = entries.at(-1)?.seq ?? 0;
  const version = await write(tx, { worker, command, decision, lastSeq, now });
  return conclude({ kind: 'accepted', version, recordedAt: now }, person);
}

/** The same command on two connections at once: the second waits, and then finds the receipt. */
async function onlyOnceAtATime(tx: Tx, worker: Worker, { deviceId, id }: Command): Promise<void> {
  const key = `${worker.id} ${deviceId} ${id}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx);
}

async function dependencies(tx: Tx, command: Command): Promise<'accepted' | 'refused' | 'unknown'> {
  if (command.dependsOn.length === 0) return 'accepted';
  const receipts = await tx
    .selectFrom('command_receipt')
    .select(['command_id', 'outcome'])
    .where('device_id', '=', command.deviceId)
    .where('command_id', 'in', command.dependsOn)
    .execute();
  if (receipts.some(({ outcome }) => outcome.kind !== 'accepted')) return 'refused';
  return receipts.length === new Set<string>(command.dependsOn).size ? 'accepted' : 'unknown';
}

/**
 * Locks the case for this transaction if the worker may see it. The set of visible cases is made whole before the id is
 * looked for, so an id that is foreign takes as long as one that is nobody's. After the lock the case is read anew:
 * while waiting it may have been moved away.
 */
async function lockCase(
  tx: Tx,
  id: CaseId,
): Promise<Awaited<ReturnType<typeof readCases>>[number] | undefined> {
  const { rows } = await sql`
    with visible as materialized (select v.id from visible_cases() v(id))
    select c.id from "case" c where c.id = (select v.id from visible v where v.id = ${id}) for update of c`.execute(
    tx,
  );
  if (rows.length === 0) return undefined;
  const [found] = await readCases(tx, [id]);
  return found;
}

async function readRecord(tx: Tx, id: CaseId) {
  const { rows } = await sql<EntryRow>`
    select id, case_id, seq, recorded_at, happened_at, author_id, author_name, body
      from case_entry where case_id = ${id} order by seq`.execute(tx);
  return rows.map(entryOf);
}

interface Writing {
  readonly worker: Worker;
  readonly command: Command;
  readonly decision: Acceptance;
  readonly lastSeq: number;
  readonly now: Instant;
}

/** Entries first: after a move the case is no longer this worker's to write in. Returns the case's new version. */
async function write(tx: Tx, { worker, command, decision, lastSeq, now }: Writing): Promise<number> {
  const caseId = command.aggregate.id;
  for (const [at, { id, body }] of decision.entries.entries()) {
    await tx
      .insertInto('case_entry')
      .values({
        id,
        case_id: caseId,
        seq: lastSeq + at + 1,
        kind: body.kind,
        recorded_at: now,
        happened_at: command.happenedAt,
        author_id: worker.id,
        author_name: worker.name,
        body: JSON.stringify(body),
      })
      .execute();
  }
  const { assignment } = decision;
  const { version } = await tx
    .updateTable('case')
    .set({
      entry_count: lastSeq + decision.entries.length,
      ...(assignment && {
        unit_id: assignment.unitId,
        worker_id: assignment.workerId,
        assignment_version: assignment.version,
      }),
    })
    .where('id', '=', caseId)
    .returning('version')
    .executeTakeFirstOrThrow();
  return version;
}
