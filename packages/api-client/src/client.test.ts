import { moment } from './fake/moment.ts';
import { areaKeySchema } from '@samla/case-model/definition';
import { boardIdSchema, deviceIdSchema, unitIdSchema, workerIdSchema } from '@samla/case-model/ids';
import { instantOf, plainDateSchema, type Clock } from '@samla/case-model/time';
import { testRulebook } from '@samla/case-model/testing/definitions';
import { describe, expect, test } from 'vitest';
import { apiErrorOf, createCaseClient, transportFailureOf } from './client.ts';
import { errorEnvelope } from './envelope.ts';
import { ApiError } from './errors.ts';
import { loseDevice } from './fake/devices.ts';
import { createFakeCity } from './fake/city.ts';
import type { CityFixture } from './fake/fixture.ts';
import { createFakeFetch, type FakeNetwork } from './fake/network.ts';

const clock: Clock = { now: () => instantOf(Date.UTC(2026, 10, 2, 9)) };
const id = (n: number) => `00000000-0000-4000-8000-00000000000${String(n)}`;
const device = deviceIdSchema.parse(id(9));
const fixture: CityFixture = {
  boards: [{ id: boardIdSchema.parse(id(1)), name: 'Nämnden' }],
  units: [
    {
      id: unitIdSchema.parse(id(2)),
      boardId: boardIdSchema.parse(id(1)),
      code: 'E1',
      name: 'Enhet 1',
      kind: 'orderer',
    },
  ],
  workers: [{ id: workerIdSchema.parse(id(3)), subject: 'åsbe000', name: 'Åsa Berg' }],
  assignments: [
    {
      id: id(4),
      workerId: workerIdSchema.parse(id(3)),
      unitId: unitIdSchema.parse(id(2)),
      areas: [areaKeySchema.parse('children')],
      role: 'caseWorker',
      validFrom: plainDateSchema.parse('2026-01-01'),
      validTo: null,
    },
  ],
  definitions: [{ kind: 'rulebook', hash: 'a'.repeat(64), content: testRulebook() }],
  persons: [],
  cases: [],
};

function world() {
  const city = createFakeCity(fixture, { clock, random: { bytes: (count) => new Uint8Array(count) } });
  const network = createFakeFetch(city);
  const urls: string[] = [];
  const client = clientOver(network, urls);
  return { city, network, client, urls };
}

function clientOver(network: FakeNetwork, urls: string[] = [], token = 'test:åsbe000') {
  return createCaseClient({
    url: 'http://api.test/trpc',
    fetch: (input, init) => {
      urls.push(String(input));
      return network.fetch(input, init);
    },
    accessToken: () => Promise.resolve(token),
    clientVersion: '0.1.0',
    timeout: () => new AbortController().signal,
    clock,
  });
}

describe('the client of the central API', () => {
  test('calls with the token of the worker, and no input ever stands in an address', async () => {
    const { client, urls } = world();
    const session = await client.session.current.query({});
    expect(session.worker.name).toBe('Åsa Berg');
    await client.definitions.get.query({ hashes: ['a'.repeat(64)] });
    await client.person.lookUp.mutate({ identityNumber: '198001019804', purpose: 'newCase' });
    expect(urls).toEqual([
      'http://api.test/trpc/session.current',
      'http://api.test/trpc/definitions.get',
      'http://api.test/trpc/person.lookUp',
    ]);
  });

  test('reads the error union, whoever raised it', async () => {
    const { client, network } = world();
    const tooMany = { code: 'tooMany', message: 'Vänta.', retryAfterSeconds: 7 } as const;
    network.once({ kind: 'apiError', error: tooMany });
    expect(apiErrorOf(await failure(client.session.current.query({})))).toEqual(tooMany);
    const unregistered = await failure(client.sync.pull.mutate({ deviceId: device, cursor: null }));
    expect(apiErrorOf(unregistered)?.code).toBe('notFound');
    const unknown = await failure(clientOver(network, [], 'other').session.current.query({}));
    expect(apiErrorOf(unknown)?.code).toBe('signInNeeded');
  });

  test('an ended sign-in is told as such, and nothing is sent', async () => {
    const { network } = world();
    const signedOut = createCaseClient({
      url: 'http://api.test/trpc',
      fetch: network.fetch,
      accessToken: () => Promise.reject(new ApiError({ code: 'signInNeeded', message: 'Logga in.' })),
      clientVersion: '0.1.0',
    });
    const error = await failure(signedOut.session.current.query({}));
    expect(apiErrorOf(error)?.code).toBe('signInNeeded');
    expect(network.requests).toEqual([]);
  });

  test('tells a network that is down from an answer, with the status and the wait of what stood between', async () => {
    const { client, network } = world();
    network.once({ kind: 'dropRequest' });
    const down = await failure(client.session.current.query({}));
    expect(apiErrorOf(down)).toBeNull();
    expect(transportFailureOf(down)).toEqual({ status: null, retryAfterSeconds: null });
    network.once({ kind: 'status', status: 503, retryAfter: '12' });
    const proxy = await failure(client.session.current.query({}));
    expect(apiErrorOf(proxy)).toBeNull();
    expect(transportFailureOf(proxy)).toMatchObject({ status: 503, retryAfterSeconds: 12 });
  });

  // what API gateways and captive portals answer with
  const foreign = [
    ...['{"message":"Forbidden"}', '{"result":"ok"}', '{"result":{"status":"ok"}}', '{"success":true}'],
    ...['{"error":{"code":403,"message":"Forbidden","status":"PERMISSION_DENIED"}}', '{"error":"denied"}'],
    ...[
      '{"error":{"code":-32603,"message":"Fel.","data":{"httpStatus":500}}}',
      '[]',
      'null',
      '"nej"',
      '',
      '{',
    ],
  ];
  test.each(foreign)('%s is not an answer of the API, whatever its status', async (json) => {
    const { client, network } = world();
    for (const status of [200, 401, 403, 413, 429, 500, 503]) {
      network.once({ kind: 'status', status, json, retryAfter: '7' });
      const error = await failure(client.session.current.query({}));
      expect(apiErrorOf(error)).toBeNull();
      expect(transportFailureOf(error)).toMatchObject({ status, retryAfterSeconds: 7 });
    }
  });

  test('a result counts only in an answer that went well', async () => {
    const { client, network } = world();
    network.once({ kind: 'status', status: 403, json: '{"result":{"data":{}}}' });
    expect(transportFailureOf(await failure(client.session.current.query({}))).status).toBe(403);
  });

  test('an error of the union that is not known here is the API itself, and nobody between', async () => {
    const { client, network } = world();
    const { status, body } = errorEnvelope({ code: 'unavailable', message: 'Fel.' });
    const newer = { error: { ...body.error, data: { ...body.error.data, api: { code: 'newer' } } } };
    network.once({ kind: 'status', status, json: JSON.stringify(newer) });
    const error = await failure(client.session.current.query({}));
    expect(apiErrorOf(error)).toBeNull();
    expect(transportFailureOf(error)).toEqual({ status: null, retryAfterSeconds: null });
  });

  test('an answer that breaks off in the middle is none, whatever its status', async () => {
    const body = new ReadableStream({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode('{"message":'));
        controller.error(new TypeError('terminated'));
      },
    });
    const client = createCaseClient({
      ...{ url: 'http://api.test/trpc', clientVersion: '0.1.0' },
      fetch: async () => new Response(body, { status: 403, headers: { 'content-type': 'application/json' } }),
      accessToken: () => Promise.resolve('test:åsbe000'),
    });
    const error = await failure(client.session.current.query({}));
    expect(transportFailureOf(error)).toEqual({ status: null, retryAfterSeconds: null });
  });

  test('reads the wait of a header also where the API itself answers', async () => {
    const { client, network } = world();
    const unavailable = { code: 'unavailable', message: 'Tjänsten startas om.' } as const;
    network.once({ kind: 'apiError', error: unavailable, retryAfter: '20' });
    const error = await failure(client.session.current.query({}));
    expect(apiErrorOf(error)).toEqual(unavailable);
    expect(transportFailureOf(error)).toEqual({ status: null, retryAfterSeconds: 20 });
  });

  test('a date to wait for is held against the clock that it was given', async () => {
    const { client, network } = world();
    network.once({ kind: 'status', status: 503, retryAfter: 'Mon, 02 Nov 2026 09:00:40 GMT' });
    const error = await failure(client.session.current.query({}));
    expect(transportFailureOf(error)).toMatchObject({ status: 503, retryAfterSeconds: 40 });
  });

  test('a lost answer leaves the work done, and the same question gets the same answer', async () => {
    const { client, city, network } = world();
    network.once({ kind: 'dropResponse' });
    expect(apiErrorOf(await failure(client.session.registerDevice.mutate({ deviceId: device })))).toBeNull();
    expect(city.devices.size).toBe(1);
    const again = await client.session.registerDevice.mutate({ deviceId: device });
    expect(again.recoveryKey).toHaveLength(44);
  });

  test('gives up when the time is out, also while the answer waits', async () => {
    const { network } = world();
    const time = new AbortController();
    const client = createCaseClient({
      url: 'http://api.test/trpc',
      fetch: network.fetch,
      accessToken: () => Promise.resolve('test:åsbe000'),
      clientVersion: '0.1.0',
      timeout: () => time.signal,
    });
    network.once({ kind: 'hold', until: new Promise(() => undefined), then: { kind: 'pass' } });
    const waiting = failure(client.session.current.query({}));
    time.abort(new DOMException('time is out', 'TimeoutError'));
    expect(apiErrorOf(await waiting)).toBeNull();
  });

  test('the stream of pokes carries the token in a header and only the device in its address', async () => {
    const { client, urls, city } = world();
    const poked = moment();
    const open = moment();
    const stream = client.sync.pokes.subscribe(
      { deviceId: device },
      { onStarted: open.come, onData: poked.come, onError: poked.fail },
    );
    await open.promise;
    city.pokes.all();
    await poked.promise;
    stream.unsubscribe();
    const address = new URL(urls[0] ?? '');
    expect([...address.searchParams]).toEqual([['input', JSON.stringify({ deviceId: device })]]);
  });

  test('a poke says what it is about and comes as a poke to whoever does not know that, a lost device last of all', async () => {
    const { client, city } = world();
    const worker = workerIdSchema.parse(id(3));
    await client.session.registerDevice.mutate({ deviceId: device });
    const came: unknown[] = [];
    const ended = moment();
    client.sync.pokes.subscribe(
      { deviceId: device },
      {
        onData(poke) {
          came.push(poke);
          if (came.length === 1) city.pokes.tell('presence', () => true);
          else if (came.length === 2) loseDevice(city, worker, device);
        },
        onComplete: ended.come,
        onError: ended.fail,
      },
    );
    await ended.promise;
    expect(came).toEqual([
      { poke: true },
      { poke: true, about: 'presence' },
      { poke: true, about: 'device' },
    ]);
    for (const poke of came) expect(poke).toMatchObject({ poke: true });
  });

  test('names its device in a header, so that a lost one is told so whatever it asks', async () => {
    const { city, network } = world();
    let known: string | null = null;
    const client = createCaseClient({
      ...{ url: 'http://api.test/trpc', fetch: network.fetch, clientVersion: '0.1.0' },
      accessToken: () => Promise.resolve('test:åsbe000'),
      deviceId: () => known,
    });
    await client.session.registerDevice.mutate({ deviceId: device });
    loseDevice(city, workerIdSchema.parse(id(3)), device);
    expect((await client.session.current.query({})).worker.name).toBe('Åsa Berg');
    known = device;
    expect(apiErrorOf(await failure(client.session.current.query({})))?.code).toBe('deviceLost');
    expect(await client.devices.reportDestroyed.mutate({ deviceId: device, texts: 2 })).toEqual({});
  });

  test('a stream that ended comes back by the same address: it has nothing to resume', async () => {
    const { client, urls, city } = world();
    for (let count = 1; count <= 2; count++) {
      const ended = moment();
      client.sync.pokes.subscribe(
        { deviceId: device },
        { onData: () => city.pokes.end(), onComplete: ended.come, onError: ended.fail },
      );
      await ended.promise;
    }
    expect(urls).toHaveLength(2);
    expect(urls[1]).toBe(urls[0]);
  });

  test('a stream that may not be opened ends with its status', async () => {
    const { network } = world();
    const ended = Promise.withResolvers<unknown>();
    clientOver(network, [], 'other').sync.pokes.subscribe({ deviceId: device }, { onError: ended.resolve });
    expect(transportFailureOf(await ended.promise).status).toBe(401);
  });
});

async function failure(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => expect.fail('the call should have failed'),
    (error: unknown) => error,
  );
}
