import type { CaseId, DeviceId, WorkerId } from '@samla/case-model/ids';
import type { Poke } from '../schemas.ts';
import type { FakeCity } from './city.ts';
import { visibleCases } from './visibility.ts';

interface Listener {
  readonly workerId: WorkerId;
  readonly deviceId: DeviceId;
  poked: boolean;
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
    for (const listener of this.#listeners) {
      const visible = visibleCases(this.#city, listener.workerId);
      const device = this.#city.devices.get(`${listener.workerId} ${listener.deviceId}`);
      if (!cases.some((id) => visible.has(id) || device?.issued.cases.has(id))) continue;
      listener.poked = true;
      listener.wake();
    }
  }

  /** Pokes everyone, as a server may: a poke too many costs one pull. */
  all(): void {
    for (const listener of this.#listeners) {
      listener.poked = true;
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

  /** Pokes at once, for what was missed before; ends when the signal aborts; changes that come while one is being read are one poke. */
  async *listen(workerId: WorkerId, deviceId: DeviceId, signal: AbortSignal): AsyncGenerator<Poke> {
    const listener: Listener = { workerId, deviceId, poked: true, ended: false, wake: () => undefined };
    const onAbort = () => listener.wake();
    signal.addEventListener('abort', onAbort);
    this.#listeners.add(listener);
    try {
      while (!signal.aborted && !listener.ended) {
        if (!listener.poked) await new Promise<void>((resolve) => (listener.wake = resolve));
        if (signal.aborted || listener.ended) return;
        listener.poked = false;
        yield { poke: true };
      }
    } finally {
      signal.removeEventListener('abort', onAbort);
      this.#listeners.delete(listener);
    }
  }
}
