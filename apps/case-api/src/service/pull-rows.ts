import type { CaseRow, Colleague, PersonRow, Protection, Unit } from '@samla/api-client/schemas';
import type { AreaKey, CaseTypeKey } from '@samla/case-model/definition';
import type { Entry, EntryBody } from '@samla/case-model/entry';
import type { BoardId, CaseId, EntryId, PersonId, UnitId, WorkerId } from '@samla/case-model/ids';
import type { Instant, PlainDate } from '@samla/case-model/time';
import { sql } from 'kysely';
import type { Tx } from '../db/tables.ts';

/** The current rows of these cases, and whether their persons are protected, for the log. */
export async function readCases(
  tx: Tx,
  ids: readonly CaseId[],
): Promise<{ row: CaseRow; protected: boolean }[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{
    id: CaseId;
    version: number;
    number: string;
    area_key: AreaKey;
    type_key: CaseTypeKey;
    definition_hash: string;
    person_id: PersonId;
    protected: boolean;
    board_id: BoardId;
    assignment_version: number;
    worker_id: WorkerId | null;
    worker_name: string | null;
    unit_id: UnitId;
    unit_name: string;
  }>`
    select c.id, c.version, c.number, c.area_key, c.type_key, c.definition_hash, c.person_id,
           p.protection <> 'none' as protected, u.board_id, c.assignment_version, c.worker_id,
           worker_name(c.worker_id) as worker_name, c.unit_id, u.name as unit_name
      from "case" c
      join organisation_unit u on u.id = c.unit_id
      join person p on p.id = c.person_id
     where c.id = any(${ids}::uuid[])
     order by c.id`.execute(tx);
  return rows.map((row) => ({
    protected: row.protected,
    row: {
      id: row.id,
      version: row.version,
      number: row.number,
      areaKey: row.area_key,
      typeKey: row.type_key,
      definitionHash: row.definition_hash,
      personId: row.person_id,
      boardId: row.board_id,
      assignment: {
        version: row.assignment_version,
        workerId: row.worker_id,
        workerName: row.worker_name,
        unitId: row.unit_id,
        unitName: row.unit_name,
      },
    },
  }));
}

/** Register facts; a protected person's address and telephone number never leave the database. */
export async function readPersons(tx: Tx, ids: readonly PersonId[]): Promise<PersonRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{
    id: PersonId;
    version: number;
    given_name: string;
    family_name: string;
    number: string | null;
    valid: boolean | null;
    protection: Protection;
    deceased_on: PlainDate | null;
    address: string;
    phone: string;
  }>`
    select p.id, p.version, p.given_name, p.family_name, i.number, i.valid, p.protection, p.deceased_on,
           case when p.protection = 'none' then p.address else '' end as address,
           case when p.protection = 'none' then p.phone else '' end as phone
      from person p
      left join lateral (
        select n.number, n.valid from person_identity n
         where n.person_id = p.id and n.current and n.kind <> 'unreadable' order by n.id limit 1
      ) i on true
     where p.id = any(${ids}::uuid[])
     order by p.id`.execute(tx);
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    givenName: row.given_name,
    familyName: row.family_name,
    identityNumber: row.number,
    identityValid: row.valid ?? false,
    protection: row.protection,
    deceasedOn: row.deceased_on,
    address: row.address,
    phone: row.phone,
  }));
}

/** Whole records of some cases and single entries of others, in the server's order. */
export async function readEntries(
  tx: Tx,
  wholeCases: readonly CaseId[],
  entryIds: readonly EntryId[],
): Promise<Entry[]> {
  if (wholeCases.length + entryIds.length === 0) return [];
  const { rows } = await sql<EntryRow>`
    select id, case_id, seq, recorded_at, happened_at, author_id, author_name, body
      from case_entry
     where case_id = any(${wholeCases}::uuid[]) or id = any(${entryIds}::uuid[])
     order by case_id, seq`.execute(tx);
  return rows.map(entryOf);
}

export interface EntryRow {
  id: EntryId;
  case_id: CaseId;
  seq: number;
  recorded_at: Instant;
  happened_at: Instant;
  author_id: WorkerId | null;
  author_name: string;
  body: EntryBody;
}

export function entryOf(row: EntryRow): Entry {
  return {
    id: row.id,
    caseId: row.case_id,
    seq: row.seq,
    recordedAt: row.recorded_at,
    happenedAt: row.happened_at,
    authorId: row.author_id,
    authorName: row.author_name,
    body: row.body,
  };
}

/** Colleagues of my own units today, for assigning. */
export async function readColleagues(tx: Tx): Promise<Colleague[]> {
  const { rows } = await sql<Colleague>`
    select w.id, w.name, array_agg(distinct a.unit_id::text order by a.unit_id::text) as "unitIds"
      from worker w join assignment a on a.worker_id = w.id
     where a.unit_id in (select m.unit_id from my_assignments() m)
       and a.valid_from <= app_today() and (a.valid_to is null or a.valid_to >= app_today())
     group by w.id, w.name
     order by w.name, w.id`.execute(tx);
  return rows;
}

/** Every unit of the city: the organisation is no secret among workers. */
export async function readUnits(tx: Tx): Promise<Unit[]> {
  const { rows } = await sql<Unit>`
    select id, name, board_id as "boardId" from organisation_unit order by name, id`.execute(tx);
  return rows;
}
