import { createHash } from 'node:crypto';
import { KeyRefusedError, type Disk, type HostPorts, type KeyWrapper, type Random } from '../ports.ts';
import { MemoryDisk } from './memory-disk.ts';
import type { TestTime } from './time.ts';

/** Random bytes that are the same for the same seed. */
export function seededRandom(seed: string): Random {
  let count = 0;
  const block = () => createHash('sha256').update(`${seed} ${count++}`).digest();
  return {
    bytes(size) {
      const blocks: Buffer[] = [];
      for (let have = 0; have < size; have += 32) blocks.push(block());
      return Uint8Array.from(Buffer.concat(blocks).subarray(0, size));
    },
    fraction: () => block().readUInt32BE() / 2 ** 32,
  };
}

/** An operating system's key ring: it can be away, and it can refuse what it sealed before. */
export class TestKeyWrapper implements KeyWrapper {
  readonly kind = 'operatingSystem';
  isAvailable = true;
  /** raised when the profile is reset: nothing sealed before opens again */
  generation = 1;

  available(): Promise<boolean> {
    return Promise.resolve(this.isAvailable);
  }

  wrap(secret: Uint8Array): Promise<Uint8Array> {
    return Promise.resolve(Uint8Array.from([this.generation, ...secret.map((byte) => byte ^ 0xa5)]));
  }

  unwrap(sealed: Uint8Array): Promise<Uint8Array> {
    if (sealed[0] !== this.generation) return Promise.reject(new KeyRefusedError('profile was reset'));
    return Promise.resolve(sealed.slice(1).map((byte) => byte ^ 0xa5));
  }
}

/** What the host logged, to see that no word of data is in it. */
export class TestLog {
  readonly events: { name: string; fields: Readonly<Record<string, number | boolean>> }[] = [];
  #awaited: { name: string; run: () => Promise<void> } | null = null;

  /** Runs something in the very moment when an event comes, once. */
  once(name: string, run: () => Promise<void>): void {
    this.#awaited = { name, run };
  }

  event(name: string, fields: Readonly<Record<string, number | boolean>> = {}): void {
    this.events.push({ name, fields });
    if (this.#awaited?.name !== name) return;
    const { run } = this.#awaited;
    this.#awaited = null;
    void run();
  }
}

export interface TestPorts extends HostPorts {
  readonly keys: TestKeyWrapper;
  readonly log: TestLog;
}

/** @param disk in memory when not said otherwise */
export function testPorts(
  seed: string,
  time: TestTime,
  fetch: typeof globalThis.fetch,
  disk: Disk = new MemoryDisk(),
): TestPorts {
  return {
    clock: time,
    timer: time,
    monotonic: () => time.elapsed,
    random: seededRandom(seed),
    network: { fetch },
    disk,
    keys: new TestKeyWrapper(),
    browser: { open: () => Promise.resolve(false), focusWorkspace: () => undefined },
    log: new TestLog(),
  };
}
