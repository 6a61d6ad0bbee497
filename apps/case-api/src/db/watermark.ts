import { epochOf, type Clock } from '@samla/case-model/time';
import { sql } from 'kysely';
import type { Db } from './tables.ts';

/** How far the feed is behind, which every client waits for. */
export interface FeedHealth {
  /** seconds since the oldest open write transaction began, which holds the feed back; null when nothing does */
  readonly heldSeconds: number | null;
  /** committed and uncommitted rows of the feed above the watermark: told to nobody yet */
  readonly waitingRows: number;
}

/**
 * Watches the watermark. When a transaction began PostgreSQL tells of one's own sessions, of prepared transactions, and of
 * all where the role is a member of `pg_read_all_stats`; of another it is measured since when the edge has stood still
 * while newer transactions began, so the first answer of it is 0.
 */
export function watchWatermark(db: Db, clock: Clock): () => Promise<FeedHealth> {
  let seen = { xmin: '', since: 0 };
  return async () => {
    const { edge, waitingRows } = await db.transaction().execute(async (tx) => {
      const { rows } = await sql<{ xmin: string; xmax: string; began: number | null }>`
        with edge as (select pg_snapshot_xmin(pg_current_snapshot()) as xmin, pg_snapshot_xmax(pg_current_snapshot()) as xmax),
        holder as (
          select a.xact_start as began from pg_stat_activity a, edge e where a.backend_xid = e.xmin::xid
          union all select p.prepared from pg_prepared_xacts p, edge e where p.transaction = e.xmin::xid
        )
        select e.xmin::text as xmin, e.xmax::text as xmax,
               (select extract(epoch from clock_timestamp() - min(h.began))::double precision from holder h) as began
          from edge e`.execute(tx);
      await sql`select set_config('role', 'samla_api', true)`.execute(tx);
      const waiting = await sql<{ count: number }>`select feed_rows_waiting() as count`.execute(tx);
      return { edge: rows[0], waitingRows: waiting.rows[0]?.count ?? 0 };
    });
    if (!edge || edge.xmin === edge.xmax) return { heldSeconds: null, waitingRows };
    const now = epochOf(clock.now());
    if (edge.xmin !== seen.xmin) seen = { xmin: edge.xmin, since: now };
    return { heldSeconds: Math.max(edge.began ?? 0, (now - seen.since) / 1000), waitingRows };
  };
}
