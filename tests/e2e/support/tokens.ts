import { randomBytes } from 'node:crypto';
import { createCaseClient, apiErrorOf, type CaseClient } from '@samla/api-client/client';
import type { ApiErrorShape } from '@samla/api-client/errors';
import { commandSchema, type Command, type Intent } from '@samla/case-model/command';
import { deviceIdSchema, uuidV7, type DeviceId } from '@samla/case-model/ids';
import { instantSchema } from '@samla/case-model/time';
import { ScriptedBrowser } from '@samla/demo-idp/scripted-browser';
import { bench } from '@samla/desktop/host/sign-in/testing/bench';

/** What an answer lets anybody see who measures it. */
interface SeenAnswer {
  readonly status: number;
  readonly headers: readonly string[];
  readonly text: string;
}

/** A worker who calls the API without the workspace, as somebody would who looks for a hole in a wall. */
export interface ApiWorker {
  readonly client: CaseClient;
  readonly deviceId: DeviceId;
  /** the answer to her last call, as it came over the wire */
  lastAnswer(): SeenAnswer;
  close(): Promise<void>;
}

/**
 * Signs a worker in at the identity provider, as the host does, and registers a device of hers.
 * @param apiUrl origin of the API
 */
export async function apiWorker(issuer: string, apiUrl: string, subject: string): Promise<ApiWorker> {
  const browser = new ScriptedBrowser();
  const { authenticator, until } = await bench({ issuer, browse: (url) => browser.signIn(url, subject) });
  await authenticator.signIn();
  await until('signedIn');
  let last: SeenAnswer | null = null;
  const client = createCaseClient({
    url: `${apiUrl}/trpc`,
    clientVersion: '0.1.0',
    accessToken: () => authenticator.accessToken(),
    fetch: async (input, init) => {
      const response = await fetch(input, init);
      if (response.headers.get('content-type')?.startsWith('application/json')) {
        last = {
          status: response.status,
          headers: [...response.headers].filter(([name]) => name !== 'date').map((pair) => pair.join(': ')),
          text: await response.clone().text(),
        };
      }
      return response;
    },
  });
  const deviceId = deviceIdSchema.parse(newId());
  await client.session.registerDevice.mutate({ deviceId });
  return {
    client,
    deviceId,
    lastAnswer() {
      if (!last) throw new Error('nothing was asked yet');
      return last;
    },
    close: () => authenticator.close(),
  };
}

/** An id that nothing has. */
export function newId(): string {
  return uuidV7(Date.now(), randomBytes(10));
}

/** A command on a case, in its envelope. */
export function commandOn(
  caseId: string,
  deviceId: DeviceId,
  intent: Intent,
  rest: Partial<Pick<Command, 'baseVersions' | 'dependsOn'>> = {},
): Command {
  return commandSchema.parse({
    id: newId(),
    deviceId,
    seq: 1,
    argsVersion: 1,
    aggregate: { kind: 'case', id: caseId },
    dependsOn: [],
    baseVersions: {},
    happenedAt: instantSchema.parse('2026-11-02T08:00:00.000Z'),
    clientVersion: '0.1.0',
    ...intent,
    ...rest,
  });
}

/** What a call failed with. */
export async function errorOf(call: Promise<unknown>): Promise<ApiErrorShape | null> {
  try {
    await call;
  } catch (error) {
    return apiErrorOf(error);
  }
  throw new Error('the call was answered');
}
