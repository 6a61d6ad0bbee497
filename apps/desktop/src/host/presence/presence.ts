import { beatOutput, presence, type Place } from '@samla/api-client/presence-schemas';
import { limits } from '@samla/api-client/limits';
import type { CaseId, DeviceId } from '@samla/case-model/ids';
import type { OthersHere } from '../contract.ts';
import type { HostPorts } from '../ports.ts';
import { Broadcast } from '../session/broadcast.ts';
import type { CaseApi } from '../session/case-api.ts';
import { failureOf } from '../sync/failure.ts';

/** Where beats go: the open workspace's way to the API, or null while none is open. */
export interface Station {
  readonly api: CaseApi;
  readonly deviceId: DeviceId;
}

export interface PresenceOptions {
  readonly ports: Pick<HostPorts, 'timer' | 'random' | 'log'>;
  readonly station: () => Station | null;
}

/** Milliseconds that a change waits for others: a window that opens a form leaves another place at once. */
const TOGETHER = 200;

const unknown: OthersHere = { known: false, others: [] };

/**
 * Tells the server what the windows have open, and the windows who else is there. It warns and never locks: a beat that
 * fails costs nothing but the knowledge, which is then told as missing. What a window has open lasts as long as it
 * listens, so one that dies leaves by itself.
 */
export class Presence {
  readonly #options: PresenceOptions;
  readonly #windows = new Map<symbol, readonly Place[]>();
  readonly #heard = new Broadcast<OthersHere>((_, newer) => newer);
  #here: OthersHere = unknown;
  #running = false;
  #again = false;
  /** the server may still believe that something is open here */
  #isTold = false;
  #cancel: () => void = () => undefined;
  /** the service has asked for a wait, which whatever happens here does not shorten; ends it */
  #endHold: (() => void) | null = null;
  #closed = false;

  constructor(options: PresenceOptions) {
    this.#options = options;
  }

  /** Has these places open until the signal aborts, and tells who else is in their cases. */
  async *listen(open: readonly Place[], signal: AbortSignal): AsyncGenerator<OthersHere, void> {
    const window = Symbol('window');
    this.#windows.set(window, open);
    this.#beatAfter(TOGETHER);
    try {
      yield* this.#heard.listen(signal, this.#here);
    } finally {
      this.#windows.delete(window);
      this.#beatAfter(TOGETHER);
    }
  }

  /** Who is where may have changed, or a workspace has been opened or closed. */
  changed(): void {
    if (!this.#options.station()) {
      this.#isTold = false;
      this.#tell(unknown);
    }
    this.#beatAfter(TOGETHER);
  }

  /** Cases that some window has open. */
  get openCases(): CaseId[] {
    return [...this.#windows.values()].flatMap((places) => places.map(({ caseId }) => caseId));
  }

  close(): void {
    this.#closed = true;
    this.#cancel();
    this.#endHold?.();
  }

  /** The places of all windows, each once. */
  get #open(): Place[] {
    const all = [...this.#windows.values()].flat();
    const names = all.map(({ caseId, form }) => JSON.stringify([caseId, form]));
    return all.filter((_, at) => names.indexOf(names[at] ?? '') === at).slice(0, limits.presencePlaces);
  }

  #beatAfter(milliseconds: number): void {
    this.#cancel();
    if (this.#closed || this.#endHold) return;
    this.#cancel = this.#options.ports.timer.after(milliseconds, () => void this.#beat());
  }

  async #beat(): Promise<void> {
    if (this.#running) {
      this.#again = true;
      return;
    }
    const station = this.#options.station();
    const open = this.#open;
    if (open.length === 0 && !this.#isTold) return;
    // the stores may open by themselves later
    if (!station) return this.#beatAfter(this.#pause());
    this.#running = true;
    try {
      const { deviceId } = station;
      const answer = await station.api.call((client) => client.presence.beat.mutate({ deviceId, open }));
      this.#isTold = open.length > 0;
      // a workspace that was closed meanwhile is told of nobody
      if (this.#options.station()?.api === station.api) {
        this.#tell({ known: true, others: beatOutput.parse(answer).others });
      }
    } catch (error) {
      const failure = failureOf(error);
      this.#options.ports.log.event(`presence.${failure.kind}`);
      if (failure.kind === 'unreachable' && failure.retryAfterMs !== null) this.#hold(failure.retryAfterMs);
      this.#tell(unknown);
    } finally {
      this.#running = false;
      const soon = this.#again;
      this.#again = false;
      this.#beatAfter(soon ? TOGETHER : this.#pause());
    }
  }

  #hold(milliseconds: number): void {
    if (this.#closed) return;
    this.#endHold = this.#options.ports.timer.after(milliseconds, () => {
      this.#endHold = null;
      this.#beatAfter(TOGETHER);
    });
  }

  /** Spread out, so that all who came back in the same second do not beat in the same second ever after. */
  #pause(): number {
    return presence.beatEvery * 1000 * (0.8 + 0.2 * this.#options.ports.random.fraction());
  }

  #tell(here: OthersHere): void {
    const isSame = JSON.stringify(here) === JSON.stringify(this.#here);
    this.#here = here;
    if (!isSame) this.#heard.send(here);
  }
}
