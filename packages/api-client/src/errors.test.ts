import { instantOf } from '@samla/case-model/time';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apiErrorOf, createCaseClient } from './client.ts';
import { errorEnvelope } from './envelope.ts';
import { apiErrorSchema, type ApiErrorShape } from './errors.ts';
import { createFakeCity } from './fake/city.ts';
import { createFakeFetch } from './fake/network.ts';
import { cursorSchema } from './schemas.ts';

const message = fc.string({ minLength: 1 });
const shapes: fc.Arbitrary<ApiErrorShape> = fc.oneof(
  fc.record({
    code: fc.constantFrom(
      'signInNeeded',
      'noAssignment',
      'tooLarge',
      'resyncNeeded',
      'deviceLost',
      'notFound',
      'unavailable',
    ),
    message,
  }),
  fc.record({ code: fc.constant('badInput' as const), message, field: fc.option(fc.string()) }),
  fc.record({ code: fc.constant('clientTooOld' as const), message, least: fc.string() }),
  fc.record({
    code: fc.constant('tooMany' as const),
    message,
    retryAfterSeconds: fc.integer({ min: 1, max: 3600 }),
  }),
  fc.record({ code: fc.constant('internal' as const), message, errorId: fc.uuid() }),
);

describe('the error union', () => {
  test('is read by the client just as the service threw it', async () => {
    const empty = {
      boards: [],
      units: [],
      workers: [],
      assignments: [],
      definitions: [],
      persons: [],
      cases: [],
    };
    const city = createFakeCity(empty, {
      clock: { now: () => instantOf(0) },
      random: { bytes: (n) => new Uint8Array(n) },
    });
    const network = createFakeFetch(city);
    const client = createCaseClient({
      ...{ url: 'http://api.test/trpc', fetch: network.fetch, clientVersion: '0.1.0' },
      accessToken: () => Promise.resolve('test:nobody'),
    });
    await fc.assert(
      fc.asyncProperty(shapes, async (error) => {
        network.once({ kind: 'apiError', error });
        const caught: unknown = await client.session.current.query({}).catch((thrown: unknown) => thrown);
        expect(apiErrorOf(caught)).toEqual(error);
      }),
      { numRuns: 60 },
    );
  });

  test('has an HTTP status of its own for every code, none of success', () => {
    const codes = apiErrorSchema.options.map((option) => option.shape.code.value);
    const sample = { message: 'x', field: null, least: '1.0.0', retryAfterSeconds: 1, errorId: 'x' };
    const statuses = codes.map((code) => errorEnvelope({ ...sample, code } as ApiErrorShape).status);
    expect(Object.fromEntries(codes.map((code, at) => [code, statuses[at]]))).toEqual({
      ...{ signInNeeded: 401, noAssignment: 403, badInput: 400, tooLarge: 413, clientTooOld: 412 },
      ...{ resyncNeeded: 409, deviceLost: 422, notFound: 404, tooMany: 429, unavailable: 503, internal: 500 },
    });
  });
});

describe('a cursor', () => {
  test('holds every number of the database and none beyond', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 66n }), (number) => {
        const cursor = { scope: 1, tx: String(number), seq: '0' };
        expect(cursorSchema.safeParse(cursor).success).toBe(number < 2n ** 63n);
      }),
    );
  });
});
