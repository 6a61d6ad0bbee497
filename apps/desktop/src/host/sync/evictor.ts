import { CACHE_MEGABYTES } from '../../policy/cache-size.ts';
import { usedToday } from '../playbook/catalogue.ts';
import type { HostPorts } from '../ports.ts';
import type { Workspace } from '../session/workspace.ts';
import { isStorageError } from '../store/database.ts';
import {
  askForDue,
  bytesUsed,
  candidates,
  dropDefinitions,
  evictRecords,
  releasePages,
  walkStart,
  type WalkPlace,
} from '../store/evict.ts';

export interface EvictorOptions {
  readonly workspace: Workspace;
  readonly ports: Pick<HostPorts, 'clock' | 'timer' | 'monotonic' | 'log'>;
  /** what the cache may take; {@link CACHE_MEGABYTES} when left out */
  readonly cacheMegabytes?: number | undefined;
  /** a store failed; one that is broken is put right */
  readonly storageFailed: (error: unknown) => void;
}

/** Milliseconds between two walks, and between two when room is short. */
const WALK_EVERY = 6 * 60 * 60_000;
const WALK_WHEN_SHORT = 15 * 60_000;
/** Records that are looked at in one slice, pages that one gives back, and milliseconds to the next. */
const SLICE = 50;
const PAGES = 500;
/** Slices that are looked at between two pages of a fetch, which wait for it. */
const PAGE_SLICES = 10;
const PAUSE = 50;
/** The share of the limit that is left when room was short, so that the next text does not bring the next walk. */
const ENOUGH = 0.9;

/**
 * Keeps the cache small. After a round it walks over the records that are here, from the one used longest ago, in slices
 * that nobody waits for; each is a transaction, so it can be stopped anywhere.
 */
export class Evictor {
  readonly #options: EvictorOptions;
  readonly #limit: number;
  #walkedAt: number | null = null;
  /** how far records were looked at while a fetch of many pages is under way */
  #pagePlace = walkStart;
  #cancel: (() => void) | null = null;
  #stopped = false;

  constructor(options: EvictorOptions) {
    this.#options = options;
    this.#limit = (options.cacheMegabytes ?? CACHE_MEGABYTES) * 1_000_000;
  }

  /** A round was carried through: nothing is being fetched now. */
  afterRound(): void {
    if (this.#stopped || this.#cancel) return;
    const { workspace, ports } = this.#options;
    const since = this.#walkedAt === null ? Infinity : ports.monotonic() - this.#walkedAt;
    const isShort = bytesUsed(workspace.stores.cache) > this.#limit;
    if (since < (isShort ? WALK_WHEN_SHORT : WALK_EVERY)) return;
    this.#walkedAt = ports.monotonic();
    this.#pagePlace = walkStart;
    this.#dropDefinitions();
    askForDue(workspace.stores.cache, ports.clock.now());
    this.#after(() => this.#slice(walkStart, isShort, 0));
  }

  /**
   * A page of a fetch of many is here. When that is more than the cache may take, records leave before the next one
   * comes, on from where the last look ended; what no room is made by leaves in the walk after the round.
   */
  betweenPages(): void {
    const { workspace, ports } = this.#options;
    const { cache } = workspace.stores;
    if (this.#stopped || bytesUsed(cache) <= this.#limit) return;
    const pinned = { caseIds: workspace.pinned, now: ports.clock.now() };
    for (let slice = 0; slice < PAGE_SLICES; slice++) {
      const looked = candidates(cache, pinned, this.#pagePlace, SLICE);
      evictRecords(cache, looked, this.#limit * ENOUGH);
      const last = looked.at(-1);
      this.#pagePlace = looked.length === SLICE && last ? last : walkStart;
      if (this.#pagePlace === walkStart || bytesUsed(cache) <= this.#limit * ENOUGH) break;
    }
    releasePages(cache, PAGES);
  }

  stop(): void {
    this.#stopped = true;
    this.#cancel?.();
    this.#cancel = null;
  }

  #after(run: () => void): void {
    this.#cancel = this.#options.ports.timer.after(PAUSE, () => {
      this.#cancel = null;
      if (this.#stopped) return;
      try {
        run();
      } catch (error) {
        // the walk ends here, and the next one begins anew
        this.#options.ports.log.event('evictionFailed', { storage: isStorageError(error) });
        this.#options.storageFailed(error);
      }
    });
  }

  #slice(from: WalkPlace, isShort: boolean, evicted: number): void {
    const { workspace, ports } = this.#options;
    const { cache } = workspace.stores;
    const pinned = { caseIds: workspace.pinned, now: ports.clock.now() };
    const looked = candidates(cache, pinned, from, SLICE);
    const left = evictRecords(cache, looked, isShort ? this.#limit * ENOUGH : null);
    if (left > 0) releasePages(cache, PAGES);
    const last = looked.at(-1);
    const count = evicted + left;
    if (looked.length === SLICE && last) this.#after(() => this.#slice(last, isShort, count));
    else this.#after(() => this.#tidy(count));
  }

  /** Gives the last free pages back, also those of a walk that was stopped, and empties the write-ahead log. */
  #tidy(evicted: number): void {
    const { workspace, ports } = this.#options;
    if (releasePages(workspace.stores.cache, PAGES)) return this.#after(() => this.#tidy(evicted));
    if (evicted === 0) return;
    workspace.stores.cache.pragma('wal_checkpoint(TRUNCATE)');
    ports.log.event('evicted', { cases: evicted });
  }

  /** Those that no case here is pinned to, and that nothing can be opened by today. */
  #dropDefinitions(): void {
    const { organisation, outbox, playbooks, stores } = this.#options.workspace;
    const { session } = organisation;
    if (!session) return;
    const waiting = [...outbox.queue.values()].flatMap(({ command }) =>
      command.name === 'openCase' ? command.args.definitionHash : [],
    );
    playbooks.forget(dropDefinitions(stores.cache, [...usedToday(session), ...waiting]));
  }
}
