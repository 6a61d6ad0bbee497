import { randomBytes } from 'node:crypto';
import type { Clock } from '@samla/case-model/time';

/** Cryptographic random bytes. */
export interface Random {
  bytes(count: number): Uint8Array;
  /** uniform in [0, 1), for the jitter of back-off */
  fraction(): number;
}

/** Waiting, so that a test can own time. */
export interface Timer {
  /** calls once after so many milliseconds; the answer takes it back */
  after(milliseconds: number, run: () => void): () => void;
}

/** Structured log by allow-list: names and numbers of the program, never a word of data. */
export interface ApiLog {
  event(name: string, fields?: Readonly<Record<string, number | boolean | string>>): void;
  /** a fault of the program, by its kind and code; the implementation must not write its message */
  fault(name: string, error: unknown, fields?: Readonly<Record<string, number | boolean | string>>): void;
}

/** Everything of the outside world that the API touches beside its database. */
export interface ApiPorts {
  readonly clock: Clock;
  readonly random: Random;
  readonly timer: Timer;
  readonly log: ApiLog;
}

export const systemRandom: Random = {
  bytes: (count) => randomBytes(count),
  fraction: () => randomBytes(6).readUIntBE(0, 6) / 2 ** 48,
};

export const systemTimer: Timer = {
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
