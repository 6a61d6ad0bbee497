import type { Draft as ServerDraft } from '@samla/api-client/draft-schemas';
import type { DeviceId } from '@samla/case-model/ids';
import type { Database } from '../store/database.ts';
import { settingsTable, type Settings } from '../store/settings-table.ts';
import type { DraftTable } from './draft-table.ts';
import { isBlank, isKnownThere, isOfAnotherPast, receive, withStatus, type DraftRow } from './row.ts';

/** The drafts as the server has them: what it took or refused, what it tells, and how far it has been heard. */
export class DraftsAtServer {
  readonly #db: Database;
  readonly #table: DraftTable;
  readonly #settings: Settings;
  readonly #unseen: Set<string>;
  /** what the server said when it refused a text, until it takes the draft */
  readonly #refusals = new Map<string, string>();

  /** @param unseen takes the keys of drafts that another device has changed and no window has been told of */
  constructor(db: Database, table: DraftTable, unseen: Set<string>) {
    this.#db = db;
    this.#table = table;
    this.#settings = settingsTable(db, 'setting');
    this.#unseen = unseen;
  }

  /** What the server said when it refused a draft, in this run of the program; null when it has not. */
  refusalOf(key: string): string | null {
    return this.#refusals.get(key) ?? null;
  }

  /** What the server does not have, also what it did not take. */
  unsent(): readonly DraftRow[] {
    return this.#table.unsent();
  }

  /** A text is about to be sent. Kept first, so that it is known again when the answer is lost. */
  asking(sent: DraftRow): void {
    this.#table.asking(sent);
  }

  /**
   * The server took a text: what was written since is based on it. Where it took a deletion there is room again, so that
   * texts it refused are sent once more.
   * @returns whether it had refused the draft before, which a form that shows it is to hear
   */
  accepted(sent: DraftRow, version: number): boolean {
    const row = this.#table.row(sent.key);
    if (!row) return false;
    this.#table.answered(sent.key);
    if (row.content === null && sent.content === null) {
      this.#table.remove(sent.key);
      this.#db.prepare(`update draft set status = 'unsent' where status = 'refused'`).run();
    } else this.#table.write(withStatus({ ...row, baseVersion: version, baseContent: sent.content }));
    return this.#refusals.delete(sent.key);
  }

  /**
   * The server does not take this text: it stays here. When it is sent again is not of the row.
   * @param why in words which say what to do
   * @returns whether a form that shows it is to hear something new
   */
  refused(sent: DraftRow, why: string): boolean {
    const row = this.#table.row(sent.key);
    if (row && row.content === sent.content) this.#table.write({ ...row, status: 'refused' });
    const isNews = this.#refusals.get(sent.key) !== why;
    this.#refusals.set(sent.key, why);
    return isNews;
  }

  /** Nothing is there on the server any more: what is here begins anew. */
  nothingThere(key: string): void {
    const row = this.#table.row(key);
    if (row) this.#table.write({ ...row, baseVersion: 0, baseContent: null });
  }

  /** @returns whether what stands in the form has changed */
  receive(server: ServerDraft, own: DeviceId): boolean {
    const before = this.#table.row(server.key);
    const after = receive(before, server, server.deviceId === own && this.#table.hasAsked(server));
    if (after === before) return false;
    if (after) this.#table.write(after);
    else {
      // let go on another device, and perhaps before this was written
      if (before && isKnownThere(before) && before.content !== null)
        this.#table.lay(server.key, before.content);
      this.#table.remove(server.key);
    }
    const isOther = before?.content !== after?.content || before?.theirs !== after?.theirs;
    if (isOther && after) this.#unseen.add(server.key);
    return isOther;
  }

  /** Whether what the server says can only be of a database that was put back to an earlier day. */
  isOfAnotherPast(server: ServerDraft): boolean {
    return isOfAnotherPast(this.#table.row(server.key), server);
  }

  /**
   * The server was put back to an earlier day, so nothing that it has said of drafts is true any more: every text here
   * counts as never sent, and everything is to be asked for. Which text stood there stays known.
   */
  beginAnew(): void {
    this.#db.exec(`
      update draft set base_version = 0, status = iif(status = 'refused', status, 'unsent'),
        theirs = iif(theirs ->> '$.version' is null, theirs, json_set(theirs, '$.version', 0));
      delete from setting where key = 'draftCursor'`);
  }

  /** @param epoch the server's, which it changes when its database was put back; null when it is not known */
  meetEpoch(epoch: number | null): void {
    const known = this.#settings.get<number>('draftEpoch');
    if (epoch === null || epoch === known) return;
    this.#db
      .transaction(() => {
        if (known !== null) this.beginAnew();
        this.#settings.set('draftEpoch', epoch);
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
      const content = this.#table.row(key)?.content ?? '';
      if (!isBlank(content)) this.#table.lay(key, content);
      this.#table.remove(key);
    }
    return gone;
  }

  get cursor(): number | null {
    return this.#settings.get<number>('draftCursor');
  }

  /** Runs `change` and moves the cursor, both or neither. */
  advance(cursor: number, change: () => void): void {
    this.#db
      .transaction(() => {
        change();
        this.#settings.set('draftCursor', cursor);
      })
      .immediate();
  }
}
