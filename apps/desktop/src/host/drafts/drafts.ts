import type { CaseId } from '@samla/case-model/ids';
import type { Clock, Instant } from '@samla/case-model/time';
import type { Database } from '../store/database.ts';
import type { Returned } from './back-to-draft.ts';
import { caseOf } from './cases-of-drafts.ts';
import { DraftTable, type LeftDraft } from './draft-table.ts';
import { DraftsAtServer } from './drafts-at-server.ts';
import { pathKey, settle, type Choice, type FieldConflict } from './merge/content.ts';
import { basedOn, formOf, isBlank, mergedWith, withStatus, type DraftRow, type Theirs } from './row.ts';

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

/** What is being written and is not a command yet, on this device and as far as known on the others. */
export class Drafts {
  readonly #table: DraftTable;
  readonly #clock: Clock;
  /** drafts that another device has changed since a window was last told what stands in them */
  readonly #unseen = new Set<string>();
  /** what stood in drafts that have been handed in since the program began: a window may not have heard of it */
  readonly #handedIn = new Map<string, string>();
  /** for the exchange with the server */
  readonly atServer: DraftsAtServer;

  /** @param written told of each draft that may stand otherwise than before */
  constructor(db: Database, clock: Clock, written: (key: string) => void = () => undefined) {
    this.#clock = clock;
    this.#table = new DraftTable(db, clock, written);
    this.atServer = new DraftsAtServer(db, this.#table, this.#unseen);
  }

  get(key: string): Draft | null {
    const row = this.#table.row(key);
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
    const row = this.#table.row(key);
    const savedAt = this.#clock.now();
    const known = row ?? { key, savedAt, baseVersion: 0, baseContent: null, theirs: null };
    const next = withStatus({ ...known, content, savedAt, status: 'unsent' });
    const other = row?.content ?? null;
    const isOvertaken = on !== undefined && other !== null && other !== content && !on.includes(other);
    const kept = isOvertaken
      ? this.#overtake(next, { content: other, savedAt: row?.savedAt ?? savedAt }, on[0] ?? null)
      : this.#table.write(next);
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
    this.#handedIn.delete(key);
    const { theirs } = this.#table.row(key) ?? { theirs: null };
    this.save(key, content);
    if (!beside) return;
    const row = this.#table.row(key);
    if (theirs || !row || formOf(beside.content) === null) return this.#table.lay(key, beside.content);
    this.#table.write({ ...row, theirs: { ...beside, version: null, savedAt: row.savedAt } });
  }

  /**
   * What a window began its text on, when that has been handed in since and does not stand here any more.
   * @returns null when it has not, as far as this program knows
   */
  handedInSince(key: string, on: readonly (string | null)[]): string | null {
    const content = this.#handedIn.get(key);
    return content !== undefined && on.includes(content) && this.isOther(key, on) ? content : null;
  }

  /** Whether something else stands in a form than a window kept there and sent since; also when it was handed in elsewhere. */
  isOther(key: string, on: readonly (string | null)[]): boolean {
    return !on.includes(this.#table.row(key)?.content ?? null);
  }

  /**
   * The draft has become a command. What another device wrote in it a moment before stays.
   * @param isSeen the window has said what stands in it, so just that is in the command; otherwise a draft that has
   * changed since a window was last told of it stays whole
   */
  sent(key: string, isSeen: boolean): void {
    if (!isSeen && this.#unseen.has(key)) return;
    const content = this.#table.row(key)?.content ?? null;
    if (content !== null) this.#handedIn.set(key, content);
    this.delete(key);
  }

  /** The draft is let go. The server is told; a newer text of another device stays. */
  delete(key: string): void {
    const row = this.#table.row(key);
    if (!row) return;
    const { theirs } = row;
    if (theirs)
      this.#table.write(
        withStatus({ ...basedOn(row, theirs), content: theirs.content, savedAt: theirs.savedAt }),
      );
    else this.#table.write({ ...row, content: null, savedAt: this.#clock.now(), status: 'unsent' });
  }

  /** What a draft is about has another name now; what already stands under that is not written over. */
  move(from: string, to: string): void {
    const row = this.#table.row(from);
    if (row === null || row.content === null) return;
    if (this.get(to) !== null || row.theirs) return this.layAside(from);
    this.save(to, row.content);
    this.delete(from);
  }

  /** What a draft is about is no more: every text in it is kept aside, to be read and copied. */
  layAside(key: string): void {
    const row = this.#table.row(key);
    if (row === null || row.content === null) return;
    for (const text of [row.content, row.theirs?.content]) {
      if (text !== undefined && !isBlank(text)) this.#table.lay(key, text);
    }
    const { theirs } = row;
    const known = theirs ? basedOn(row, theirs) : row;
    this.#table.write({ ...known, content: null, savedAt: this.#clock.now(), status: 'unsent' });
  }

  /** Keys of all that is being written, what was saved longest ago first. */
  keys(): readonly string[] {
    return this.#table.keys();
  }

  /** Keys of the drafts that name a case. */
  ofCase(caseId: CaseId): readonly string[] {
    return this.keys().filter((key) => caseOf(key) === caseId);
  }

  /** The worker has chosen, field by field; what she left is kept aside. */
  settle(key: string, choices: ReadonlyMap<string, Choice>): Draft | null {
    const row = this.#table.row(key);
    if (!row?.theirs || row.content === null) return this.get(key);
    const { theirs, content } = row;
    const merged = mergedWith(row, theirs);
    const isTheirs = choices.get(pathKey([])) === 'theirs';
    const chosen = merged ? JSON.stringify(settle(merged, choices)) : isTheirs ? theirs.content : content;
    this.#table.together(() => {
      for (const left of [content, theirs.content]) if (left !== chosen) this.#table.lay(key, left);
      this.#table.write(withStatus({ ...basedOn(row, theirs), content: chosen, savedAt: this.#clock.now() }));
    });
    return this.get(key);
  }

  /** Drafts in which two texts stand against each other. */
  inConflict(): readonly string[] {
    return this.#table.inConflict();
  }

  /** What was chosen away and is kept aside, the latest first. */
  left(): readonly LeftDraft[] {
    return this.#table.left();
  }

  /** Texts that no other device and not the server has. */
  get hereOnly(): number {
    return this.#table.hereOnly;
  }

  /** The draft as it is stored, also when it is only a deletion that waits. */
  row(key: string): DraftRow | null {
    return this.#table.row(key);
  }

  /** A text was saved on what no longer stands here: the two are put together, or stand side by side. */
  #overtake(mine: DraftRow, other: Omit<Theirs, 'version'>, on: string | null): DraftRow {
    const theirs = { ...other, version: null };
    const merged = mergedWith({ content: mine.content, baseContent: on }, theirs);
    if (merged?.conflicts.length === 0) {
      return this.#table.write(withStatus({ ...mine, content: JSON.stringify(merged.form) }));
    }
    if (!mine.theirs) return this.#table.write({ ...mine, theirs });
    // already beside another device's text: a third is kept aside
    return this.#table.together(() => {
      this.#table.lay(mine.key, other.content);
      return this.#table.write(mine);
    });
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
    const why = this.atServer.refusalOf(key) ?? (status === 'refused' ? notTaken : null);
    return { key, content, savedAt, conflict, staysHere: status === 'sent' ? null : why };
  }
}

const notTaken =
  'Texten är för lång, eller så har du för många påbörjade texter. Korta den, eller skicka eller ta bort några andra. Tills dess finns texten bara på den här datorn.';
