import type { Instant } from '@samla/case-model/time';
import { sql } from 'kysely';
import type { Db } from './db/tables.ts';
import type { ApiPorts } from './ports.ts';
import { startRounds } from './rounds.ts';

/** Days that history is kept for devices that have been away. */
export interface KeepDays {
  /** a device that was away for longer fetches everything afresh */
  readonly feed: number;
  /** longer than any device may hold what it has not sent: an older command that is sent again would be taken for a new one */
  readonly receipts: number;
}

/** Rows that were removed. */
export interface Pruned {
  readonly feed: number;
  readonly receipts: number;
  readonly drafts: number;
}

/** Removes what is older than it need be kept, in batches of their own transactions: one long one would hold the feed. */
export async function pruneHistory(db: Db, keep: KeepDays, now: Instant): Promise<Pruned> {
  const total = { feed: 0, receipts: 0, drafts: 0 };
  for (;;) {
    const pruned = await db.transaction().execute(async (tx) => {
      await sql`select set_config('role', 'samla_api', true)`.execute(tx);
      const { rows } = await sql<Pruned>`
        select feed, receipts, drafts from prune_history(make_interval(days => ${keep.feed}),
          make_interval(days => ${keep.receipts}), ${now})`.execute(tx);
      return rows[0] ?? total;
    });
    total.feed += pruned.feed;
    total.receipts += pruned.receipts;
    total.drafts += pruned.drafts;
    if (pruned.feed + pruned.receipts + pruned.drafts === 0) return total;
  }
}

/** Milliseconds between two rounds. */
const INTERVAL = 600_000;

/** Prunes in rounds until stopped. Any instance may; one at a time does. */
export function startPruner(db: Db, keep: KeepDays, ports: ApiPorts): { stop(): Promise<void> } {
  return startRounds(ports, {
    name: 'history.pruned',
    every: INTERVAL,
    async run() {
      const { feed, receipts, drafts } = await pruneHistory(db, keep, ports.clock.now());
      return feed + receipts + drafts > 0 ? { feed, receipts, drafts } : null;
    },
  });
}
