import { createCaseClient, type CaseClient } from '@samla/api-client/client';
import type { DeviceId } from '@samla/case-model/ids';
import type { HostPorts } from '../ports.ts';
import type { Authenticator } from '../sign-in/authenticator.ts';
import { failureOf } from '../sync/failure.ts';

/** The central API for the worker who is signed in. */
export interface CaseApi {
  readonly client: CaseClient;
  /** Makes a call; a token that the API rejects is renewed once before the failure is believed. */
  call<Result>(run: (client: CaseClient) => Promise<Result>): Promise<Result>;
  /** Ends every call and stream under way. */
  close(): void;
}

export interface CaseApiOptions {
  readonly ports: HostPorts;
  readonly authenticator: Authenticator;
  readonly apiUrl: string;
  readonly clientVersion: string;
  /** this device, once it is known: the API answers a lost one nothing else than that it is */
  readonly deviceId?: () => DeviceId | null;
  /** a call was carried through */
  readonly answered?: () => void;
}

export function createCaseApi(options: CaseApiOptions): CaseApi {
  const { ports, authenticator, apiUrl, clientVersion, deviceId, answered } = options;
  const closing = new AbortController();
  const timeouts = new Set<() => void>();
  let token: string | undefined;
  let rejected: string | undefined;
  let calls = 0;

  const client = createCaseClient({
    url: apiUrl,
    fetch: (input, init) => {
      const ends = [closing.signal, ...(init?.signal ? [init.signal] : [])];
      return ports.network.fetch(input, { ...init, signal: AbortSignal.any(ends) });
    },
    clientVersion,
    clock: ports.clock,
    ...(deviceId && { deviceId }),
    accessToken: async () => {
      token = await authenticator.accessToken(rejected === undefined ? {} : { rejected });
      return token;
    },
    timeout: (milliseconds) => {
      const controller = new AbortController();
      timeouts.add(ports.timer.after(milliseconds, () => controller.abort(new Error('no answer in time'))));
      return controller.signal;
    },
  });

  async function once<Result>(run: (client: CaseClient) => Promise<Result>): Promise<Result> {
    calls++;
    try {
      const result = await run(client);
      answered?.();
      return result;
    } finally {
      calls--;
      if (calls === 0) {
        for (const cancel of timeouts) cancel();
        timeouts.clear();
      }
    }
  }

  return {
    client,
    close: () => closing.abort(new Error('closed')),
    async call(run) {
      try {
        return await once(run);
      } catch (error) {
        if (failureOf(error).kind !== 'signIn' || token === undefined || token === rejected) throw error;
        rejected = token;
        return once(run);
      }
    },
  };
}
