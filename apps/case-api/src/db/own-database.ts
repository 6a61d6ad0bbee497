import { sql } from 'kysely';
import type { ApiPorts } from '../ports.ts';
import { startRounds } from '../rounds.ts';
import type { Db } from './tables.ts';

/** Milliseconds between two looks: for so long a database that was put back under a running API can go unnoticed. */
const INTERVAL = 10_000;

/**
 * Looks whether the database is the one that it was, by PostgreSQL's system identifier and timeline. One that was restored
 * from a backup, or whose standby took over, knows less than it has told devices: they are to fetch everything afresh.
 * @returns the new cache epoch, for the one API that noticed first; null when nothing has changed
 */
export async function meetDatabase(db: Db): Promise<number | null> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('role', 'samla_api', true)`.execute(tx);
    const { rows } = await sql<{ epoch: number | null }>`select meet_database() as epoch`.execute(tx);
    return rows[0]?.epoch ?? null;
  });
}

/** Looks now, and then in rounds until stopped. @throws what the database throws at the first look */
export async function watchDatabase(db: Db, ports: ApiPorts): Promise<{ stop(): Promise<void> }> {
  const run = async () => {
    const cacheEpoch = await meetDatabase(db);
    return cacheEpoch === null ? null : { cacheEpoch };
  };
  const first = await run();
  if (first) ports.log.event(NAME, first);
  return startRounds(ports, { name: NAME, every: INTERVAL, run });
}

const NAME = 'database.another';

/**
 * Makes every device fetch everything afresh, which the operators ask for after a snapshot of disks was put back.
 * @param db the owner's
 * @returns the new cache epoch
 */
export async function raiseCacheEpoch(db: Db): Promise<number> {
  const { rows } = await sql<{ epoch: number }>`select raise_cache_epoch() as epoch`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('The database does not know where it lies.');
  return row.epoch;
}
