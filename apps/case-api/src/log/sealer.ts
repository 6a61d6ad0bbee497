import { sql } from 'kysely';
import type { Db } from '../db/tables.ts';
import type { ApiPorts } from '../ports.ts';

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
export function startSealer(db: Db, { clock, timer, log }: ApiPorts): { stop(): Promise<void> } {
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  let cancel: () => void = () => undefined;
  const round = async () => {
    try {
      const rows = await sealAccessLog(db, clock.now());
      if (rows > 0) log.event('accessLog.sealed', { rows });
    } catch (error) {
      log.fault('accessLog.seal', error);
    }
    if (!stopped) wait();
  };
  const wait = () => {
    cancel = timer.after(INTERVAL, () => {
      running = round();
    });
  };
  wait();
  return {
    async stop() {
      stopped = true;
      cancel();
      await running;
    },
  };
}
