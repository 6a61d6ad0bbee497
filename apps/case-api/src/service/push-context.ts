import type { Command, Refusal } from '@samla/case-model/command';
import type { DecideContext } from '@samla/case-model/decide';
import type { BoardId } from '@samla/case-model/ids';
import type { Instant } from '@samla/case-model/time';
import { sql } from 'kysely';
import type { Tx } from '../db/tables.ts';

/** What a decision may know of the organisation: only the unit and the worker that the command names are read. */
export async function decideContext(tx: Tx, command: Command, now: Instant): Promise<DecideContext> {
  if (command.name !== 'assignCase') return { now, unit: () => undefined, workerInUnit: () => undefined };
  const { unitId, workerId } = command.args;
  const units = await sql<{ name: string; boardId: BoardId }>`
    select name, board_id as "boardId" from organisation_unit where id = ${unitId}`.execute(tx);
  const workers = await sql<{ name: string | null }>`
    select worker_in_unit(${workerId}::uuid, ${unitId}::uuid) as name`.execute(tx);
  const name = workers.rows[0]?.name ?? null;
  return { now, unit: () => units.rows[0], workerInUnit: () => (name === null ? undefined : { name }) };
}

export const sameIdOtherContent: Refusal = {
  kind: 'refused',
  code: 'sameIdOtherContent',
  reason: 'Ändringen har samma nummer som en annan och togs inte emot. Kopiera texten och spara den på nytt.',
  law: null,
};

export const dependencyRefused: Refusal = {
  kind: 'refused',
  code: 'dependencyRefused',
  reason:
    'En tidigare ändring som den här bygger på togs inte emot. Rätta den först och spara sedan på nytt.',
  law: null,
};
