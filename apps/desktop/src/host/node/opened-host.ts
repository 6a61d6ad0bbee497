import type { PlainDate } from '@samla/case-model/time';
import type { Connection } from '../../wire/connection.ts';
import type { HostLog, KeyWrapper, SystemBrowser } from '../ports.ts';

/** What a shell must know and bring to have a host. */
export interface OpenHostOptions {
  /** the folder of the host's stores; made when it does not exist */
  readonly dataFolder: string;
  readonly apiUrl: string;
  readonly issuer: string;
  /** date that the clock starts on; null: the machine's own clock */
  readonly today: PlainDate | null;
  /** minutes that nobody uses the program before it locks */
  readonly idleMinutes: number;
  /** megabytes that the cache may take; a bound of its own when left out */
  readonly cacheMegabytes?: number;
  readonly keys: KeyWrapper;
  readonly browser: SystemBrowser;
  readonly log: HostLog;
}

/** A running host, as a shell sees it. */
export interface OpenedHost {
  /** answers one window over its line until that closes */
  serve(connection: Connection): void;
  /** closes its stores, unless that would lose what is written: false, and nothing was closed */
  lock(): Promise<boolean>;
  /** finishes what it began and closes its stores */
  close(): Promise<void>;
}
