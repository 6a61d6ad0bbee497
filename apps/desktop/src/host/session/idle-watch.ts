import { epochOf } from '@samla/case-model/time';
import type { HostPorts } from '../ports.ts';

/** Since when nobody has used the program, by the clock on the wall and by one that nobody can set: the longer counts. */
export class IdleWatch {
  readonly #ports: Pick<HostPorts, 'clock' | 'monotonic'>;
  readonly #longest: number;
  #since: { readonly wall: number; readonly ran: number };

  /** @param minutes that nobody may use it */
  constructor(ports: Pick<HostPorts, 'clock' | 'monotonic'>, minutes: number) {
    this.#ports = ports;
    this.#longest = minutes * 60_000;
    this.#since = this.#now();
  }

  /** Somebody uses it. */
  active(): void {
    this.#since = this.#now();
  }

  get isOver(): boolean {
    const now = this.#now();
    return Math.max(now.wall - this.#since.wall, now.ran - this.#since.ran) >= this.#longest;
  }

  #now() {
    return { wall: epochOf(this.#ports.clock.now()), ran: this.#ports.monotonic() };
  }
}
