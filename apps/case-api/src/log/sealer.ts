import { sql } from 'kysely';
import type { Db } from '../db/tables.ts';
import type { ApiPorts } from '../ports.ts';
import { startRounds } from '../rounds.ts';

/** Milliseconds between two rounds. */
const INTERVAL = 10_000;

/** Chains what has been logged since the last seal. Gives the rows sealed. Any instance may; one at a time does. */
export async function sealAccessLog(db: Db, now: string): Promise<number> {
  let total = 0;
  for (;;) {
    const sealed = await db.transaction().execute(async (tx) => {
      await sql`select set_config('role', 'samla_api', true), set_config('statement_timeout', '60000', true)`.execute(
        tx,
      );
      const { rows } = await sql<{
        sealed: number;
      }>`select seal_access_log(${now}::timestamptz) as sealed`.execute(tx);
      return rows[0]?.sealed ?? 0;
    });
    if (sealed === 0) return total;
    total += sealed;
  }
}

/** Seals in rounds until stopped; stopping waits for the round that runs. */
export function startSealer(db: Db, ports: ApiPorts): { stop(): Promise<void> } {
  return startRounds(ports, {
    name: 'accessLog.sealed',
    every: INTERVAL,
    async run() {
      const rows = await sealAccessLog(db, ports.clock.now());
      return rows > 0 ? { rows } : null;
    },
  });
}
