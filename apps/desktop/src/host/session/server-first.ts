import { registerDeviceOutput } from '@samla/api-client/schemas';
import type { DeviceId } from '@samla/case-model/ids';
import type { SyncState } from '../contract.ts';
import type { HostPorts } from '../ports.ts';
import { clockIsWrong, failedOnDate } from '../certificate-date.ts';
import { CycleFailedError } from '../sync/cycle-failed.ts';
import { failureOf } from '../sync/failure.ts';
import { Schedule, type RoundEnd } from '../sync/schedule.ts';
import type { CaseApi } from './case-api.ts';
import { recovering, trouble } from './trouble.ts';

export interface ServerFirstOptions {
  readonly ports: Pick<HostPorts, 'clock' | 'timer' | 'random' | 'log'>;
  /** whether a token can be had without the worker */
  readonly signedIn: () => boolean;
  readonly api: () => CaseApi;
  /** null: this machine is not known yet, and there is nothing to ask for */
  readonly deviceId: () => DeviceId | null;
  /** what the worker is told while it has been too long */
  readonly awayMessage: () => string;
  /** how it goes */
  readonly waits: (state: SyncState) => void;
  /** the server has answered with the key that it holds, which is forgotten afterwards */
  readonly answered: (recoveryKey: Uint8Array) => Promise<void>;
  /** the device is reported lost */
  readonly lost: () => void;
  readonly tell: () => void;
}

/** Stores that open only when the server has answered: their key is to be had there, or it has been too long without it. */
export class ServerFirst {
  readonly #options: ServerFirstOptions;
  #why: 'recovery' | 'away' | null = null;
  #asking: Schedule | null = null;

  constructor(options: ServerFirstOptions) {
    this.#options = options;
  }

  /** what is waited for; null: nothing */
  get why(): 'recovery' | 'away' | null {
    return this.#why;
  }

  ask(why: 'recovery' | 'away'): void {
    this.#why = why;
    this.#options.waits(trouble('fetching', this.#message));
    this.#asking ??= new Schedule(this.#options.ports, () => this.#round());
    void this.#asking.wake();
  }

  /** Asks now; undefined when nothing was ever asked. */
  wake(): Promise<void> | undefined {
    return this.#asking?.wake();
  }

  /** The machine has a network again. */
  networkUp(): Promise<void> | undefined {
    return this.#asking?.wakeChanged();
  }

  /** The worker asks for it. */
  now(): Promise<void> | undefined {
    return this.#asking?.now();
  }

  async stop(): Promise<void> {
    await this.#asking?.stop();
  }

  get #message(): string {
    return this.#why === 'away' ? this.#options.awayMessage() : recovering;
  }

  async #round(): Promise<RoundEnd> {
    const { ports, signedIn, api, waits, answered, lost, tell } = this.#options;
    const deviceId = this.#options.deviceId();
    if (!deviceId) return { kind: 'paused' };
    try {
      const device = registerDeviceOutput.parse(
        await api().call((client) => client.session.registerDevice.mutate({ deviceId })),
      );
      const key = Buffer.from(device.recoveryKey, 'base64');
      this.#why = null;
      await answered(key);
      key.fill(0);
      return { kind: 'paused' };
    } catch (error) {
      const failure = error instanceof CycleFailedError ? error.failure : failureOf(error);
      ports.log.event(`recovery.${failure.kind}`);
      if (failure.kind === 'lost') {
        lost();
        return { kind: 'paused' };
      }
      const why = this.#message;
      const message = failedOnDate(error) ? `${why} ${clockIsWrong}` : why;
      waits(trouble(failure.kind === 'signIn' ? 'signInNeeded' : 'offline', message));
      const isPaused = failure.kind === 'signIn' && !signedIn();
      const retryAfterMs = failure.kind === 'unreachable' ? failure.retryAfterMs : null;
      return isPaused ? { kind: 'paused' } : { kind: 'failed', retryAfterMs };
    } finally {
      tell();
    }
  }
}
