/* Long because a draft has one table and one owner: writing, sending, receiving and laying aside change the same row. */
import { createHash } from 'node:crypto';
import type { Draft as ServerDraft } from '@samla/api-client/draft-schemas';
import type { CaseId, DeviceId } from '@samla/case-model/ids';
import { epochOf, instantOf, type Clock, type Instant } from '@samla/case-model/time';
import type { Database, Statement } from '../store/database.ts';
import { settingsTable } from '../store/settings-table.ts';
import type { Returned } from './back-to-draft.ts';
import { caseOf } from './cases-of-drafts.ts';
import { pathKey, settle, type Choice, type FieldConflict } from './merge/content.ts';
import {
  basedOn,
  formOf,
  isBlank,
  isKnownThere,
  isOfAnotherPast,
  mergedWith,
  receive,
  withStatus,
  type DraftRow,
  type Theirs,
} from './row.ts';

export interface Draft {
  readonly key: string;
  /** what stands in the form, as JSON */
  readonly content: string;
  readonly savedAt: Instant;
  /** what another device wrote in the same form and could not be put together with this; null when there is none */
  readonly conflict: DraftConflict | null;
  /** why the server does not take this text, in Swedish: no other device gets it; null when nothing hinders */
  readonly staysHere: string | null;
}

export interface DraftConflict {
  readonly theirs: Theirs;
  /** one with an empty path when the two cannot be read as forms: then it is one whole against the other */
  readonly fields: readonly FieldConflict[];
}

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

/** What is being written and is not a command yet, on this device and as far as known on the others. */
export class Drafts {
  readonly #db: Database;
  readonly #clock: Clock;
  readonly #row: Statement<[string], StoredRow>;
  /** drafts that another device has changed since a window was last told what stands in them */
  readonly #unseen = new Set<string>();
  /** what the server said when it refused a text, until it takes the draft */
  readonly #refusals = new Map<string, string>();

  constructor(db: Database, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
    this.#row = db.prepare('select * from draft where key = ?');
  }

  get(key: string): Draft | null {
    const row = this.row(key);
    return row && this.#shown(row);
  }

  /** The draft for a window that shows it: from now on it has been seen. */
  show(key: string): Draft | null {
    this.#unseen.delete(key);
    return this.get(key);
  }

  /**
   * Saves what stands in a form.
   * @param on what the form was opened on or saved last, and what it sent since. Something else that has come meanwhile,
   * from another window or device, is put together with this text, or laid beside it; left out, this text stands alone
   * @returns what is kept now
   * @throws what the disk throws; the form then still has its text
   */
  save(key: string, content: string, on?: readonly (string | null)[]): Draft {
    const row = this.row(key);
    const savedAt = this.#clock.now();
    const known = row ?? { key, savedAt, baseVersion: 0, baseContent: null, theirs: null };
    const next = withStatus({ ...known, content, savedAt, status: 'unsent' });
    const other = row?.content ?? null;
    const isOvertaken = on !== undefined && other !== null && other !== content && !on.includes(other);
    const kept = isOvertaken
      ? this.#overtake(next, { content: other, savedAt: row?.savedAt ?? savedAt }, on[0] ?? null)
      : this.#write(next);
    this.#unseen.delete(key);
    // not read back: what is written is there, and a disk that fails now takes nothing of it
    return this.#shown({ ...kept, content: kept.content ?? content });
  }

  /**
   * A command has come back into its form. What stands against it there is laid beside it for the worker to choose; a
   * third text, and one that is no form, is kept aside.
   * @throws what the disk throws; within a transaction nothing has then changed
   */
  takeBack(key: string, { content, beside }: Returned): void {
    const { theirs } = this.row(key) ?? { theirs: null };
    this.save(key, content);
    if (!beside) return;
    const row = this.row(key);
    if (theirs || !row || formOf(beside.content) === null) return this.#lay(key, beside.content);
    this.#write({ ...row, theirs: { ...beside, version: null, savedAt: row.savedAt } });
  }

  /** Whether something else stands in a form than a window kept there and sent since; also when it was handed in elsewhere. */
  isOther(key: string, on: readonly (string | null)[]): boolean {
    return !on.includes(this.row(key)?.content ?? null);
  }

  /**
   * The draft has become a command. What another device wrote in it a moment before stays.
   * @param isSeen the window has said what stands in it, so just that is in the command; otherwise a draft that has
   * changed since a window was last told of it stays whole
   */
  sent(key: string, isSeen: boolean): void {
    if (isSeen || !this.#unseen.has(key)) this.delete(key);
  }

  /** The draft is let go. The server is told; a newer text of another device stays. */
  delete(key: string): void {
    const row = this.row(key);
    if (!row) return;
    const { theirs } = row;
    if (theirs)
      this.#write(withStatus({ ...basedOn(row, theirs), content: theirs.content, savedAt: theirs.savedAt }));
    else this.#write({ ...row, content: null, savedAt: this.#clock.now(), status: 'unsent' });
  }

  /** What a draft is about has another name now; what already stands under that is not written over. */
  move(from: string, to: string): void {
    const row = this.row(from);
    if (row === null || row.content === null) return;
    if (this.get(to) !== null || row.theirs) return this.layAside(from);
    this.save(to, row.content);
    this.delete(from);
  }

  /** What a draft is about is no more: every text in it is kept aside, to be read and copied. */
  layAside(key: string): void {
    const row = this.row(key);
    if (row === null || row.content === null) return;
    for (const text of [row.content, row.theirs?.content]) {
      if (text !== undefined && !isBlank(text)) this.#lay(key, text);
    }
    const { theirs } = row;
    const known = theirs ? basedOn(row, theirs) : row;
    this.#write({ ...known, content: null, savedAt: this.#clock.now(), status: 'unsent' });
  }

  /** Keys of all that is being written, what was saved longest ago first. */
  keys(): readonly string[] {
    return this.#db
      .prepare<[], string>('select key from draft where content is not null order by saved_at, key')
      .pluck()
      .all();
  }

  /** Keys of the drafts that name a case. */
  ofCase(caseId: CaseId): readonly string[] {
    return this.keys().filter((key) => caseOf(key) === caseId);
  }

  /** The worker has chosen, field by field; what she left is kept aside. */
  settle(key: string, choices: ReadonlyMap<string, Choice>): Draft | null {
    const row = this.row(key);
    if (!row?.theirs || row.content === null) return this.get(key);
    const { theirs, content } = row;
    const merged = mergedWith(row, theirs);
    const isTheirs = choices.get(pathKey([])) === 'theirs';
    const chosen = merged ? JSON.stringify(settle(merged, choices)) : isTheirs ? theirs.content : content;
    this.#db
      .transaction(() => {
        for (const left of [content, theirs.content]) if (left !== chosen) this.#lay(key, left);
        this.#write(withStatus({ ...basedOn(row, theirs), content: chosen, savedAt: this.#clock.now() }));
      })
      .immediate();
    return this.get(key);
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

  /** What was chosen away and is kept aside, the latest first. */
  left(): readonly LeftDraft[] {
    return this.#db
      .prepare<[], LeftDraft>(
        'select key, content, left_at as "leftAt" from draft_left order by left_at desc, rowid desc',
      )
      .all();
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

  /** What the server does not have, also what it did not take. */
  unsent(): readonly DraftRow[] {
    return this.#db
      .prepare<[], StoredRow>(
        `select * from draft where status <> 'sent' and theirs is null order by saved_at, key`,
      )
      .all()
      .map(rowOf);
  }

  /** A text is about to be sent. Kept first, so that it is known again when the answer is lost. */
  asking({ key, content }: DraftRow): void {
    if (content === null) return;
    this.#db.prepare('insert or ignore into draft_asked (key, hash) values (?, ?)').run(key, hashOf(content));
  }

  /**
   * The server took a text: what was written since is based on it. Where it took a deletion there is room again, so that
   * texts it refused are sent once more.
   * @returns whether it had refused the draft before, which a form that shows it is to hear
   */
  accepted(sent: DraftRow, version: number): boolean {
    const row = this.row(sent.key);
    if (!row) return false;
    this.#answered(sent.key);
    if (row.content === null && sent.content === null) {
      this.#remove(sent.key);
      this.#db.prepare(`update draft set status = 'unsent' where status = 'refused'`).run();
    } else this.#write(withStatus({ ...row, baseVersion: version, baseContent: sent.content }));
    return this.#refusals.delete(sent.key);
  }

  /**
   * The server does not take this text: it stays here. When it is sent again is not of the row.
   * @param why in words which say what to do
   * @returns whether a form that shows it is to hear something new
   */
  refused(sent: DraftRow, why: string): boolean {
    const row = this.row(sent.key);
    if (row && row.content === sent.content) this.#write({ ...row, status: 'refused' });
    const isNews = this.#refusals.get(sent.key) !== why;
    this.#refusals.set(sent.key, why);
    return isNews;
  }

  /** Nothing is there on the server any more: what is here begins anew. */
  nothingThere(key: string): void {
    const row = this.row(key);
    if (row) this.#write({ ...row, baseVersion: 0, baseContent: null });
  }

  /** @returns whether what stands in the form has changed */
  receive(server: ServerDraft, own: DeviceId): boolean {
    const before = this.row(server.key);
    const after = receive(before, server, server.deviceId === own && this.#hasAsked(server));
    if (after === before) return false;
    if (after) this.#write(after);
    else {
      // let go on another device, and perhaps before this was written
      if (before && isKnownThere(before) && before.content !== null) this.#lay(server.key, before.content);
      this.#remove(server.key);
    }
    const isOther = before?.content !== after?.content || before?.theirs !== after?.theirs;
    if (isOther && after) this.#unseen.add(server.key);
    return isOther;
  }

  /** Whether what the server says can only be of a database that was put back to an earlier day. */
  isOfAnotherPast(server: ServerDraft): boolean {
    return isOfAnotherPast(this.row(server.key), server);
  }

  /**
   * The server was put back to an earlier day, so nothing that it has said of drafts is true any more: every text here
   * counts as never sent, and everything is to be asked for. Which text stood there stays known.
   */
  beginAnew(): void {
    this.#db.exec(`
      update draft set base_version = 0, status = iif(status = 'refused', status, 'unsent'),
        theirs = iif(theirs is null, null, json_set(theirs, '$.version', null));
      delete from setting where key = 'draftCursor'`);
  }

  /** @param epoch the server's, which it changes when its database was put back; null when it is not known */
  meetEpoch(epoch: number | null): void {
    const settings = settingsTable(this.#db, 'setting');
    const known = settings.get<number>('draftEpoch');
    if (epoch === null || epoch === known) return;
    this.#db
      .transaction(() => {
        if (known !== null) this.beginAnew();
        settings.set('draftEpoch', epoch);
      })
      .immediate();
  }

  /**
   * A fetch of everything has ended: what the server had once and did not bring was deleted on another device. Nobody
   * can tell when and why, so what was written in it is kept aside.
   */
  forgetUnbrought(brought: ReadonlySet<string>, cursor: number): readonly string[] {
    const gone = this.#db
      .prepare<[number], string>(
        `select key from draft where status = 'sent' and base_version > 0 and base_version <= ?`,
      )
      .pluck()
      .all(cursor)
      .filter((key) => !brought.has(key));
    for (const key of gone) {
      const content = this.row(key)?.content ?? '';
      if (!isBlank(content)) this.#lay(key, content);
      this.#remove(key);
    }
    return gone;
  }

  get cursor(): number | null {
    return settingsTable(this.#db, 'setting').get<number>('draftCursor');
  }

  /** Runs `change` and moves the cursor, both or neither. */
  advance(cursor: number, change: () => void): void {
    this.#db
      .transaction(() => {
        change();
        settingsTable(this.#db, 'setting').set('draftCursor', cursor);
      })
      .immediate();
  }

  /** The draft as it is stored, also when it is only a deletion that waits. */
  row(key: string): DraftRow | null {
    const row = this.#row.get(key);
    return row ? rowOf(row) : null;
  }

  /** A text was saved on what no longer stands here: the two are put together, or stand side by side. */
  #overtake(mine: DraftRow, other: Omit<Theirs, 'version'>, on: string | null): DraftRow {
    const theirs = { ...other, version: null };
    const merged = mergedWith({ content: mine.content, baseContent: on }, theirs);
    if (merged?.conflicts.length === 0) {
      return this.#write(withStatus({ ...mine, content: JSON.stringify(merged.form) }));
    }
    if (!mine.theirs) return this.#write({ ...mine, theirs });
    // already beside another device's text: a third is kept aside
    return this.#db
      .transaction(() => {
        this.#lay(mine.key, other.content);
        return this.#write(mine);
      })
      .immediate();
  }

  #write(row: DraftRow): DraftRow {
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
    return row;
  }

  /** The draft as it is shown; null when it is only a deletion that waits. */
  #shown(row: DraftRow & { readonly content: string }): Draft;
  #shown(row: DraftRow): Draft | null;
  #shown(row: DraftRow): Draft | null {
    const { key, content, savedAt, baseContent, status, theirs } = row;
    if (content === null) return null;
    const whole = { path: [], base: baseContent, mine: content, theirs: theirs?.content, parts: null };
    const conflict = theirs && { theirs, fields: mergedWith(row, theirs)?.conflicts ?? [whole] };
    // what is written on is not taken until the server says so; what it said is not kept over a restart
    const why = this.#refusals.get(key) ?? (status === 'refused' ? notTaken : null);
    return { key, content, savedAt, conflict, staysHere: status === 'sent' ? null : why };
  }

  /** Whether this store has sent exactly that text, in this life of it: one that was put back has not written on it. */
  #hasAsked({ key, content }: ServerDraft): boolean {
    if (content === null) return false;
    const asked = this.#db
      .prepare<[string, string], number>('select 1 from draft_asked where key = ? and hash = ?')
      .pluck();
    return asked.get(key, hashOf(content)) !== undefined;
  }

  #answered(key: string): void {
    this.#db.prepare('delete from draft_asked where key = ?').run(key);
  }

  #remove(key: string): void {
    this.#answered(key);
    this.#db.prepare('delete from draft where key = ?').run(key);
  }

  #lay(key: string, content: string): void {
    this.#db
      .prepare('insert into draft_left (key, content, left_at) values (?, ?, ?)')
      .run(key, content, this.#clock.now());
    const oldest = instantOf(epochOf(this.#clock.now()) - LEFT_DAYS * 86_400_000);
    this.#db.prepare('delete from draft_left where left_at < ?').run(oldest);
  }
}

const notTaken =
  'Texten är för lång, eller så har du för många påbörjade texter. Korta den, eller skicka eller ta bort några andra. Tills dess finns texten bara på den här datorn.';

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
