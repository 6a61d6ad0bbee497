import type { Poke } from '@samla/api-client/schemas';
import type { DeviceId } from '@samla/case-model/ids';
import type { HostPorts } from '../ports.ts';
import type { CaseApi } from '../session/case-api.ts';
import { backOff } from './back-off.ts';
import { failureOf } from './failure.ts';

export interface PokesOptions {
  readonly api: CaseApi;
  readonly deviceId: DeviceId;
  readonly ports: Pick<HostPorts, 'timer' | 'random'>;
  /** @param about null when the stream has just begun: anything may have changed before it did */
  readonly poked: (about: Poke['about'] | null) => void;
}

/** Listens for "something in your scope changed". Losing it costs only time, so it never fails: it comes back later. */
export class Pokes {
  readonly #options: PokesOptions;
  #unsubscribe: (() => void) | null = null;
  #cancel: () => void = () => undefined;
  #waiting = false;
  #failures = 0;
  #stopped = false;

  constructor(options: PokesOptions) {
    this.#options = options;
  }

  /** After a round that was carried through: listens if it never did; a stream that still stands is then proven. */
  ensure(): void {
    if (this.#unsubscribe) this.#failures = 0;
    else if (!this.#stopped && !this.#waiting) this.#subscribe();
  }

  stop(): void {
    this.#stopped = true;
    this.#cancel();
    this.#unsubscribe?.();
    this.#unsubscribe = null;
  }

  #subscribe(): void {
    const { api, deviceId, poked } = this.#options;
    let ended = false;
    const end = (error: unknown = null) => {
      if (ended) return;
      ended = true;
      const failure = error === null ? null : failureOf(error);
      this.#again(failure?.kind === 'unreachable' ? failure.retryAfterMs : null);
    };
    const subscription = api.client.sync.pokes.subscribe(
      { deviceId },
      {
        onStarted: () => poked(null),
        onData: ({ about }) => poked(about),
        onError: end,
        onStopped: () => end(),
        onComplete: () => end(),
        // the stream would come back by itself at a pace of its own
        onConnectionStateChange: (state) => {
          if (state.state === 'connecting' && state.error) end(state.error);
        },
      },
    );
    if (ended) subscription.unsubscribe();
    else this.#unsubscribe = () => subscription.unsubscribe();
  }

  /** @param retryAfterMs what the service asked for; null: nothing */
  #again(retryAfterMs: number | null): void {
    const unsubscribe = this.#unsubscribe;
    this.#unsubscribe = null;
    unsubscribe?.();
    if (this.#stopped) return;
    this.#failures++;
    this.#waiting = true;
    const { timer, random } = this.#options.ports;
    this.#cancel = timer.after(backOff(this.#failures, random.fraction(), retryAfterMs), () => {
      this.#waiting = false;
      if (!this.#stopped) this.#subscribe();
    });
  }
}
