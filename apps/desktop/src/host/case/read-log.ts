import type { ReadEvent } from '@samla/api-client/schemas';
import { uuidV7, type CaseId } from '@samla/case-model/ids';
import { epochOf, type Clock } from '@samla/case-model/time';
import type { Random } from '../ports.ts';
import type { Database } from '../store/database.ts';

interface ReadRow {
  readonly id: string;
  readonly case_id: CaseId;
  readonly happened_at: ReadEvent['happenedAt'];
}

/** That a case was opened from the cache: on disk before the case is shown, sent like a command, logged once (PDL 4:3). */
export class ReadLog {
  readonly #db: Database;
  readonly #ports: { readonly clock: Clock; readonly random: Random };

  constructor(db: Database, ports: { readonly clock: Clock; readonly random: Random }) {
    this.#db = db;
    this.#ports = ports;
  }

  /** @throws what the disk throws; the case must then not be shown */
  add(caseId: CaseId): ReadEvent {
    const happenedAt = this.#ports.clock.now();
    const id = uuidV7(epochOf(happenedAt), this.#ports.random.bytes(10));
    this.#db
      .prepare('insert into read_event (id, case_id, happened_at) values (?, ?, ?)')
      .run(id, caseId, happenedAt);
    return { id, caseId, happenedAt };
  }

  next(limit: number): ReadEvent[] {
    return this.#db
      .prepare<[number], ReadRow>(
        'select id, case_id, happened_at from read_event where parked = 0 order by id limit ?',
      )
      .all(limit)
      .map((row) => ({ id: row.id, caseId: row.case_id, happenedAt: row.happened_at }));
  }

  /** These are in the central log. */
  logged(ids: readonly string[]): void {
    const remove = this.#db.prepare('delete from read_event where id = ?');
    this.#db.transaction(() => ids.forEach((id) => remove.run(id))).immediate();
  }

  /** The server says that it cannot be right: it stays here and holds up no other. */
  park(id: string): void {
    this.#db.prepare('update read_event set parked = 1 where id = ?').run(id);
  }
}
