import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { epochOf, instantOf, systemClock, type Clock } from '@samla/case-model/time';
import { nodeRandom } from '../../node/random.ts';
import { KeyRefusedError, type HostPorts, type KeyWrapper, type Timer } from '../../ports.ts';
import type { Authenticator, AuthState } from '../authenticator.ts';
import { createAuthenticator, type AuthenticatorOptions } from '../create-authenticator.ts';
import { fileDisk } from '../../node/file-disk.ts';
import { createTokenStore, type TokenStore } from '../token-store.ts';

/** A timer that rings when the test says so. */
export class HandTimer implements Timer {
  readonly #waiting = new Set<{ milliseconds: number; run: () => void }>();

  after(milliseconds: number, run: () => void): () => void {
    const entry = { milliseconds, run };
    this.#waiting.add(entry);
    return () => this.#waiting.delete(entry);
  }

  /** how long each waits, in milliseconds */
  get waiting(): number[] {
    return [...this.#waiting].map((entry) => entry.milliseconds);
  }

  ring(): void {
    for (const entry of [...this.#waiting]) {
      this.#waiting.delete(entry);
      entry.run();
    }
  }
}

/** The machine's clock, put forward or back by the test. */
export class ShiftedClock implements Clock {
  milliseconds = 0;

  now() {
    return instantOf(epochOf(systemClock.now()) + this.milliseconds);
  }
}

/** Seals with AES-256-GCM under a key in memory: one instance is one user of one machine. */
export class MemoryKeys implements KeyWrapper {
  readonly kind = 'developmentFile';
  isAvailable = true;
  readonly #key: Buffer;

  constructor(key: Buffer = randomBytes(32)) {
    this.#key = key;
  }

  available() {
    return Promise.resolve(this.isAvailable);
  }

  wrap(secret: Uint8Array) {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce);
    const sealed = Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
    return Promise.resolve<Uint8Array>(sealed);
  }

  unwrap(sealed: Uint8Array) {
    try {
      const bytes = Buffer.from(sealed);
      const decipher = createDecipheriv('aes-256-gcm', this.#key, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(-16));
      const opened = Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
      return Promise.resolve<Uint8Array>(opened);
    } catch {
      return Promise.reject(new KeyRefusedError('sealed elsewhere'));
    }
  }
}

/** What a test hands in and looks at. */
export interface Bench {
  readonly authenticator: Authenticator;
  /** every state that a window would have seen, the first one included */
  readonly states: AuthState[];
  /** every line that would have been logged */
  readonly events: string[];
  /** addresses that the system browser was sent to */
  readonly opened: string[];
  readonly focused: () => number;
  readonly timer: HandTimer;
  readonly clock: ShiftedClock;
  readonly keys: MemoryKeys;
  readonly file: string;
  /** requests to the provider, as `METHOD /path` */
  readonly requests: string[];
  /** resolves with the first state from now on, or now, that is as wanted */
  until<K extends AuthState['kind']>(kind: K): Promise<Extract<AuthState, { kind: K }>>;
}

export interface BenchOptions {
  readonly issuer: string;
  /** what the worker does in her browser; none: she does nothing */
  readonly browse?: (url: string) => Promise<unknown>;
  /** whether a browser can be opened */
  readonly opens?: boolean;
  readonly network?: typeof globalThis.fetch;
  readonly clock?: ShiftedClock;
  readonly keys?: MemoryKeys;
  readonly file?: string;
  readonly tokenStore?: TokenStore;
  readonly change?: Partial<AuthenticatorOptions>;
}

/** An authenticator on real sockets and real files, with the outside world in the test's hands. */
export async function bench(options: BenchOptions): Promise<Bench> {
  const timer = new HandTimer();
  const clock = options.clock ?? new ShiftedClock();
  const keys = options.keys ?? new MemoryKeys();
  const file = options.file ?? join(await mkdtemp(join(tmpdir(), 'samla-sign-in-')), 'sign-in');
  const [events, opened, requests]: [string[], string[], string[]] = [[], [], []];
  const states: AuthState[] = [];
  let focused = 0;
  const ports: AuthenticatorOptions['ports'] = {
    random: nodeRandom,
    timer,
    network: {
      fetch: (input, init) => {
        const url = new URL(input instanceof Request ? input.url : input);
        requests.push(`${init?.method ?? 'GET'} ${url.pathname}`);
        return (options.network ?? fetch)(input, init);
      },
    },
    browser: {
      open: (url) => {
        opened.push(url);
        if (options.opens === false) return Promise.resolve(false);
        // what goes wrong in the browser is seen in the state
        options.browse?.(url).catch(() => undefined);
        return Promise.resolve(true);
      },
      focusWorkspace: () => (focused += 1),
    },
    log: { event: (name, fields) => events.push(JSON.stringify({ name, ...fields })) },
  } satisfies Partial<HostPorts>;
  const authenticator = await createAuthenticator({
    ports,
    tokenClock: clock,
    issuer: options.issuer,
    clientId: 'samla-desktop',
    resource: 'urn:samla:case-api',
    tokenStore: options.tokenStore ?? createTokenStore({ disk: fileDisk(dirname(file)), keys }),
    ...options.change,
  });
  states.push(authenticator.state());
  authenticator.onChange((state) => states.push(state));
  const until = <K extends AuthState['kind']>(kind: K) =>
    new Promise<Extract<AuthState, { kind: K }>>((resolve) => {
      const isWanted = (state: AuthState): state is Extract<AuthState, { kind: K }> => state.kind === kind;
      const now = authenticator.state();
      if (isWanted(now)) return resolve(now);
      const stop = authenticator.onChange((state) => {
        if (!isWanted(state)) return;
        stop();
        resolve(state);
      });
    });
  return {
    authenticator,
    states,
    events,
    opened,
    focused: () => focused,
    timer,
    clock,
    keys,
    file,
    requests,
    until,
  };
}
