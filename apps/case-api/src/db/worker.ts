import type { WorkerId } from '@samla/case-model/ids';
import type { PlainDate } from '@samla/case-model/time';
import { sql } from 'kysely';
import type { Db, Tx } from './tables.ts';

/** Who asks, and on what day her assignments are read. `null` before it is known who: every wall then gives nothing. */
export interface Asker {
  readonly workerId: WorkerId | null;
  readonly today: PlainDate;
}

/**
 * One transaction behind the walls: role `samla_api`, the worker and the day are set for this transaction only.
 * @param access `snapshot` reads everything as of one moment and can write nothing
 */
export function withWorker<T>(
  db: Db,
  asker: Asker,
  run: (tx: Tx) => Promise<T>,
  access: 'snapshot' | 'write' = 'write',
): Promise<T> {
  const builder =
    access === 'snapshot'
      ? db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
      : db.transaction().setIsolationLevel('read committed');
  return builder.execute(async (tx) => {
    await sql`select set_config('app.worker_id', ${asker.workerId ?? ''}, true),
      set_config('app.today', ${asker.today}, true),
      set_config('role', 'samla_api', true)`.execute(tx);
    return run(tx);
  });
}
