import type { Poke } from '@samla/api-client/schemas';
import type { DeviceId, WorkerId } from '@samla/case-model/ids';
import { dateInStockholm } from '@samla/case-model/time';
import { sql } from 'kysely';
import type { ChangeFeed } from '../db/change-feed.ts';
import type { Db } from '../db/tables.ts';
import { withWorker } from '../db/worker.ts';
import type { ApiPorts } from '../ports.ts';

export interface Subscriber {
  readonly workerId: WorkerId;
  readonly deviceId: DeviceId;
}

interface Listener extends Subscriber {
  poked: boolean;
  wake(): void;
}

/** Changes of so many milliseconds are one poke. */
const COALESCE = 100;

/** Shares one listening connection among all open poke streams of this process. */
export class PokeHub {
  readonly #db: Db;
  readonly #feed: ChangeFeed;
  readonly #ports: ApiPorts;
  readonly #listeners = new Set<Listener>();
  #changed = new Set<string>();
  #closing: Promise<void> | null = null;
  #working: Promise<void> = Promise.resolve();
  #cancelTimer: (() => void) | null = null;

  constructor(db: Db, feed: ChangeFeed, ports: ApiPorts) {
    this.#db = db;
    this.#feed = feed;
    this.#ports = ports;
  }

  async start(): Promise<void> {
    await this.#feed.start(
      (caseId) => this.#note(caseId),
      () => this.#listeners.forEach(poke),
    );
  }

  /** Ends every stream, and what was being checked. */
  close(): Promise<void> {
    this.#closing ??= this.#end();
    return this.#closing;
  }

  async #end(): Promise<void> {
    this.#cancelTimer?.();
    for (const listener of this.#listeners) listener.wake();
    await this.#feed.stop();
    await this.#working;
  }

  /** Pokes at once, then at each change in scope; ends when the signal aborts or the hub closes. */
  async *subscribe(subscriber: Subscriber, signal: AbortSignal): AsyncGenerator<Poke> {
    const listener: Listener = { ...subscriber, poked: true, wake: () => undefined };
    const onAbort = () => listener.wake();
    signal.addEventListener('abort', onAbort);
    this.#listeners.add(listener);
    try {
      while (!signal.aborted && !this.#closing) {
        if (listener.poked) {
          listener.poked = false;
          yield { poke: true };
        } else {
          await new Promise<void>((resolve) => (listener.wake = resolve));
        }
      }
    } finally {
      signal.removeEventListener('abort', onAbort);
      this.#listeners.delete(listener);
    }
  }

  #note(caseId: string): void {
    if (this.#closing) return;
    this.#changed.add(caseId);
    this.#cancelTimer ??= this.#ports.timer.after(COALESCE, () => {
      this.#cancelTimer = null;
      this.#working = this.#working.then(() => this.#flush());
    });
  }

  async #flush(): Promise<void> {
    const cases = [...this.#changed];
    this.#changed = new Set();
    for (const listener of this.#listeners) {
      if (this.#closing) return;
      if (listener.poked) continue;
      try {
        if (await this.#concerns(listener, cases)) poke(listener);
      } catch (error) {
        // a lost poke costs only time: the client also pulls by its own clock
        this.#ports.log.fault('pokes.check', error);
      }
    }
  }

  /** A case that the worker may see now, or one that her device was sent and may have lost. Nothing else pokes. */
  #concerns({ workerId, deviceId }: Subscriber, cases: readonly string[]): Promise<boolean> {
    const today = dateInStockholm(this.#ports.clock.now());
    return withWorker(
      this.#db,
      { workerId, today },
      async (tx) => {
        const { rows } = await sql<{ concerned: boolean }>`
          select sees_any_case(${cases}::uuid[]) or exists (
                   select from device_scope where device_id = ${deviceId} and to_scope is null
                      and case_id = any(${cases}::uuid[])) as concerned`.execute(tx);
        return rows[0]?.concerned ?? false;
      },
      'snapshot',
    );
  }
}

function poke(listener: Listener): void {
  listener.poked = true;
  listener.wake();
}
