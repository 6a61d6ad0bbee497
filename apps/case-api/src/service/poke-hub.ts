import { nextPoke, type PokeAbout } from '@samla/api-client/poke';
import type { Poke } from '@samla/api-client/schemas';
import type { DeviceId, WorkerId } from '@samla/case-model/ids';
import { dateInStockholm } from '@samla/case-model/time';
import { sql } from 'kysely';
import type { ChangeFeed } from '../db/change-feed.ts';
import type { Db } from '../db/tables.ts';
import { withWorker } from '../db/worker.ts';
import type { ApiPorts } from '../ports.ts';
import { beatLasts } from './beat.ts';
import { readNotice, type Notice } from './notice.ts';

export interface Subscriber {
  readonly workerId: WorkerId;
  readonly deviceId: DeviceId;
}

interface Listener extends Subscriber {
  readonly pending: Set<PokeAbout>;
  wake(): void;
}

type Presence = Extract<Notice, { kind: 'presence' }>;

/** Changes of so many milliseconds are one poke. */
const COALESCE = 100;

/** Shares one listening connection among all open poke streams of this process. */
export class PokeHub {
  readonly #db: Db;
  readonly #feed: ChangeFeed;
  readonly #ports: ApiPorts;
  readonly #listeners = new Set<Listener>();
  #changed = new Set<string>();
  #moved: Presence[] = [];
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
      (payload) => this.#note(payload),
      () => this.#tell('any', () => true),
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

  /** Pokes at once, then at each change that concerns the device; ends when the signal aborts, the hub closes or the device is lost. */
  async *subscribe(subscriber: Subscriber, signal: AbortSignal): AsyncGenerator<Poke> {
    const pending = new Set<PokeAbout>(['any']);
    const listener: Listener = { ...subscriber, pending, wake: () => undefined };
    const onAbort = () => listener.wake();
    signal.addEventListener('abort', onAbort);
    this.#listeners.add(listener);
    try {
      while (!signal.aborted && !this.#closing) {
        const poke = nextPoke(pending);
        if (poke) yield poke;
        if (poke?.about === 'device') return;
        if (!poke) await new Promise<void>((resolve) => (listener.wake = resolve));
      }
    } finally {
      signal.removeEventListener('abort', onAbort);
      this.#listeners.delete(listener);
    }
  }

  #tell(about: PokeAbout, concerns: (listener: Subscriber) => boolean): void {
    for (const listener of this.#listeners) {
      if (!concerns(listener)) continue;
      listener.pending.add(about);
      listener.wake();
    }
  }

  #note(payload: string): void {
    const notice = readNotice(payload);
    if (this.#closing || !notice) return;
    if (notice.kind === 'drafts') {
      const { workerId, deviceId } = notice;
      this.#tell('drafts', (other) => other.workerId === workerId && other.deviceId !== deviceId);
      return;
    }
    if (notice.kind === 'lost') {
      const { workerId, deviceId } = notice;
      this.#tell('device', (other) => other.workerId === workerId && other.deviceId === deviceId);
      return;
    }
    if (notice.kind === 'presence') this.#moved.push(notice);
    else this.#changed.add(notice.caseId);
    this.#cancelTimer ??= this.#ports.timer.after(COALESCE, () => {
      this.#cancelTimer = null;
      this.#working = this.#working.then(() => this.#flush());
    });
  }

  async #flush(): Promise<void> {
    const [cases, moved] = [[...this.#changed], this.#moved];
    this.#changed = new Set();
    this.#moved = [];
    const asked = [...this.#listeners].filter(({ pending }) => !pending.has('any'));
    if (asked.length === 0 || this.#closing) return;
    try {
      if (cases.length > 0) {
        const concerned = await this.#concernedBy(cases, asked);
        this.#tell('any', (listener) => concerned.has(listener));
      }
      if (moved.length > 0) {
        const hearing = await this.#hearing(moved);
        this.#tell('presence', ({ workerId, deviceId }) => hearing.has(`${workerId} ${deviceId}`));
      }
    } catch (error) {
      // a lost poke costs only time: the client also asks by its own clock
      this.#ports.log.fault('pokes.check', error);
    }
  }

  /**
   * Whose worker may see one of the cases now, or whose device was sent one and may have lost it. Nobody else is poked.
   * One question for all listeners, however many they are.
   */
  async #concernedBy(cases: readonly string[], asked: readonly Listener[]): Promise<Set<Subscriber>> {
    const today = dateInStockholm(this.#ports.clock.now());
    const workers = asked.map(({ workerId }) => workerId);
    const devices = asked.map(({ deviceId }) => deviceId);
    const { rows } = await withWorker(
      this.#db,
      { workerId: null, today },
      (tx) =>
        sql<{
          place: number;
        }>`select poke_targets(${cases}::uuid[], ${workers}::uuid[], ${devices}::uuid[]) as place`.execute(
          tx,
        ),
      'snapshot',
    );
    return new Set(rows.flatMap(({ place }) => asked[place - 1] ?? []));
  }

  /** The devices that are in the same cases, and may hear of it: who sees a case by an order hears of orders alone. */
  async #hearing(moved: readonly Presence[]): Promise<Set<string>> {
    const now = this.#ports.clock.now();
    const cases = [...new Set(moved.map(({ caseId }) => caseId))];
    const { rows } = await withWorker(
      this.#db,
      { workerId: null, today: dateInStockholm(now) },
      (tx) =>
        sql<{ caseId: string; workerId: string; deviceId: string; reach: string }>`
          select case_id as "caseId", worker_id as "workerId", device_id as "deviceId", reach
            from presence_devices(${cases}::uuid[], ${beatLasts}, ${now})`.execute(tx),
      'snapshot',
    );
    const hears = (row: (typeof rows)[number]) =>
      moved.some(
        ({ caseId, workerId, reach }) =>
          caseId === row.caseId && workerId !== row.workerId && (row.reach !== 'order' || reach === 'order'),
      );
    return new Set(rows.filter(hears).map(({ workerId, deviceId }) => `${workerId} ${deviceId}`));
  }
}
