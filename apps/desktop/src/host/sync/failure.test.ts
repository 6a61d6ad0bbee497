import { describe, expect, it } from 'vitest';
import { createCaseClient } from '@samla/api-client/client';
import type { ApiErrorShape } from '@samla/api-client/errors';
import { createFakeCity } from '@samla/api-client/fake/city';
import { createFakeFetch, type Behaviour } from '@samla/api-client/fake/network';
import { SignInNeededError } from '../sign-in/authenticator.ts';
import { cityOf } from '../testing/city.ts';
import { seededRandom } from '../testing/ports.ts';
import { TestTime } from '../testing/time.ts';
import { renewalFailure, signInFailure } from '../sign-in/provider-errors.ts';
import { failedQuestion, failureOf } from './failure.ts';

/** What a failed call through the real client is read as. */
async function read(behaviour: Behaviour, accessToken = () => Promise.resolve('test:amina')) {
  const city = createFakeCity(cityOf([]), { clock: new TestTime(), random: seededRandom('c') });
  const { fetch, once } = createFakeFetch(city);
  once(behaviour);
  const client = createCaseClient({
    url: 'https://api.samla.test/trpc',
    fetch,
    accessToken,
    clientVersion: '0.1.0',
  });
  const error: unknown = await client.session.current.query({}).then(
    () => null,
    (cause: unknown) => cause,
  );
  return failureOf(error);
}
const message = 'Fel.';
/** Both sorts of words that something between us and the API answers with. */
const words = [{}, { json: '{"message":"Forbidden"}' }] as const;
const between = (status: number) => words.map((said) => ({ kind: 'status', status, ...said }) as const);
const api = (error: ApiErrorShape) => read({ kind: 'apiError', error });

describe('what a failed call means for what is to be sent', () => {
  it.each(['CERT_NOT_YET_VALID', 'CERT_HAS_EXPIRED'])(
    '%s: keep, try again, and name the clock, whether the API or the provider is asked',
    async (code) => {
      // as Node's fetch throws it
      const failed = new TypeError('fetch failed', { cause: Object.assign(new Error('tls'), { code }) });
      const client = createCaseClient({
        url: 'https://api.samla.test/trpc',
        fetch: () => Promise.reject(failed),
        accessToken: () => Promise.resolve('test:amina'),
        clientVersion: '0.1.0',
      });
      const error: unknown = await client.session.current.query({}).catch((cause: unknown) => cause);
      const named = {
        kind: 'unreachable',
        message: expect.stringMatching(/datorns klocka.*ställ klockan/s) as string,
      };
      expect(failureOf(error)).toMatchObject(named);
      expect(failureOf(renewalFailure(failed))).toMatchObject(named);
      expect(failedQuestion(error, { signInFirst: '', noAnswer: '' })).toContain('ställ klockan');
      expect(signInFailure(failed)).toMatchObject({
        reason: 'clock',
        message: expect.stringContaining('ställ klockan') as string,
      });
      // what the library hangs on its errors stays with it
      expect(renewalFailure(failed).cause).not.toBe(failed);
    },
  );

  it.each<Behaviour>([
    { kind: 'dropRequest' },
    { kind: 'dropResponse' },
    ...[200, 408, 425, 429, 502, 503, 504].flatMap(between),
  ])('$kind $status $json: keep, and try again', async (behaviour) => {
    expect(await read(behaviour)).toMatchObject({ kind: 'unreachable' });
  });

  it('Retry-After is waited, from the API and from what stands before it, but never for days', async () => {
    expect(await read({ kind: 'status', status: 503, retryAfter: '7' })).toMatchObject({
      retryAfterMs: 7000,
    });
    for (const behaviour of [429, 503].flatMap(between)) {
      expect(await read({ ...behaviour, retryAfter: '9999999' })).toMatchObject({ retryAfterMs: 3_600_000 });
    }
    const restarting = { kind: 'apiError', error: { code: 'unavailable', message } } as const;
    expect(await read({ ...restarting, retryAfter: '20' })).toEqual({
      kind: 'unreachable',
      retryAfterMs: 20_000,
      message,
    });
    expect(await api({ code: 'tooMany', message, retryAfterSeconds: 3 })).toMatchObject({
      retryAfterMs: 3000,
    });
    expect(await api({ code: 'tooMany', message, retryAfterSeconds: 9_999_999 })).toMatchObject({
      retryAfterMs: 3_600_000,
    });
  });

  it('a token that is refused, or none to be had: pause and ask to sign in', async () => {
    expect(await api({ code: 'signInNeeded', message })).toEqual({ kind: 'signIn' });
    for (const behaviour of between(401)) expect(await read(behaviour)).toEqual({ kind: 'signIn' });
    const none = () => Promise.reject(new SignInNeededError('expired'));
    expect(await read({ kind: 'pass' }, none)).toEqual({ kind: 'signIn' });
  });

  it('the service says that it is wrong: stop, keep, explain', async () => {
    const rejections: ApiErrorShape[] = [
      { code: 'badInput', message, field: 'commands.0.args' },
      { code: 'tooLarge', message },
      { code: 'notFound', message },
      { code: 'noAssignment', message },
    ];
    for (const error of rejections) {
      const field = error.code === 'badInput' ? error.field : null;
      expect(await api(error)).toEqual({ kind: 'rejected', message, field });
    }
  });

  it('the service breaks: try again without holding up the others', async () => {
    expect(await api({ code: 'internal', message, errorId: 'e' })).toEqual({ kind: 'fault', message });
    for (const behaviour of between(500)) expect(await read(behaviour)).toMatchObject({ kind: 'fault' });
  });

  it.each([400, 403, 404, 413, 422].flatMap(between))(
    'what something between us says, $status $json: not the last word of our API',
    async (behaviour) => {
      expect(await read(behaviour)).toMatchObject({ kind: 'foreign' });
    },
  );

  it('a program that is too old, and a cursor that is', async () => {
    expect(await api({ code: 'clientTooOld', message, least: '2.0.0' })).toEqual({ kind: 'tooOld', message });
    expect(await api({ code: 'resyncNeeded', message })).toEqual({ kind: 'resync' });
  });
});
