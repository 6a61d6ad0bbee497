import type { Cursor } from '@samla/api-client/schemas';
import type { CaseId, DeviceId, EntryId, PersonId } from '@samla/case-model/ids';
import { sql } from 'kysely';
import type { Tx } from '../db/tables.ts';
import { isHeldAt, type Watermark } from './pull-scope.ts';

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
  { xmin, settled, isWaiting }: Watermark,
  pageRows: number,
): Promise<FeedPage> {
  // nothing of the city has changed since
  const isAtEnd = BigInt(cursor.tx) > BigInt(settled);
  const rows = isAtEnd ? [] : await changes(tx, deviceId, cursor, { below: xmin, most: pageRows + 1 });
  const page = rows.slice(0, pageRows);
  const last = page.at(-1);
  const more = rows.length > pageRows && last !== undefined;
  return {
    cases: unique(page.flatMap((change) => change.case_id ?? [])),
    entries: unique(page.flatMap((change) => (change.entity === 'entry' ? change.entity_id : []))),
    persons: unique(page.flatMap((change) => (change.entity === 'person' ? change.entity_id : []))),
    position: more ? { tx: last.tx, seq: String(last.seq) } : beyond(cursor, settled),
    more,
    lagging: isWaiting && (await isLagging(tx, deviceId, cursor.scope, xmin)),
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
    select c.id from "case" c
     where c.person_id = any(${persons}::uuid[]) and ${isHeldAt(deviceId, scope, sql.ref('c.id'))}`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

async function isLagging(tx: Tx, deviceId: DeviceId, scope: number, xmin: string): Promise<boolean> {
  const rows = await changes(tx, deviceId, { scope, tx: xmin, seq: '0' }, { below: beyondAll, most: 1 });
  return rows.length > 0;
}

/** The greatest number that a transaction can have. */
const beyondAll = String(2n ** 64n - 1n);

async function changes(
  tx: Tx,
  deviceId: DeviceId,
  after: Pick<Cursor, 'scope' | 'tx' | 'seq'>,
  { below, most }: { readonly below: string; readonly most: number },
): Promise<Change[]> {
  const { rows } = await sql<Change>`
    select tx, seq, entity, entity_id, case_id
      from feed_of_device(${deviceId}, ${after.scope}, ${after.tx}, ${after.seq}, ${below}, ${most})`.execute(
    tx,
  );
  return rows;
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
