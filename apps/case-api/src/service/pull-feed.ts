import type { Cursor } from '@samla/api-client/schemas';
import type { CaseId, DeviceId, EntryId, PersonId } from '@samla/case-model/ids';
import { sql } from 'kysely';
import type { Tx } from '../db/tables.ts';
import { heldAt, type Watermark } from './pull-scope.ts';

/** What changed in cases that the device holds: ids only, each once. The rows are read as they are now. */
export interface FeedPage {
  readonly cases: readonly CaseId[];
  readonly entries: readonly EntryId[];
  readonly persons: readonly PersonId[];
  /** where the next page begins */
  readonly position: Pick<Cursor, 'tx' | 'seq'>;
  readonly more: boolean;
  /** a change that is committed waits for an older transaction */
  readonly lagging: boolean;
}

type Change = { tx: string; seq: number } & (
  | { entity: 'case'; entity_id: CaseId; case_id: CaseId }
  | { entity: 'entry'; entity_id: EntryId; case_id: CaseId }
  | { entity: 'person'; entity_id: PersonId; case_id: null }
);

/**
 * A page of the feed, below the watermark. A sequence number or a time as cursor would lose the rows of a transaction
 * that began first and committed last; below `xmin` no transaction is open, so nothing can appear there later.
 */
export async function readFeed(
  tx: Tx,
  deviceId: DeviceId,
  cursor: Cursor,
  { xmin, settled }: Watermark,
  pageRows: number,
): Promise<FeedPage> {
  const { rows } = await sql<Change>`
    with held as materialized (${heldAt(deviceId, cursor.scope)})
    select ch.tx::text as tx, ch.seq, ch.entity, ch.entity_id, ch.case_id
      from change ch
     where (ch.tx, ch.seq) > (${cursor.tx}::xid8, ${cursor.seq}::bigint) and ch.tx < ${xmin}::xid8
       and ${concerning}
     order by ch.tx, ch.seq
     limit ${pageRows + 1}`.execute(tx);
  const page = rows.slice(0, pageRows);
  const last = page.at(-1);
  const more = rows.length > pageRows && last !== undefined;
  return {
    cases: unique(page.flatMap((change) => change.case_id ?? [])),
    entries: unique(page.flatMap((change) => (change.entity === 'entry' ? change.entity_id : []))),
    persons: unique(page.flatMap((change) => (change.entity === 'person' ? change.entity_id : []))),
    position: more ? { tx: last.tx, seq: String(last.seq) } : beyond(cursor, settled),
    more,
    lagging: await isLagging(tx, deviceId, cursor.scope, xmin),
  };
}

/** Where a feed that is read to its end goes on: after the newest transaction that has changed something. */
export function beyond(cursor: Pick<Cursor, 'tx' | 'seq'>, settled: string): Pick<Cursor, 'tx' | 'seq'> {
  const next = BigInt(settled) + 1n;
  return next > BigInt(cursor.tx) ? { tx: String(next), seq: '0' } : { tx: cursor.tx, seq: cursor.seq };
}

/** Held cases of changed persons, because a person's row comes with every case that it is read in. */
export async function casesOfPersons(
  tx: Tx,
  deviceId: DeviceId,
  scope: number,
  persons: readonly PersonId[],
): Promise<CaseId[]> {
  if (persons.length === 0) return [];
  const { rows } = await sql<{ id: CaseId }>`
    with held as materialized (${heldAt(deviceId, scope)})
    select c.id from held join "case" c on c.id = held.case_id
     where c.person_id = any(${persons}::uuid[])`.execute(tx);
  return rows.map(({ id }) => id);
}

async function isLagging(tx: Tx, deviceId: DeviceId, scope: number, xmin: string): Promise<boolean> {
  const { rows } = await sql<{ lagging: boolean }>`
    with held as materialized (${heldAt(deviceId, scope)})
    select exists (select from change ch where ch.tx >= ${xmin}::xid8 and ${concerning}) as lagging`.execute(
    tx,
  );
  return rows[0]?.lagging ?? false;
}

const concerning = sql`(ch.case_id in (select h.case_id from held h) or (ch.entity = 'person' and ch.entity_id in (
  select c.person_id from held h join "case" c on c.id = h.case_id)))`;

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
