import { moment } from '@samla/api-client/fake/moment';
import { apiErrorSchema } from '@samla/api-client/errors';
import { limits } from '@samla/api-client/limits';
import { createCaseClient, apiErrorOf, transportFailureOf } from '@samla/api-client/client';
import { uuidV7 } from '@samla/case-model/ids';
import { instantOf } from '@samla/case-model/time';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  caseId,
  deviceId,
  errorOf,
  secrets,
  subject,
  TestProvider,
  testServer,
  type TestServer,
} from './testing.ts';

let provider: TestProvider;
let running: TestServer | null = null;
beforeAll(async () => {
  provider = await TestProvider.start();
});
afterEach(async () => {
  await running?.server.close();
  running = null;
});
afterAll(() => provider.stop());

async function start(options?: Parameters<typeof testServer>[1]): Promise<TestServer> {
  return (running = await testServer(provider, options));
}
const note = (text: string, more: object = {}) => ({
  ...{
    id: uuidV7(1_700_000_000_000, crypto.getRandomValues(new Uint8Array(10))),
    deviceId,
    seq: 1,
    argsVersion: 1,
  },
  ...{ aggregate: { kind: 'case', id: caseId }, dependsOn: [], baseVersions: {}, name: 'addNote' },
  ...{ happenedAt: '2026-11-02T08:00:00.000Z', clientVersion: '0.1.0' },
  args: { heading: 'Samtal', text, eventOn: null, backdatingReason: null },
  ...more,
});
const push = (...commands: object[]) => ({ deviceId, commands, reads: [] });

describe('a call', () => {
  test('is answered by the service of the worker of the token', async () => {
    const { call } = await start();
    const { status, body } = await call('session.current', {});
    expect(status).toBe(200);
    expect(body).toMatchObject({ result: { data: { worker: { name: 'Åsa Bergfält' } } } });
  });

  test('keeps text as it was written, but for what no store keeps', async () => {
    const { call, city } = await start();
    const { status } = await call('sync.push', push(note('Rad\n två ✓ \0 \ud800 slut')));
    expect(status).toBe(200);
    expect(city.entriesOf(caseId).at(-1)?.body).toMatchObject({ text: 'Rad\n två ✓  \ufffd slut' });
  });

  test('without a token, or with a bad one, is answered 401 before its body is looked at', async () => {
    const { call, city } = await start();
    for (const authorization of ['', 'Bearer x', `Bearer ${await provider.token({ aud: 'other' })}`]) {
      const { status, body } = await call('sync.push', push(note('Text')), { authorization });
      expect([status, errorOf(body).code]).toEqual([401, 'signInNeeded']);
    }
    expect(city.log).toEqual([]);
  });

  test('while the keys cannot be checked is answered 503', async () => {
    const { call } = await start();
    provider.down = true;
    const { status, body } = await call('session.current', {});
    provider.down = false;
    expect([status, errorOf(body).code]).toEqual([503, 'unavailable']);
  });

  test('of a program without version, or of one too old, is told so', async () => {
    const { call } = await start({ leastClientVersion: '1.2.3' });
    const answer = async (version: string) => {
      const { status, body } = await call('session.current', {}, { 'x-samla-client': version });
      return [status, status === 200 ? null : errorOf(body).code];
    };
    for (const version of ['', '1.2', '1.2.3.4', 'v1.2.3', '1.2.-3', '999999.0.0']) {
      expect(await answer(version)).toEqual([400, 'badInput']);
    }
    for (const version of ['1.2.2', '1.1.99', '0.99.99'])
      expect(await answer(version)).toEqual([412, 'clientTooOld']);
    for (const version of ['1.2.3', '1.2.10', '1.10.0', '2.0.0'])
      expect(await answer(version)).toEqual([200, null]);
  });

  test('too many are told to wait, and for how long', async () => {
    const { server } = await start({
      rate: { perSecond: 1, burst: 2 },
      clock: { now: () => instantOf(1e12) },
    });
    const headers = {
      authorization: `Bearer ${await provider.token()}`,
      'x-samla-client': '0.1.0',
      'content-type': 'application/json',
    };
    const call = () =>
      server.inject({ method: 'POST', url: '/trpc/session.current', payload: '{}', headers });
    expect([(await call()).statusCode, (await call()).statusCode]).toEqual([200, 200]);
    const third = await call();
    expect(third.statusCode).toBe(429);
    expect(third.headers['retry-after']).toBe('1');
    expect(errorOf(third.json())).toMatchObject({ code: 'tooMany', retryAfterSeconds: 1 });
  });
});

describe('bad input', () => {
  const cases: [string, string, string, unknown, number, string][] = [
    ['a body that is no JSON', 'POST', 'sync.pull', '{"deviceId":', 400, 'badInput'],
    ['an empty body', 'POST', 'sync.pull', '', 400, 'badInput'],
    ['a wrong type', 'POST', 'sync.pull', { deviceId: 7, cursor: null }, 400, 'badInput'],
    ['an unknown field', 'POST', 'sync.pull', { deviceId, cursor: null, Hemligsson: 1 }, 400, 'badInput'],
    [
      'a cursor that no database has',
      'POST',
      'sync.pull',
      { deviceId, cursor: { scope: 1, tx: '9'.repeat(19), seq: '1' } },
      400,
      'badInput',
    ],
    ['a batch', 'POST', 'session.current?batch=1', { 0: {} }, 400, 'badInput'],
    ['an unknown procedure', 'POST', 'case.Hemligsson', {}, 404, 'badInput'],
    ['a name of the language', 'POST', '__proto__', {}, 404, 'badInput'],
    ['a query by GET', 'GET', 'session.current?input=%7B%7D', undefined, 405, 'badInput'],
    [
      'a change by GET',
      'GET',
      'person.lookUp?input=%7B%22identityNumber%22%3A%22196101019803%22%7D',
      undefined,
      405,
      'badInput',
    ],
    ['another method', 'DELETE', 'sync.pull', undefined, 405, 'badInput'],
    ['a stream for no device', 'GET', 'sync.pokes?input=%7B%7D', undefined, 400, 'badInput'],
    ['a stream with broken input', 'GET', 'sync.pokes?input=%7B', undefined, 400, 'badInput'],
    ['an address that cannot be decoded', 'POST', '%E0%A4%A', {}, 400, 'badInput'],
    ['an address too long', 'POST', `sync.pull?x=${'a'.repeat(3000)}`, {}, 414, 'tooLarge'],
    [
      'too many commands',
      'POST',
      'sync.push',
      push(...Array.from({ length: 51 }, () => note('x'))),
      400,
      'badInput',
    ],
    ['a note too long', 'POST', 'sync.push', push(note('x'.repeat(20_001))), 400, 'badInput'],
    ['a body too large', 'POST', 'sync.push', 'x'.repeat(limits.requestBytes + 1), 413, 'tooLarge'],
  ];
  test.each(cases)('%s: %s %s', async (_name, method, path, payload, status, code) => {
    const { server, log } = await start();
    const response = await server.inject({
      ...{ method: method as 'POST', url: `/trpc/${path}` },
      ...(payload !== undefined && {
        payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
      }),
      headers: {
        ...{ authorization: `Bearer ${await provider.token()}`, 'x-samla-client': '0.1.0' },
        ...(payload !== undefined && { 'content-type': 'application/json' }),
      },
    });
    expect([response.statusCode, errorOf(response.json()).code]).toEqual([status, code]);
    expect(apiErrorSchema.parse(errorOf(response.json()))).toBeTruthy();
    expect(response.headers['content-type']).toMatch(/^application\/json/);
    for (const secret of secrets) expect(response.body + log()).not.toContain(secret);
  });

  test('names the field that is wrong, never its value', async () => {
    const { call } = await start();
    const { body } = await call(
      'sync.push',
      push(note('Text', { args: { ...note('x').args, eventOn: 'Hemligsson' } })),
    );
    expect(errorOf(body)).toMatchObject({ code: 'badInput', field: 'commands.0.args.eventOn' });
    expect(JSON.stringify(body)).not.toContain('Hemligsson');
  });

  test('of another type than JSON is refused', async () => {
    const { call } = await start();
    for (const type of [
      'text/plain',
      'multipart/form-data; boundary=x',
      'application/octet-stream',
      'nonsense',
    ]) {
      const { status, body } = await call('sync.push', {}, { 'content-type': type });
      expect([status, errorOf(body).code]).toEqual([415, 'badInput']);
    }
  });

  test('that is no HTTP, or whose headers are too large, is answered in the union too', async () => {
    const { server } = await start();
    const { url } = await server.listen(0);
    const raw = (text: string) =>
      new Promise<string>((resolve, reject) => {
        let answer = '';
        const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(text));
        socket.on('data', (chunk) => (answer += chunk.toString()));
        socket.on('close', () => resolve(answer)).on('error', reject);
      });
    const answers = [
      await raw('Hemligsson\r\n\r\n'),
      await raw(`GET / HTTP/1.1\r\nhost: a\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`),
    ];
    for (const [at, status] of [400, 431].entries()) {
      const [head = '', body = ''] = (answers[at] ?? '').split('\r\n\r\n');
      expect(head).toContain(`HTTP/1.1 ${String(status)} `);
      expect(apiErrorSchema.safeParse(errorOf(JSON.parse(body))).success).toBe(true);
      expect(answers[at]).not.toContain('Hemligsson');
    }
  });
});

describe('a fault of the service', () => {
  test('is answered without a word of it, with an id that finds it in the log', async () => {
    const fault = new Error('duplicate key: (name)=(Planterad Hemligsson), 196101019803');
    const { call, log } = await start({
      wrap: (service) => ({ ...service, session: () => Promise.reject(fault) }),
    });
    const { status, body } = await call('session.current', {});
    expect(status).toBe(500);
    const error = errorOf(body);
    expect(error).toMatchObject({
      code: 'internal',
      errorId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    });
    const line = log()
      .split('\n')
      .find((one) => one.includes('"internal"'));
    expect(JSON.parse(line ?? '{}')).toMatchObject({
      errorId: error['errorId'],
      procedure: 'session.current',
      kind: 'Error',
    });
    expect(line).toContain('server.test.ts');
    for (const secret of secrets) expect(JSON.stringify(body) + log()).not.toContain(secret);
  });

  test('has another id every time', async () => {
    const { call } = await start({
      wrap: (service) => ({ ...service, session: () => Promise.reject(new Error('x')) }),
    });
    const ids = [
      errorOf((await call('session.current', {})).body),
      errorOf((await call('session.current', {})).body),
    ];
    expect(ids[0]?.['errorId']).not.toBe(ids[1]?.['errorId']);
  });

  test('in making the service, or an answer that breaks the contract, is one too', async () => {
    const broken = await start({ createService: () => expect.fail('Planterad') });
    expect((await broken.call('session.current', {})).status).toBe(500);
    await broken.server.close();
    const wrong = await start({
      wrap: (service) => ({ ...service, session: () => Promise.resolve(null as never) }),
    });
    const { status, body } = await wrong.call('session.current', {});
    expect([status, errorOf(body).code]).toEqual([500, 'internal']);
    expect(wrong.log()).toContain('"event":"internal"');
  });

  test('an answer that takes too long is given up, and told as unavailable', async () => {
    const { call } = await start({
      requestMs: 30,
      wrap: (service) => ({ ...service, session: () => new Promise(() => undefined) }),
    });
    const { status, body } = await call('session.current', {});
    expect([status, errorOf(body).code]).toEqual([503, 'unavailable']);
  });
});

describe('the log of requests', () => {
  test('has a line for each, and nothing of what was sent or answered', async () => {
    const { call, log } = await start();
    await call('session.registerDevice', { deviceId });
    const { body } = await call('sync.pull', { deviceId, cursor: null });
    expect(JSON.stringify(body)).toContain('Hemligsson');
    await call('person.lookUp', { identityNumber: '196101019803', purpose: 'newCase' });
    await call('sync.push', push(note('Planterad')));
    await call('sync.push', push(note('Planterad', { extra: 'Hemligsson' })));
    await call('nosuch.Hemligsson?input=196101019803', {});
    const lines = log()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map((line) => [line['procedure'], line['status']])).toEqual([
      ['session.registerDevice', 200],
      ['sync.pull', 200],
      ['person.lookUp', 200],
      ['sync.push', 200],
      ['sync.push', 400],
      ['unknown', 404],
    ]);
    for (const line of lines) {
      expect(Object.keys(line).sort()).toEqual([
        'durationMs',
        'event',
        'level',
        'method',
        'procedure',
        'requestId',
        'status',
        'time',
      ]);
    }
    for (const secret of [...secrets, subject, deviceId, caseId]) expect(log()).not.toContain(secret);
  });
});

describe('the platform', () => {
  test('every answer has the headers that keep browsers out, and none that lets a page in or names the server', async () => {
    const { server } = await start();
    for (const [method, url] of [
      ['GET', '/healthz'],
      ['POST', '/trpc/sync.pull'],
      ['OPTIONS', '/trpc/sync.pull'],
      ['GET', '/nosuch'],
    ]) {
      const { headers } = await server.inject({
        method: method as 'GET',
        url: url ?? '',
        headers: { origin: 'https://evil.example' },
      });
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(Object.keys(headers).filter((name) => /^access-control|^server$|powered/.test(name))).toEqual(
        [],
      );
    }
  });

  test('is told that the process lives, whatever the database does', async () => {
    const { server } = await start({ ready: () => Promise.reject(new Error('down')) });
    expect((await server.inject('/healthz')).statusCode).toBe(200);
    const ready = await server.inject('/readyz');
    expect([ready.statusCode, errorOf(ready.json()).code]).toEqual([503, 'unavailable']);
  });

  test('is told ready when the database answers; one that never answers is not ready', async () => {
    const ready = await start();
    expect((await ready.server.inject('/readyz')).json()).toEqual({ ready: true });
    await ready.server.close();
    const hanging = await start({
      ready: () => new Promise(() => undefined),
      timer: { after: (_milliseconds, run) => (setImmediate(run), () => undefined) },
    });
    expect((await hanging.server.inject('/readyz')).statusCode).toBe(503);
  });

  test('counts requests, commands, rows and the age of the watermark', async () => {
    const { server, call } = await start({ watermarkAge: () => Promise.resolve(4.5) });
    await call('session.registerDevice', { deviceId });
    await call('sync.pull', { deviceId, cursor: null });
    await call('sync.push', push(note('Text'), note(' ')));
    await call('nosuch', {});
    const { body, headers } = await server.inject('/metrics');
    expect(headers['content-type']).toContain('text/plain');
    for (const line of [
      'samla_requests_total{procedure="sync.pull",status="200"} 1',
      'samla_requests_total{procedure="unknown",status="404"} 1',
      'samla_request_seconds_count{procedure="sync.push"} 1',
      'samla_push_outcomes_total{kind="accepted"} 1',
      'samla_push_outcomes_total{kind="refused"} 1',
      'samla_pull_rows_total{kind="entries"} 1',
      'samla_open_streams 0',
      'samla_feed_watermark_age_seconds 4.5',
    ]) {
      expect(body).toContain(line);
    }
  });

  test('shows metrics to this machine only, and not through a proxy on it', async () => {
    const { server } = await start();
    for (const request of [{ remoteAddress: '10.0.0.7' }, { headers: { 'x-forwarded-for': '127.0.0.1' } }]) {
      expect((await server.inject({ method: 'GET', url: '/metrics', ...request })).statusCode).toBe(404);
    }
  });
});

describe('the real client over a real socket', () => {
  async function client() {
    const { server, city } = await start();
    const { url } = await server.listen(0);
    let token = await provider.token();
    const made = createCaseClient({
      ...{ url: `${url}/trpc`, fetch: globalThis.fetch, clientVersion: '0.1.0' },
      accessToken: () => Promise.resolve(token),
    });
    return { client: made, city, server, use: (next: string) => (token = next) };
  }

  test('signs in, pulls, pushes, looks up', async () => {
    const { client: api } = await client();
    await api.session.registerDevice.mutate({ deviceId });
    const page = await api.sync.pull.mutate({ deviceId, cursor: null });
    expect(page.persons[0]?.familyName).toBe('Hemligsson');
    const { person } = await api.person.lookUp.mutate({
      identityNumber: '610101-9803',
      purpose: 'ongoingCase',
    });
    expect(person?.givenName).toBe('Planterad');
  });

  test('goes on with a token of a new key when the provider has rotated', async () => {
    const { client: api, use } = await client();
    await api.session.current.query({});
    await provider.rotate(`rotated-${String(provider.fetches)}`, false);
    expect(apiErrorOf(await api.session.current.query({}).catch((error: unknown) => error))).toBeNull();
    use(await provider.token());
    expect((await api.session.current.query({})).worker.name).toBe('Åsa Bergfält');
  });

  test('is poked by a change, in a stream that ends with the token', async () => {
    const { client: api, city, use } = await client();
    await api.session.registerDevice.mutate({ deviceId });
    use(await provider.token({ exp: Math.floor(Date.now() / 1000) + 1 }));
    let pokes = 0;
    const ended = moment();
    api.sync.pokes.subscribe(
      { deviceId },
      {
        onData: () => {
          if (++pokes === 1) city.updateCase(caseId, {});
        },
        onComplete: ended.come,
        onError: ended.fail,
      },
    );
    await ended.promise;
    expect(pokes).toBe(2);
  });

  test('a stream whose listener goes is let go of', async () => {
    const { client: api, server } = await client();
    const open = moment();
    const stream = api.sync.pokes.subscribe({ deviceId }, { onData: open.come, onError: open.fail });
    await open.promise;
    expect((await server.inject('/metrics')).body).toContain('samla_open_streams 1');
    stream.unsubscribe();
    await vi.waitFor(async () => {
      expect((await server.inject('/metrics')).body).toContain('samla_open_streams 0');
    });
  });

  test('a token that lives for months does not end its stream at once', async () => {
    const { client: api, city, use } = await client();
    use(await provider.token({ exp: Math.floor(Date.now() / 1000) + 90 * 86_400 }));
    await api.session.registerDevice.mutate({ deviceId });
    let pokes = 0;
    const twice = moment();
    const stream = api.sync.pokes.subscribe(
      { deviceId },
      {
        onData: () => (++pokes === 1 ? setImmediate(() => city.updateCase(caseId, {})) : twice.come()),
        onComplete: () => twice.fail(new Error('ended')),
      },
    );
    await twice.promise;
    stream.unsubscribe();
  });

  test('reads from a refused stream why it was refused', async () => {
    const { client: api, use } = await client();
    use('no token');
    const refused = Promise.withResolvers<unknown>();
    api.sync.pokes.subscribe({ deviceId }, { onError: refused.resolve });
    expect(transportFailureOf(await refused.promise).status).toBe(401);
  });

  test('a worker’s streams are bounded', async () => {
    const { server } = await start({ streamsPerWorker: 1 });
    const { url } = await server.listen(0);
    const token = await provider.token();
    const api = createCaseClient({
      ...{ url: `${url}/trpc`, fetch: globalThis.fetch, clientVersion: '0.1.0' },
      accessToken: () => Promise.resolve(token),
    });
    const open = moment();
    api.sync.pokes.subscribe({ deviceId }, { onData: open.come, onError: open.fail });
    await open.promise;
    const refused = Promise.withResolvers<unknown>();
    api.sync.pokes.subscribe({ deviceId }, { onError: refused.resolve });
    expect(apiErrorOf(await refused.promise)?.code).toBe('tooMany');
  });
});
