import type { FetchCasesOutput } from '@samla/api-client/fetch-cases-schemas';
import type { PullOutput, Session } from '@samla/api-client/schemas';
import type { CaseId, CommandId, DeviceId, EntryId, PersonId } from '@samla/case-model/ids';
import { epochOf, type Clock, type Instant } from '@samla/case-model/time';
import type { LocalCase } from '../case/local-case.ts';
import { readOrganisation, type Organisation } from '../case/organisation.ts';
import { Playbooks } from '../playbook/playbooks.ts';
import { ReadLog } from '../case/read-log.ts';
import { casesOfDrafts } from '../drafts/cases-of-drafts.ts';
import { Drafts } from '../drafts/drafts.ts';
import { WaitingDrafts } from '../drafts/waiting-drafts.ts';
import { isUnsent } from '../outbox/item.ts';
import { Outbox } from '../outbox/outbox.ts';
import type { HostPorts } from '../ports.ts';
import { isStorageError, type Database } from '../store/database.ts';
import { askForAll, countAsUsed } from '../store/evict.ts';
import { settingsTable, type Settings } from '../store/settings-table.ts';
import type { Unread } from '../store/unread.ts';
import { applyPage, releaseFreePages } from '../sync/apply-page.ts';
import { applyRecords } from '../sync/apply-records.ts';
import { Worklist } from '../worklist/worklist.ts';
import { Folding } from './folding.ts';

/** Tells of cases that a screen may show otherwise now (null: anything), and of drafts that their forms do. */
export type Changed = (caseIds: readonly CaseId[] | null, drafts?: readonly string[]) => void;

/** The two open stores of one worker. */
export interface Stores {
  readonly work: Database;
  readonly cache: Database;
  readonly deviceId: DeviceId;
  /** nothing is kept on disk: work online only */
  readonly memoryOnly: boolean;
}

/** Everything of one worker that is open now: her cases as she sees them, and what she has not sent. */
export class Workspace {
  readonly stores: Stores;
  readonly outbox: Outbox;
  readonly drafts: Drafts;
  readonly reads: ReadLog;
  readonly worklist: Worklist;
  readonly meta: Settings;
  readonly settings: Settings;
  readonly playbooks: Playbooks;
  readonly #folding: Folding;
  readonly #waitingDrafts = new WaitingDrafts(this);
  readonly #changed: Changed;
  readonly #openCases: () => readonly CaseId[];
  readonly #clock: Clock;
  #organisation: Organisation;
  #lastSyncedAt: Instant | null;
  #unread: Unread | null;

  /**
   * @param changed called after what a screen shows may have changed
   * @param storageFailed called when the cache failed under something that was carried out all the same
   * @param openCases cases that a window has open
   */
  constructor(
    stores: Stores,
    ports: HostPorts,
    changed: Changed,
    storageFailed: (error: unknown) => void = () => undefined,
    openCases: () => readonly CaseId[] = () => [],
  ) {
    this.stores = stores;
    this.#openCases = openCases;
    this.#changed = changed;
    this.#clock = ports.clock;
    this.meta = settingsTable(stores.cache, 'meta');
    this.settings = settingsTable(stores.work, 'setting');
    this.#organisation = readOrganisation(this.meta, this.settings);
    this.#lastSyncedAt = this.meta.get<Instant>('lastSyncedAt');
    this.#unread = this.settings.get<Unread>('unread');
    this.playbooks = new Playbooks(stores.cache);
    this.playbooks.useRulebook(this.#organisation.session?.catalogue.rulebook ?? null);
    countAsUsed(stores.cache, ports.clock.now());
    this.worklist = new Worklist(stores.cache);
    this.drafts = new Drafts(stores.work, ports.clock, (key) => this.#waitingDrafts.written(key));
    this.reads = new ReadLog(stores.work, ports);
    this.outbox = new Outbox(stores.work, (caseIds, refolded) => {
      this.#waitingDrafts.casesChanged();
      try {
        this.#folding.layNewCases(refolded);
      } catch (error) {
        // what was stored is stored; the list, which can be rebuilt, is folded anew by the next round or start
        if (!isStorageError(error)) throw error;
        this.#folding.failed(refolded);
        ports.log.event('worklistNotFolded', { cases: caseIds.length });
        storageFailed(error);
      }
      this.#changed(caseIds);
    });
    this.#folding = new Folding(this);
    // the program may have died between a change of the outbox and of the list
    const inOutbox = [...this.outbox.queue.values()].map((item) => item.command.aggregate.id);
    this.#folding.layNewCases([...new Set([...this.worklist.waiting(), ...inOutbox])]);
  }

  get organisation(): Organisation {
    return this.#organisation;
  }

  get lastSyncedAt(): Instant | null {
    return this.#lastSyncedAt;
  }

  /** A round was carried through. */
  synced(at: Instant): void {
    this.meta.set('lastSyncedAt', at);
    this.#lastSyncedAt = at;
  }

  now(): Instant {
    return this.#clock.now();
  }

  /** What of the unsent work could not be read, until the worker has seen it. */
  get unread(): Unread | null {
    return this.#unread;
  }

  seenUnread(): void {
    this.settings.delete('unread');
    this.#unread = null;
  }

  /** Texts that are not known to be on the server. */
  get unsent(): number {
    return [...this.outbox.queue.values()].filter((item) => isUnsent(item.status)).length;
  }

  /** Texts that may be nowhere but here: what is unsent, and drafts. */
  get textsHere(): number {
    return this.unsent + this.drafts.hereOnly;
  }

  /** Drafts that wait for the worker to choose or to let go; asked for with every state that a window is told. */
  get draftsNeedingYou(): number {
    return this.#waitingDrafts.count(this.#lastSyncedAt !== null);
  }

  get caseCount(): number {
    return this.stores.cache.prepare<[], number>('select count(*) from case_base').pluck().get() ?? 0;
  }

  /** Whether a case is here without its record: it is in the lists, and its record can be fetched. */
  isAway(caseId: CaseId): boolean {
    return (
      this.stores.cache
        .prepare<[CaseId], number>(`select 1 from case_base where id = ? and record <> 'here'`)
        .pluck()
        .get(caseId) !== undefined
    );
  }

  /** Cases whose record must be here: open in a window, with something in the outbox, or with a draft. */
  get pinned(): ReadonlySet<CaseId> {
    const inOutbox = [...this.outbox.queue.values()].map(({ command }) => command.aggregate.id);
    const drafts = casesOfDrafts(this.stores.work);
    return new Set([...this.#openCases(), ...inOutbox, ...drafts]);
  }

  /** The worker has opened a case: its record stays the longer. */
  used(caseId: CaseId, at: Instant): void {
    this.stores.cache.prepare('update case_base set used_at = ? where id = ?').run(epochOf(at), caseId);
  }

  /** A case as the worker sees it; null when it is not in the cache, or there without its record. */
  local(caseId: CaseId): LocalCase | null {
    return this.#folding.local(caseId);
  }

  /** What somebody is called in the lists; null when she is not here, or protected. */
  personName(personId: PersonId): string | null {
    return (
      this.stores.cache
        .prepare<[PersonId], string>(
          `select family_name || ', ' || given_name from person where id = ? and protection = 'none'`,
        )
        .pluck()
        .get(personId) ?? null
    );
  }

  caseNumber(caseId: CaseId): string | null {
    return (
      this.stores.cache
        .prepare<[CaseId], string>('select number from case_base where id = ?')
        .pluck()
        .get(caseId) ?? null
    );
  }

  /** Whether the server has sent a case: one that is only opened here has not been. */
  isFromServer(caseId: CaseId): boolean {
    return (
      this.stores.cache
        .prepare<[CaseId], number>('select 1 from case_base where id = ? and version > 0')
        .pluck()
        .get(caseId) !== undefined
    );
  }

  /** Keeps who I am, where I work and by which rules, and folds everything anew when it is not what it was. */
  keepSession(session: Session): void {
    const { cache } = this.stores;
    const before = this.#organisation;
    const known = before.session;
    const same = (a: Session | null) =>
      a && JSON.stringify([a.worker, a.assignments, a.areas, a.catalogue.rulebook]);
    const isSame = same(known) === same(session);
    this.settings.set('session', session);
    try {
      // together: what is known and not folded by would never be folded by
      cache
        .transaction(() => {
          this.meta.set('session', session);
          this.#organisation = readOrganisation(this.meta, this.settings);
          this.playbooks.useRulebook(session.catalogue.rulebook);
          if (isSame) return;
          // another rule book can move any date: what is away is fetched and folded by it
          if (known?.catalogue.rulebook !== session.catalogue.rulebook) askForAll(cache);
          this.#folding.refold(cache.prepare<[], CaseId>('select id from case_base').pluck().all());
        })
        .immediate();
    } catch (error) {
      this.#organisation = before;
      this.playbooks.useRulebook(known?.catalogue.rulebook ?? null);
      throw error;
    }
    if (!isSame) this.#changed(null);
  }

  /** A page, its cursor, and everything that is folded from it: one transaction. */
  applyPage(page: PullOutput): void {
    const { cache } = this.stores;
    const applied = cache
      .transaction(() => {
        const result = applyPage(cache, page);
        if (page.colleagues || page.units) this.#organisation = readOrganisation(this.meta, this.settings);
        this.#folding.layNewCases(result.touched);
        return result;
      })
      .immediate();
    this.#waitingDrafts.casesChanged();
    if (applied.erased.length > 0) {
      this.worklist.changed(applied.erased);
      releaseFreePages(cache);
    }
    this.settle();
    const ids = [...applied.touched, ...applied.erased];
    if (ids.length > 0 || page.colleagues || page.units) this.#changed(ids.length > 200 ? null : ids);
  }

  /** Records that were asked for by themselves, and the rows that are folded from them: one transaction. */
  applyRecords(answer: FetchCasesOutput): void {
    const { cache } = this.stores;
    const touched = cache
      .transaction(() => {
        const ids = applyRecords(cache, answer, epochOf(this.#clock.now()));
        this.#folding.refold(ids);
        return ids;
      })
      .immediate();
    this.settle();
    if (touched.length > 0) this.#changed(touched);
  }

  /** What a pull has brought needs no place in the outbox any more, whatever became of the answer to its send. */
  settle(): void {
    this.#folding.foldWhatFailed();
    if (this.outbox.queue.size === 0) return;
    const inRecord = this.stores.cache
      .prepare<[EntryId], number>('select 1 from entry where id = ? limit 1')
      .pluck();
    const ids = [...this.outbox.queue.keys()];
    const arrived = ids.filter((id) => inRecord.get(id as string as EntryId) !== undefined);
    if (arrived.length > 0) this.outbox.apply({ kind: 'arrived', ids: arrived });
  }

  /**
   * After a whole pull: what was accepted before it and did not come is of a case that is no longer mine, or the server
   * was put back to an earlier day and knows no more of it. It is sent once more under its id, to be told which.
   * @returns whether there is such a thing
   */
  askForMissed(acceptedBefore: ReadonlySet<CommandId>): boolean {
    const missed = [...this.outbox.queue.values()].flatMap(({ command, status }) =>
      status.kind === 'accepted' && acceptedBefore.has(command.id) && !this.isAway(command.aggregate.id)
        ? command.id
        : [],
    );
    if (missed.length > 0) this.outbox.apply({ kind: 'missed', ids: missed });
    return missed.length > 0;
  }

  /** Drafts that came from another device, or were put together with one. */
  draftsCame(keys: readonly string[]): void {
    if (keys.length > 0) this.#changed([], keys);
  }

  close(): void {
    this.stores.work.close();
    this.stores.cache.close();
  }
}
