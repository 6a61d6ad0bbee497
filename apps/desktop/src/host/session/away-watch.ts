import type { Session } from '@samla/api-client/schemas';
import type { Instant } from '@samla/case-model/time';
import type { HostPorts } from '../ports.ts';
import {
  ended,
  KEPT_EVERY,
  passed,
  reached,
  readAway,
  resumed,
  type Away,
  type OlderAway,
} from '../store/away.ts';
import { isStorageError, type Database } from '../store/database.ts';
import { settingsTable } from '../store/settings-table.ts';

/** Hours until a city has said something else. */
const DEFAULT_HOURS = 72;
const HOUR = 3_600_000;

/** From where the time without the server is counted when a store is opened. */
export interface AwayFrom {
  /** until when what is kept was counted in this run, or when the run began, by the clock that nobody can set */
  readonly since: number;
  /** what is kept was counted in an earlier run */
  readonly isRestart: boolean;
  /** the server has answered just now: a new count begins */
  readonly met: boolean;
}

type Ports = Pick<HostPorts, 'clock' | 'monotonic' | 'log'>;

/** Keeps count of how long an open store has been without the server. */
export class AwayWatch {
  readonly #work: Database;
  readonly #ports: Ports;
  #away: Away;
  #countedAt: number;
  /** how long it was when it was last written down, in milliseconds */
  #kept = 0;
  #keptAt: number;
  /** nothing was counted in this store before, and the server has not answered: how long it has been is not known */
  readonly isUnknown: boolean;

  constructor(work: Database, ports: Ports, { since, isRestart, met }: AwayFrom) {
    this.#work = work;
    this.#ports = ports;
    const [now, elapsed] = [ports.clock.now(), ports.monotonic() - since];
    const known = met ? null : settingsTable(work, 'setting').get<Away | OlderAway>('away');
    this.isUnknown = !met && known === null;
    const count = isRestart ? resumed : passed;
    this.#away = known ? count(readAway(known), now, elapsed) : reached(now, null);
    this.#countedAt = since + elapsed;
    this.#keptAt = since;
    this.#keep(this.#away);
  }

  /** Counts the time until now; on disk too when that is some time ago. */
  count(): void {
    this.#count();
    if (this.#away.countedMs - this.#kept >= KEPT_EVERY) this.#keep(this.#away);
    else this.#keepNowAndThen();
  }

  /**
   * The server has answered. What is kept may tell of a longer time until then, never of a shorter one.
   * @param serverAt what its clock showed
   */
  met(serverAt: Instant): void {
    this.#countedAt = this.#ports.monotonic();
    this.#away = reached(this.#ports.clock.now(), serverAt);
    if (this.#kept >= KEPT_EVERY) this.#keep(this.#away);
    else this.#keepNowAndThen();
  }

  /**
   * Counts until now, and writes it down as the store closes.
   * @returns until when what is on the disk was counted, by the clock that nobody can set: what a full disk did not take is
   *   counted again
   */
  end(): number {
    this.#count();
    this.#keep(ended(this.#away));
    return this.#keptAt;
  }

  #count(): void {
    const now = this.#ports.monotonic();
    this.#away = passed(this.#away, this.#ports.clock.now(), now - this.#countedAt);
    this.#countedAt = now;
  }

  #keep(away: Away): void {
    try {
      settingsTable(this.#work, 'setting').set('away', away);
      this.#kept = away.countedMs;
      this.#keptAt = this.#countedAt;
    } catch (error) {
      // a full disk: the count goes on in memory
      if (!isStorageError(error)) throw error;
      this.#ports.log.event('awayNotKept');
    }
  }

  #keepNowAndThen(): void {
    if (this.#ports.monotonic() - this.#keptAt >= KEPT_EVERY) this.#keep(this.#away);
  }

  get tooLong(): boolean {
    const session = settingsTable(this.#work, 'setting').get<Session>('session');
    return this.#away.countedMs > (session?.longestOfflineHours ?? DEFAULT_HOURS) * HOUR;
  }
}
