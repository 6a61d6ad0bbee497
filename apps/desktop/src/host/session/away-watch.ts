import type { Session } from '@samla/api-client/schemas';
import type { HostPorts } from '../ports.ts';
import { awayMs, passed, reached, type Away } from '../store/away.ts';
import { isStorageError, type Database } from '../store/database.ts';
import { settingsTable } from '../store/settings-table.ts';

/** Hours until a city has said something else. */
const DEFAULT_HOURS = 72;
const HOUR = 3_600_000;

/** Keeps count of how long an open store has been without the server. */
export class AwayWatch {
  readonly #work: Database;
  readonly #ports: Pick<HostPorts, 'clock' | 'monotonic' | 'log'>;
  #away: Away;
  #countedAt: number;

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
  }

  /** Counts the time until now, on disk too. */
  count(): void {
    const now = this.#ports.monotonic();
    this.#keep(passed(this.#away, this.#ports.clock.now(), now - this.#countedAt));
    this.#countedAt = now;
  }

  /** The server has answered. */
  met(): void {
    this.#countedAt = this.#ports.monotonic();
    this.#keep(reached(this.#ports.clock.now()));
  }

  get tooLong(): boolean {
    const session = settingsTable(this.#work, 'setting').get<Session>('session');
    return awayMs(this.#away) > (session?.longestOfflineHours ?? DEFAULT_HOURS) * HOUR;
  }

  #keep(away: Away): void {
    this.#away = away;
    try {
      settingsTable(this.#work, 'setting').set('away', away);
    } catch (error) {
      // a full disk: the count goes on in memory
      if (!isStorageError(error)) throw error;
      this.#ports.log.event('awayNotKept');
    }
  }
}
