import type { Session } from '@samla/api-client/schemas';
import type { HostPorts } from '../ports.ts';
import { awayMs, passed, reached, type Away } from '../store/away.ts';
import { isStorageError, type Database } from '../store/database.ts';
import { settingsTable } from '../store/settings-table.ts';

/** Hours until a city has said something else. */
const DEFAULT_HOURS = 72;
const HOUR = 3_600_000;
/** Milliseconds that a machine which stops may forget of it. */
const KEPT_EVERY = 15 * 60_000;

/** Keeps count of how long an open store has been without the server. */
export class AwayWatch {
  readonly #work: Database;
  readonly #ports: Pick<HostPorts, 'clock' | 'monotonic' | 'log'>;
  #away: Away;
  #countedAt: number;
  /** how long it was when it was last written down, in milliseconds */
  #kept = 0;
  #keptAt = 0;

  /**
   * @param since when time was last counted, by the clock that nobody can set
   * @param met the server has answered just now: a new count begins
   */
  constructor(
    work: Database,
    ports: Pick<HostPorts, 'clock' | 'monotonic' | 'log'>,
    since: number,
    met: boolean,
  ) {
    this.#work = work;
    this.#ports = ports;
    const known = met ? null : settingsTable(work, 'setting').get<Away>('away');
    this.#away = known ?? reached(ports.clock.now());
    this.#countedAt = known ? since : ports.monotonic();
    this.count();
    this.keep();
  }

  /** Counts the time until now; on disk too when that is some time ago. */
  count(): void {
    const now = this.#ports.monotonic();
    this.#away = passed(this.#away, this.#ports.clock.now(), now - this.#countedAt);
    this.#countedAt = now;
    if (awayMs(this.#away) - this.#kept >= KEPT_EVERY) this.keep();
    else this.#keepNowAndThen();
  }

  /** The server has answered. What is kept may tell of a longer time until then, never of a shorter one. */
  met(): void {
    this.#countedAt = this.#ports.monotonic();
    this.#away = reached(this.#ports.clock.now());
    if (this.#kept >= KEPT_EVERY) this.keep();
    else this.#keepNowAndThen();
  }

  /** Writes the count down. */
  keep(): void {
    try {
      settingsTable(this.#work, 'setting').set('away', this.#away);
      this.#kept = awayMs(this.#away);
      this.#keptAt = this.#ports.monotonic();
    } catch (error) {
      // a full disk: the count goes on in memory
      if (!isStorageError(error)) throw error;
      this.#ports.log.event('awayNotKept');
    }
  }

  #keepNowAndThen(): void {
    if (this.#ports.monotonic() - this.#keptAt >= KEPT_EVERY) this.keep();
  }

  get tooLong(): boolean {
    const session = settingsTable(this.#work, 'setting').get<Session>('session');
    return awayMs(this.#away) > (session?.longestOfflineHours ?? DEFAULT_HOURS) * HOUR;
  }
}
