import { epochOf, type Clock } from '@samla/case-model/time';
import { sql } from 'kysely';
import type { Db } from './tables.ts';

/**
 * How long the oldest open transaction has held the feed back. PostgreSQL tells that only of one's own sessions, so it
 * is measured: since when the edge has stood still while newer transactions began.
 * @returns asks the database, and gives seconds; null when nothing holds the feed
 */
export function watchWatermark(db: Db, clock: Clock): () => Promise<number | null> {
  let seen = { xmin: '', since: 0 };
  return async () => {
    const { rows } = await sql<{ xmin: string; xmax: string }>`
      select pg_snapshot_xmin(pg_current_snapshot())::text as xmin,
             pg_snapshot_xmax(pg_current_snapshot())::text as xmax`.execute(db);
    const [edge] = rows;
    if (!edge || edge.xmin === edge.xmax) return null;
    const now = epochOf(clock.now());
    if (edge.xmin !== seen.xmin) seen = { xmin: edge.xmin, since: now };
    return (now - seen.since) / 1000;
  };
}
