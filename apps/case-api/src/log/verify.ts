import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../db/tables.ts';

/** What is wrong with the log, at the first place where it is. */
export interface LogBreak {
  /** number of the seal that does not hold, or that is missing */
  readonly seal: number;
  readonly reason: 'rowsChanged' | 'rowCount' | 'sealMissing' | 'sealChanged' | 'sealExtra';
}

export interface LogReport {
  readonly whole: boolean;
  /** seals that hold, counted from the first */
  readonly seals: number;
  /** rows under them */
  readonly sealed: number;
  /** rows that wait for their seal */
  readonly unsealed: number;
  readonly firstBreak: LogBreak | null;
}

interface Seal {
  number: number;
  from_tx: string;
  up_to_tx: string;
  row_count: number;
  hash: Uint8Array;
}

/**
 * Recomputes the whole chain of the access log from its rows. A changed row, a removed or added row, a changed seal and
 * a removed seal, the last one too, break it.
 * @param db the owner's: the API's role may not read the log
 */
export async function verifyLog(db: Db): Promise<LogReport> {
  const { rows: heads } = await sql<Seal>`select number, up_to_tx, hash from access_log_head`.execute(db);
  const head = heads[0];
  let hash: Uint8Array = createHash('sha256').update('').digest();
  let upTo = '0';
  let sealed = 0;
  let expected = 1;
  const report = async (firstBreak: LogBreak | null): Promise<LogReport> => {
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from access_log where tx >= ${upTo}::xid8`.execute(db);
    const unsealed = firstBreak ? 0 : (rows[0]?.count ?? 0);
    return { whole: firstBreak === null, seals: expected - 1, sealed, unsealed, firstBreak };
  };
  const { rows: seals } = await sql<Seal>`
    select number, from_tx, up_to_tx, row_count, hash from access_log_seal order by number`.execute(db);
  for (const seal of seals) {
    if (seal.number !== expected) return report({ seal: expected, reason: 'sealMissing' });
    if (seal.from_tx !== upTo) return report({ seal: expected, reason: 'sealChanged' });
    const lines = await linesOf(db, seal);
    if (lines.length !== seal.row_count) return report({ seal: expected, reason: 'rowCount' });
    const before = Buffer.from(hash).toString('hex');
    const text = [before, seal.number, seal.from_tx, seal.up_to_tx, seal.row_count, ...lines].join('\n');
    const digest = createHash('sha256').update(text).digest();
    if (!digest.equals(seal.hash)) return report({ seal: expected, reason: 'rowsChanged' });
    hash = seal.hash;
    upTo = seal.up_to_tx;
    sealed += seal.row_count;
    expected++;
  }
  if (!head || head.number >= expected) return report({ seal: expected, reason: 'sealMissing' });
  if (head.number < expected - 1) return report({ seal: expected - 1, reason: 'sealExtra' });
  if (!Buffer.from(hash).equals(head.hash)) return report({ seal: head.number, reason: 'sealChanged' });
  return report(null);
}

/** One batch, which the sealer keeps to about 10 000 rows. */
async function linesOf(db: Db, { from_tx, up_to_tx }: Seal): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    select access_log_line(l) as line from access_log l
     where l.tx >= ${from_tx}::xid8 and l.tx < ${up_to_tx}::xid8 order by l.tx, l.id`.execute(db);
  return rows.map(({ line }) => line);
}
