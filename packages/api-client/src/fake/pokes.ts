import type { CaseId, DeviceId, WorkerId } from '@samla/case-model/ids';
import { nextPoke, type PokeAbout } from '../poke.ts';
import type { Poke } from '../schemas.ts';
import type { FakeCity } from './city.ts';
import { visibleCases } from './visibility.ts';

interface Listener {
  readonly workerId: WorkerId;
  readonly deviceId: DeviceId;
  readonly pending: Set<PokeAbout>;
  ended: boolean;
  wake: () => void;
}

/** Tells the listeners that something in their scope changed: what they may see now, or were sent and may have lost. */
export class PokeHub {
  readonly #city: FakeCity;
  readonly #listeners = new Set<Listener>();

  constructor(city: FakeCity) {
    this.#city = city;
  }

  changed(cases: readonly CaseId[]): void {
    this.tell('any', ({ workerId, deviceId }) => {
      const visible = visibleCases(this.#city, workerId);
      const device = this.#city.devices.get(`${workerId} ${deviceId}`);
      return cases.some((id) => visible.has(id) || device?.issued.cases.has(id));
    });
  }

  /** Pokes everyone, as a server may: a poke too many costs one pull. */
  all(): void {
    this.tell('any', () => true);
  }

  /** Pokes those whom it concerns. */
  tell(
    about: PokeAbout,
    concerns: (listener: { readonly workerId: WorkerId; readonly deviceId: DeviceId }) => boolean,
  ): void {
    for (const listener of this.#listeners) {
      if (!concerns(listener)) continue;
      listener.pending.add(about);
      listener.wake();
    }
  }

  /** Ends every stream, as a server does that stops. */
  end(): void {
    for (const listener of this.#listeners) {
      listener.ended = true;
      listener.wake();
    }
  }

  /** Pokes at once, for what was missed before; ends when the signal aborts, and after telling that the device is lost. */
  async *listen(workerId: WorkerId, deviceId: DeviceId, signal: AbortSignal): AsyncGenerator<Poke> {
    const pending = new Set<PokeAbout>(['any']);
    const listener: Listener = { workerId, deviceId, pending, ended: false, wake: () => undefined };
    const onAbort = () => listener.wake();
    signal.addEventListener('abort', onAbort);
    this.#listeners.add(listener);
    try {
      while (!signal.aborted && !listener.ended) {
        const poke = nextPoke(pending);
        if (poke) yield poke;
        else await new Promise<void>((resolve) => (listener.wake = resolve));
        if (poke?.about === 'device') return;
      }
    } finally {
      signal.removeEventListener('abort', onAbort);
      this.#listeners.delete(listener);
    }
  }
}
