import type { CaseRow, Cursor, PersonRow, PullOutput } from '@samla/api-client/schemas';
import type { Entry } from '@samla/case-model/entry';
import type { CaseId } from '@samla/case-model/ids';
import { epochOf } from '@samla/case-model/time';
import { nameIndex } from '../search/name-index.ts';
import { numberKey } from '../search/number-query.ts';
import type { Database } from '../store/database.ts';
import { settingsTable } from '../store/settings-table.ts';

/** A fetch from the beginning: what it has not brought when it ends is no longer ours. */
export interface Fetch {
  readonly number: number;
  readonly sweeping: boolean;
}

/** What a page changed. */
export interface Applied {
  /** cases to refold */
  readonly touched: readonly CaseId[];
  readonly erased: readonly CaseId[];
}

/** Where this device's copy stands; null asks for everything afresh. */
export function readCursor(cache: Database): Cursor | null {
  return settingsTable(cache, 'meta').get<Cursor>('cursor');
}

/** The cursor is no longer good: fetch afresh. What is here stays until the fetch is whole, so no list is ever empty. */
export function forgetCursor(cache: Database): void {
  settingsTable(cache, 'meta').delete('cursor');
}

/**
 * Applies one page of a pull. Call it in one transaction with everything that follows from it: rows and cursor are
 * true together or not at all. A row is taken only when its version is higher, an entry only when its place is empty.
 */
export function applyPage(cache: Database, page: PullOutput): Applied {
  const meta = settingsTable(cache, 'meta');
  const fetch = fetchOf(meta.get<Fetch>('fetch'), readCursor(cache) === null);
  const touched = new Set<CaseId>();
  // first: a case that the worker sees more or less of than before is lost and comes anew in the same page
  const erased = eraseCases(cache, page.lost);
  putPersons(cache, page.persons, touched);
  putCases(cache, page.cases, fetch, epochOf(page.serverTime), touched);
  putEntries(cache, page.entries, touched);
  const ended = fetch.sweeping && !page.more;
  if (ended) {
    for (const id of eraseCases(cache, notBrought(cache, fetch.number))) {
      touched.delete(id);
      erased.push(id);
    }
  }
  fallBehind(cache, touched);
  if (erased.length > 0 || ended) erasePersonsWithoutCase(cache);
  meta.set('cursor', page.cursor);
  meta.set('fetch', { number: fetch.number, sweeping: fetch.sweeping && !ended } satisfies Fetch);
  meta.set('epoch', page.cacheEpoch);
  if (page.colleagues) meta.set('colleagues', page.colleagues);
  if (page.units) meta.set('units', page.units);
  return { touched: [...touched], erased };
}

function fetchOf(known: Fetch | null, afresh: boolean): Fetch {
  if (afresh) return { number: (known?.number ?? 0) + 1, sweeping: true };
  return known ?? { number: 1, sweeping: false };
}

export function putPersons(cache: Database, persons: readonly PersonRow[], touched: Set<CaseId>): void {
  const upsert = cache
    .prepare<unknown[], number>(
      `insert into person (id, version, given_name, family_name, identity_number, identity_valid, protection,
                           deceased_on, address, phone) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       on conflict (id) do update set version = excluded.version, given_name = excluded.given_name,
         family_name = excluded.family_name, identity_number = excluded.identity_number,
         identity_valid = excluded.identity_valid, protection = excluded.protection,
         deceased_on = excluded.deceased_on, address = excluded.address, phone = excluded.phone
       where excluded.version > person.version returning pk`,
    )
    .pluck();
  const casesOf = cache.prepare<[string], CaseId>('select id from case_base where person_id = ?').pluck();
  const names = nameIndex(cache);
  for (const person of persons) {
    const pk = upsert.get(
      person.id,
      person.version,
      person.givenName,
      person.familyName,
      person.identityNumber,
      person.identityValid ? 1 : 0,
      person.protection,
      person.deceasedOn,
      person.address,
      person.phone,
    );
    if (pk === undefined) continue;
    names.put(pk, person);
    for (const id of casesOf.all(person.id)) touched.add(id);
  }
}

/** @param at when the rows came, in milliseconds since 1970 */
export function putCases(
  cache: Database,
  cases: readonly CaseRow[],
  fetch: Fetch,
  at: number,
  touched: Set<CaseId>,
): void {
  const upsert = cache.prepare(
    `insert into case_base (id, version, number, number_key, area_key, type_key, definition_hash, person_id,
                            board_id, assignment, fetch, used_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (id) do update set version = excluded.version, number = excluded.number,
       number_key = excluded.number_key, area_key = excluded.area_key, type_key = excluded.type_key,
       definition_hash = excluded.definition_hash, person_id = excluded.person_id, board_id = excluded.board_id,
       assignment = excluded.assignment
     where excluded.version > case_base.version`,
  );
  // a fetch from the beginning brings each case whole once, also one whose record was away
  const brought = cache.prepare(
    `update case_base set fetch = ?, record = iif(?, 'here', record) where id = ? and fetch <> ?`,
  );
  for (const row of cases) {
    upsert.run(
      row.id,
      row.version,
      row.number,
      numberKey(row.number),
      row.areaKey,
      row.typeKey,
      row.definitionHash,
      row.personId,
      row.boardId,
      JSON.stringify(row.assignment),
      fetch.number,
      at,
    );
    brought.run(fetch.number, fetch.sweeping ? 1 : 0, row.id, fetch.number);
    touched.add(row.id);
  }
}

/** A record is here whole or not at all, so that nothing is ever read or folded from a part of it. */
export function putEntries(cache: Database, entries: readonly Entry[], touched: Set<CaseId>): void {
  const isAway = cache
    .prepare<[CaseId], number>(`select 1 from case_base where id = ? and record <> 'here'`)
    .pluck();
  const insert = cache.prepare(
    `insert into entry (case_id, seq, id, recorded_at, happened_at, author_id, author_name, body)
     values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (case_id, seq) do nothing`,
  );
  const away = new Map<CaseId, boolean>();
  for (const entry of entries) {
    touched.add(entry.caseId);
    if (!away.has(entry.caseId)) away.set(entry.caseId, isAway.get(entry.caseId) !== undefined);
    if (away.get(entry.caseId) === true) continue;
    insert.run(
      entry.caseId,
      entry.seq,
      entry.id,
      entry.recordedAt,
      entry.happenedAt,
      entry.authorId,
      entry.authorName,
      JSON.stringify(entry.body),
    );
  }
}

/** What changed of a case whose record is away: its row in the lists is true again when the record has been fetched. */
function fallBehind(cache: Database, caseIds: Iterable<CaseId>): void {
  const mark = cache.prepare(`update case_base set record = 'behind' where id = ? and record = 'away'`);
  for (const id of caseIds) mark.run(id);
}

function notBrought(cache: Database, fetch: number): CaseId[] {
  return cache
    .prepare<[number], CaseId>('select id from case_base where fetch <> ? and version > 0')
    .pluck()
    .all(fetch);
}

/** Record and worklist row go with the case. */
function eraseCases(cache: Database, ids: readonly CaseId[]): CaseId[] {
  const erase = cache.prepare('delete from case_base where id = ?');
  return ids.filter((id) => erase.run(id).changes > 0);
}

function erasePersonsWithoutCase(cache: Database): void {
  const names = nameIndex(cache);
  const lone = cache
    .prepare<[], number>(
      `select pk from person
        where not exists (select 1 from case_base where person_id = person.id and version > 0)`,
    )
    .pluck()
    .all();
  // nobody would tell of a change of hers any more, so a new case for her waits in the outbox alone
  const eraseNew = cache.prepare(
    'delete from case_base where version = 0 and person_id = (select id from person where pk = ?)',
  );
  const erase = cache.prepare('delete from person where pk = ?');
  for (const pk of lone) {
    eraseNew.run(pk);
    names.remove(pk);
    erase.run(pk);
  }
}

/** Gives the pages of what was erased back, and empties the write-ahead log that still holds their older images. */
export function releaseFreePages(cache: Database): void {
  cache.pragma('incremental_vacuum');
  cache.pragma('wal_checkpoint(TRUNCATE)');
}
