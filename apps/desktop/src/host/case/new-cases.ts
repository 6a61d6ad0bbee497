import type { Command } from '@samla/case-model/command';
import type { CaseId } from '@samla/case-model/ids';
import { epochOf } from '@samla/case-model/time';
import type { Queue } from '../outbox/item.ts';
import { areaOf } from '../playbook/catalogue.ts';
import type { Database } from '../store/database.ts';
import { decideContext, type Organisation } from './organisation.ts';

/** What stands where a case's number will: numbers are the server's. */
export const NOT_SENT = 'Ej skickat';

/**
 * Keeps a row for each case that is opened in the outbox, under version 0, until the server's own takes its place: so it
 * is in the lists at once and can be written in. Only for a person who is here. Call it in a transaction.
 * @returns cases whose rows came or went
 */
export function layNewCases(cache: Database, queue: Queue, organisation: Organisation): CaseId[] {
  const opening = new Map<CaseId, OpenCase>();
  for (const { command } of queue.values()) {
    if (command.name === 'openCase') opening.set(command.aggregate.id, command);
  }
  const laid = cache.prepare<[], CaseId>('select id from case_base where version = 0').pluck().all();
  const erase = cache.prepare('delete from case_base where id = ? and version = 0');
  const gone = laid.filter((id) => !opening.has(id));
  for (const id of gone) erase.run(id);
  const missing = [...opening.values()].filter((command) => lay(cache, command, organisation));
  return [...gone, ...missing.map(({ aggregate }) => aggregate.id)];
}

type OpenCase = Extract<Command, { name: 'openCase' }>;

/** @returns whether a row was made, or says something else: an opening can be changed before it is sent once more */
function lay(
  cache: Database,
  { aggregate, args, happenedAt }: OpenCase,
  organisation: Organisation,
): boolean {
  const { typeKey, definitionHash, person, unitId, workerId } = args;
  if (person.kind !== 'known') return false;
  const context = decideContext(organisation, happenedAt);
  const unit = context.unit(unitId);
  if (!unit) return false;
  const worker = workerId === null ? null : context.workerInUnit(workerId, unitId);
  const assignment = {
    ...{ version: 1, workerId, workerName: worker?.name ?? null },
    ...{ unitId, unitName: unit.name },
  };
  return (
    cache
      .prepare(
        `insert into case_base (id, version, number, number_key, area_key, type_key, definition_hash, person_id,
                                board_id, assignment, fetch, used_at)
         select ?, 0, ?, '', ?, ?, ?, p.id, ?, ?, 0, ? from person p where p.id = ?
         on conflict (id) do update set area_key = excluded.area_key, type_key = excluded.type_key,
           definition_hash = excluded.definition_hash, board_id = excluded.board_id, assignment = excluded.assignment
         where case_base.version = 0 and (excluded.type_key, excluded.definition_hash, excluded.board_id, excluded.assignment)
           <> (case_base.type_key, case_base.definition_hash, case_base.board_id, case_base.assignment)`,
      )
      .run(
        aggregate.id,
        NOT_SENT,
        areaOf(typeKey),
        typeKey,
        definitionHash,
        unit.boardId,
        JSON.stringify(assignment),
        epochOf(happenedAt),
        person.personId,
      ).changes > 0
  );
}
