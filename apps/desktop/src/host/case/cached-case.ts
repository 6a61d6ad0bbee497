import type { CaseRow, PersonRow } from '@samla/api-client/schemas';
import type { AssignmentState } from '@samla/case-model/command';
import type { AreaKey, CaseTypeKey } from '@samla/case-model/definition';
import type { Entry, EntryBody } from '@samla/case-model/entry';
import type { BoardId, CaseId, EntryId, PersonId, WorkerId } from '@samla/case-model/ids';
import type { Instant, PlainDate } from '@samla/case-model/time';
import type { Database } from '../store/database.ts';

/** A case as the server last sent it. */
export interface CachedCase {
  readonly row: CaseRow;
  readonly person: PersonRow;
  /** in the server's order */
  readonly entries: readonly Entry[];
}

interface CaseDbRow {
  readonly id: CaseId;
  readonly version: number;
  readonly number: string;
  readonly area_key: AreaKey;
  readonly type_key: CaseTypeKey;
  readonly board_id: BoardId;
  readonly assignment: string;
  readonly definition_hash: string;
  readonly person_id: PersonId;
  readonly person_version: number;
  readonly given_name: string;
  readonly family_name: string;
  readonly identity_number: string | null;
  readonly identity_valid: number;
  readonly protection: PersonRow['protection'];
  readonly deceased_on: PlainDate | null;
  readonly address: string;
  readonly phone: string;
}

interface EntryDbRow {
  readonly id: EntryId;
  readonly seq: number;
  readonly recorded_at: Instant;
  readonly happened_at: Instant;
  readonly author_id: WorkerId | null;
  readonly author_name: string;
  readonly body: string;
}

/** Reads single cases out of the cache. */
export interface CaseReader {
  /** null when the case is not here, or is here without its record */
  read(caseId: CaseId): CachedCase | null;
  /** the case without its record, whether that is here or not */
  head(caseId: CaseId): Pick<CachedCase, 'row' | 'person'> | null;
}

export function caseReader(cache: Database): CaseReader {
  const findCase = cache.prepare<[string], CaseDbRow>(`
    select c.id, c.version, c.number, c.area_key, c.type_key, c.board_id, c.assignment,
           c.definition_hash,
           p.id as person_id, p.version as person_version, p.given_name, p.family_name, p.identity_number,
           p.identity_valid, p.protection, p.deceased_on, p.address, p.phone
      from case_base c
      join person p on p.id = c.person_id
     where c.id = ?`);
  const isHere = cache
    .prepare<[string], number>(`select 1 from case_base where id = ? and record = 'here'`)
    .pluck();
  const findEntries = cache.prepare<[string], EntryDbRow>(`
    select id, seq, recorded_at, happened_at, author_id, author_name, body from entry where case_id = ? order by seq`);
  return {
    read(caseId) {
      const row = findCase.get(caseId);
      return row && isHere.get(caseId) ? toCachedCase(row, findEntries.all(caseId)) : null;
    },
    head(caseId) {
      const row = findCase.get(caseId);
      return row ? toCachedCase(row, []) : null;
    },
  };
}

function toCachedCase(row: CaseDbRow, entries: readonly EntryDbRow[]): CachedCase {
  return {
    row: {
      id: row.id,
      version: row.version,
      number: row.number,
      areaKey: row.area_key,
      typeKey: row.type_key,
      definitionHash: row.definition_hash,
      personId: row.person_id,
      boardId: row.board_id,
      assignment: JSON.parse(row.assignment) as AssignmentState,
    },
    person: {
      id: row.person_id,
      version: row.person_version,
      givenName: row.given_name,
      familyName: row.family_name,
      identityNumber: row.identity_number,
      identityValid: row.identity_valid === 1,
      protection: row.protection,
      deceasedOn: row.deceased_on,
      address: row.address,
      phone: row.phone,
    },
    entries: entries.map((entry) => ({
      id: entry.id,
      caseId: row.id,
      seq: entry.seq,
      recordedAt: entry.recorded_at,
      happenedAt: entry.happened_at,
      authorId: entry.author_id,
      authorName: entry.author_name,
      body: JSON.parse(entry.body) as EntryBody,
    })),
  };
}
