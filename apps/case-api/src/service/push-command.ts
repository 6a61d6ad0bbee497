import { bornOn } from '@samla/case-model/case/born-on';
import { fold } from '@samla/case-model/case-state';
import type { Command, Outcome } from '@samla/case-model/command';
import { decide, unknownCase } from '@samla/case-model/decide';
import { notForReach } from '@samla/case-model/decide/reach';
import { dependencyRefused, sameIdOtherContent } from '@samla/case-model/decide/sending';
import type { Instant } from '@samla/case-model/time';
import { sql } from 'kysely';
import { contentHash } from '../canonical.ts';
import type { Tx } from '../db/tables.ts';
import type { DefinitionsInUse } from '../definitions-in-use.ts';
import { lockCase, readRecord } from './push-case.ts';
import { decideContext } from './push-context.ts';
import { readPersons } from './pull-rows.ts';
import { openCase, type LookUp } from './push-opening.ts';
import { writeAcceptance } from './push-write.ts';
import type { Worker } from './request.ts';

/** What became of one command. */
export interface Applied {
  readonly outcome: Outcome | { readonly kind: 'later'; readonly fault?: true };
  /** when the worker could see the case, or opened it */
  readonly person: LookUp['person'];
  /** a question to the register that the command asked, for the log */
  readonly lookUp: LookUp | null;
}

/** What applying a command needs beside its transaction. */
export interface Applying {
  readonly worker: Worker;
  readonly command: Command;
  readonly now: Instant;
  readonly definitions: DefinitionsInUse;
  /** whether writing it has shown that its id, or the case's that it opens, is another's */
  readonly idTaken: boolean;
}

/**
 * Applies one command exactly once, in this transaction: its effect and its receipt commit together.
 * For a case that the worker may not see and one that does not exist, the same statements run.
 */
export async function applyCommand(tx: Tx, applying: Applying): Promise<Applied> {
  const { worker, command, now } = applying;
  await onlyOnceAtATime(tx, worker, command);
  const fingerprint = contentHash(command);
  const receipt = await tx
    .selectFrom('command_receipt')
    .select(['fingerprint', 'outcome'])
    .where('device_id', '=', command.deviceId)
    .where('command_id', '=', command.id)
    .executeTakeFirst();
  if (receipt) {
    const outcome = receipt.fingerprint === fingerprint ? receipt.outcome : sameIdOtherContent;
    return { outcome, person: null, lookUp: null };
  }
  const waitsFor = await dependencies(tx, command);
  if (waitsFor === 'unknown') return { outcome: { kind: 'later' }, person: null, lookUp: null };
  const { outcome, person, lookUp } =
    waitsFor === 'refused'
      ? { outcome: dependencyRefused, person: null, lookUp: null }
      : command.name === 'openCase'
        ? await openCase(tx, applying, command)
        : { ...(await changeCase(tx, applying)), lookUp: null };
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
  return { outcome, person, lookUp };
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

/** Decides and writes a command on a case that is there. */
async function changeCase(
  tx: Tx,
  { worker, command, now, definitions, idTaken }: Applying,
): Promise<{ outcome: Outcome; person: Applied['person'] }> {
  const found = await lockCase(tx, command.aggregate.id);
  if (!found) return { outcome: unknownCase, person: null };
  const { row, reach, entryCount } = found;
  const person = { id: row.personId, protected: found.protected };
  const playbook = await definitions.playbook(tx, row.definitionHash);
  const refusal = notForReach(reach, command, playbook);
  if (refusal) return { outcome: refusal, person };

  const [about] = await readPersons(tx, [row.personId]);
  const facts = {
    ...{ id: row.id, assignment: row.assignment, boardId: row.boardId, playbook },
    bornOn: about ? bornOn(about) : null,
  };
  const state = fold(facts, await readRecord(tx, row.id));
  const decision = decide(state, command, await decideContext(tx, { worker, command, now, row }));
  if (decision.kind !== 'accepted') return { outcome: decision, person };
  if (idTaken) return { outcome: sameIdOtherContent, person };
  const version = await writeAcceptance(tx, {
    ...{ worker, command, decision, now, playbook, reach, entryCount },
  });
  return { outcome: { kind: 'accepted', version, recordedAt: now }, person };
}
