import type { Entry } from '@samla/case-model/entry';
import type { CaseId } from '@samla/case-model/ids';
import { sql } from 'kysely';
import type { Tx } from '../db/tables.ts';
import { entryOf, readCases, type EntryRow } from './pull-rows.ts';
import type { Reach } from '@samla/case-model/decide/reach';

/** A case that is locked for this transaction. */
export type LockedCase = Awaited<ReturnType<typeof readCases>>[number] & {
  readonly reach: Reach;
  /** entries in the whole record, also those that the worker may not read */
  readonly entryCount: number;
};

/**
 * Locks the case for this transaction if the worker may see it. The set of visible cases is made whole before the id is
 * looked for, so an id that is foreign takes as long as one that is nobody's. After the lock the case is read anew:
 * while waiting it may have been moved away.
 */
export async function lockCase(tx: Tx, id: CaseId): Promise<LockedCase | undefined> {
  const { rows } = await sql`
    with visible as materialized (select v.id from visible_cases() v(id))
    select c.id from "case" c where c.id = (select v.id from visible v where v.id = ${id}) for update of c`.execute(
    tx,
  );
  if (rows.length === 0) return undefined;
  const [found] = await readCases(tx, [id]);
  const {
    rows: [more],
  } = await sql<{ reach: Reach; entryCount: number }>`
    select case_reach(id) as reach, entry_count as "entryCount" from "case" where id = ${id}`.execute(tx);
  return found && more && { ...found, ...more };
}

/** The record in the server's order, as far as the worker may read it. */
export async function readRecord(tx: Tx, id: CaseId): Promise<Entry[]> {
  const { rows } = await sql<EntryRow>`
    select id, case_id, seq, recorded_at, happened_at, author_id, author_name, body
      from case_entry where case_id = ${id} order by seq`.execute(tx);
  return rows.map(entryOf);
}
