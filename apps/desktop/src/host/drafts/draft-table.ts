import { createHash } from 'node:crypto';
import type { Draft as ServerDraft } from '@samla/api-client/draft-schemas';
import { epochOf, instantOf, type Clock, type Instant } from '@samla/case-model/time';
import type { Database, Statement } from '../store/database.ts';
import type { DraftRow, Theirs } from './row.ts';

interface StoredRow {
  readonly key: string;
  readonly content: string | null;
  readonly saved_at: Instant;
  readonly base_version: number;
  readonly base_content: string | null;
  readonly status: DraftRow['status'];
  readonly theirs: string | null;
}

/** A text that was not chosen. */
export interface LeftDraft {
  readonly key: string;
  readonly content: string;
  readonly leftAt: Instant;
}

/** Days that a text which was not chosen is kept aside. */
const LEFT_DAYS = 30;

/** The drafts as they lie in the store: rows, what was laid aside of them, and which of their texts were ever sent. */
export class DraftTable {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #written: (key: string) => void;
  readonly #row: Statement<[string], StoredRow>;

  /** @param written told of each row that is written or removed, also within a transaction that is taken back later */
  constructor(db: Database, clock: Clock, written: (key: string) => void) {
    this.#db = db;
    this.#clock = clock;
    this.#written = written;
    this.#row = db.prepare('select * from draft where key = ?');
  }

  /** The draft as it is stored, also when it is only a deletion that waits. */
  row(key: string): DraftRow | null {
    const row = this.#row.get(key);
    return row ? rowOf(row) : null;
  }

  write(row: DraftRow): DraftRow {
    const { key, content, savedAt, baseVersion, baseContent, status, theirs } = row;
    this.#db
      .prepare(
        `insert into draft (key, content, saved_at, base_version, base_content, status, theirs)
         values (?, ?, ?, ?, ?, ?, ?)
         on conflict (key) do update set content = excluded.content, saved_at = excluded.saved_at,
           base_version = excluded.base_version, base_content = excluded.base_content, status = excluded.status,
           theirs = excluded.theirs`,
      )
      .run(key, content, savedAt, baseVersion, baseContent, status, theirs && JSON.stringify(theirs));
    this.#written(key);
    return row;
  }

  /** Nothing of a draft is left, here or on the server. */
  remove(key: string): void {
    this.answered(key);
    this.#db.prepare('delete from draft where key = ?').run(key);
    this.#written(key);
  }

  /** Keys of all that is being written, what was saved longest ago first. */
  keys(): readonly string[] {
    return this.#db
      .prepare<[], string>('select key from draft where content is not null order by saved_at, key')
      .pluck()
      .all();
  }

  /** What the server does not have, also what it did not take. */
  unsent(): readonly DraftRow[] {
    return this.#db
      .prepare<[], StoredRow>(
        `select * from draft where status <> 'sent' and theirs is null order by saved_at, key`,
      )
      .all()
      .map(rowOf);
  }

  /** Texts that no other device and not the server has. */
  get hereOnly(): number {
    return (
      this.#db
        .prepare<[], number>("select count(*) from draft where status <> 'sent' and content is not null")
        .pluck()
        .get() ?? 0
    );
  }

  /** Drafts in which two texts stand against each other. */
  inConflict(): readonly string[] {
    return this.#db
      .prepare<[], string>(
        'select key from draft where theirs is not null and content is not null order by key',
      )
      .pluck()
      .all();
  }

  /** A text that was not chosen, or whose place is no more, is kept aside. */
  lay(key: string, content: string): void {
    this.#db
      .prepare('insert into draft_left (key, content, left_at) values (?, ?, ?)')
      .run(key, content, this.#clock.now());
    const oldest = instantOf(epochOf(this.#clock.now()) - LEFT_DAYS * 86_400_000);
    this.#db.prepare('delete from draft_left where left_at < ?').run(oldest);
  }

  /** What was chosen away and is kept aside, the latest first. */
  left(): readonly LeftDraft[] {
    return this.#db
      .prepare<[], LeftDraft>(
        'select key, content, left_at as "leftAt" from draft_left order by left_at desc, rowid desc',
      )
      .all();
  }

  /** A text is about to be sent. Kept first, so that it is known again when the answer is lost. */
  asking({ key, content }: DraftRow): void {
    if (content === null) return;
    this.#db.prepare('insert or ignore into draft_asked (key, hash) values (?, ?)').run(key, hashOf(content));
  }

  /**
   * Whether this store has sent exactly that text, in this life of it: one that was put back has not written on it. What an
   * older program left (`*`) may all have been sent.
   */
  hasAsked({ key, content }: ServerDraft): boolean {
    if (content === null) return false;
    const asked = this.#db
      .prepare<[string, string], number>(`select 1 from draft_asked where key = ? and hash in (?, '*')`)
      .pluck();
    return asked.get(key, hashOf(content)) !== undefined;
  }

  /** What was sent of a draft has been answered. */
  answered(key: string): void {
    this.#db.prepare('delete from draft_asked where key = ?').run(key);
  }

  /** All or nothing of `change`. */
  together<Result>(change: () => Result): Result {
    return this.#db.transaction(change).immediate();
  }
}

function hashOf(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

function rowOf(row: StoredRow): DraftRow {
  return {
    key: row.key,
    content: row.content,
    savedAt: row.saved_at,
    baseVersion: row.base_version,
    baseContent: row.base_content,
    status: row.status,
    theirs: row.theirs === null ? null : (JSON.parse(row.theirs) as Theirs),
  };
}
