import type { Clock, Instant } from '@samla/case-model/time';
import type { Database } from '../store/database.ts';

export interface Draft {
  readonly key: string;
  /** what stands in the form, as JSON */
  readonly content: string;
  readonly savedAt: Instant;
}

/** What is being written and is not a command yet. */
export class Drafts {
  readonly #db: Database;
  readonly #clock: Clock;

  constructor(db: Database, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  get(key: string): Draft | null {
    const row = this.#db
      .prepare<[string], { content: string; saved_at: Instant }>(
        'select content, saved_at from draft where key = ?',
      )
      .get(key);
    return row ? { key, content: row.content, savedAt: row.saved_at } : null;
  }

  /** @throws what the disk throws; the form then still has its text */
  save(key: string, content: string): Instant {
    const savedAt = this.#clock.now();
    this.#db
      .prepare(
        `insert into draft (key, content, saved_at) values (?, ?, ?)
         on conflict (key) do update set content = excluded.content, saved_at = excluded.saved_at`,
      )
      .run(key, content, savedAt);
    return savedAt;
  }

  delete(key: string): void {
    this.#db.prepare('delete from draft where key = ?').run(key);
  }
}
