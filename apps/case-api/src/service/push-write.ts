import type { Playbook } from '@samla/case-model/case/playbook';
import type { Command } from '@samla/case-model/command';
import type { Acceptance } from '@samla/case-model/decide';
import type { CaseId } from '@samla/case-model/ids';
import type { Instant } from '@samla/case-model/time';
import type { Tx } from '../db/tables.ts';
import { audienceOf, type Reach } from '@samla/case-model/decide/reach';
import type { Worker } from './request.ts';

interface Writing {
  readonly worker: Worker;
  readonly command: Command;
  readonly decision: Acceptance;
  readonly now: Instant;
  readonly playbook: Playbook | null;
  readonly reach: Reach;
  readonly entryCount: number;
}

/** Entries first: after a move the case is no longer this worker's to write in. Returns the case's new version. */
export async function writeAcceptance(tx: Tx, writing: Writing): Promise<number> {
  const { worker, command, decision, now, playbook, reach, entryCount } = writing;
  const caseId = command.aggregate.id;
  for (const [at, { id, body }] of decision.entries.entries()) {
    await tx
      .insertInto('case_entry')
      .values({
        id,
        case_id: caseId,
        seq: entryCount + at + 1,
        kind: body.kind,
        recorded_at: now,
        happened_at: command.happenedAt,
        author_id: worker.id,
        author_name: worker.name,
        body: JSON.stringify(body),
        audience: audienceOf(body, reach, playbook),
      })
      .execute();
  }
  const { assignment, participant } = decision;
  // before the participant is released: a worker who releases herself changes the case no more after that
  const { version } = await tx
    .updateTable('case')
    .set({
      entry_count: entryCount + decision.entries.length,
      ...(assignment && {
        unit_id: assignment.unitId,
        worker_id: assignment.workerId,
        assignment_version: assignment.version,
      }),
    })
    .where('id', '=', caseId)
    .returning('version')
    .executeTakeFirstOrThrow();
  if (participant) await writeParticipant(tx, caseId, participant, now);
  return version;
}

async function writeParticipant(
  tx: Tx,
  caseId: CaseId,
  { workerId, role }: NonNullable<Acceptance['participant']>,
  now: Instant,
): Promise<void> {
  if (role === null) {
    await tx
      .deleteFrom('case_participant')
      .where('case_id', '=', caseId)
      .where('worker_id', '=', workerId)
      .execute();
    return;
  }
  await tx
    .insertInto('case_participant')
    .values({ case_id: caseId, worker_id: workerId, role, named_at: now })
    .onConflict((conflict) => conflict.columns(['case_id', 'worker_id']).doUpdateSet({ role, named_at: now }))
    .execute();
}
