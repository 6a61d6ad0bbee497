import { isNotNow } from '@samla/case-api/db/failure';
import pg from 'pg';
import type { Chance } from '../simulation/chance.ts';
import { caseIds, units } from './city.ts';

/**
 * Moves a case to another unit, or back, past the API, as whoever leads the city does: some workers lose it in the middle
 * of what they write, others gain it. A database that is down lets nobody move anything, and one that somebody writes in
 * keeps its place.
 * @returns whether it was moved
 */
export async function moveCase(ownerUrl: string, chance: Chance): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl, lock_timeout: 2_000 });
  // a server that dies tells the connection too
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(
      `update "case" set unit_id = $2, worker_id = null, assignment_version = assignment_version + 1 where id = $1`,
      [chance.pick(caseIds), chance.pick(units)],
    );
    return true;
  } catch (error) {
    if (!isNotNow(error)) throw error;
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
