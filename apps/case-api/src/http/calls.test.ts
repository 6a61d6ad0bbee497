import { loseDevice } from '@samla/api-client/fake/devices';
import { instantOf } from '@samla/case-model/time';
import { describe, expect, test } from 'vitest';
import { caseId, deviceId, errorOf, secrets, subject, note, push, serverForEachTest } from './testing.ts';

const world = serverForEachTest();
const { start } = world;

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
    for (const authorization of ['', 'Bearer x', `Bearer ${await world.provider.token({ aud: 'other' })}`]) {
      const { status, body } = await call('sync.push', push(note('Text')), { authorization });
      expect([status, errorOf(body).code]).toEqual([401, 'signInNeeded']);
    }
    expect(city.log).toEqual([]);
  });

  test('while the keys cannot be checked is answered 503', async () => {
    const { call } = await start();
    world.provider.down = true;
    const { status, body } = await call('session.current', {});
    world.provider.down = false;
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

  test('of a lost device is answered 422, whatever it asks, by the device that its headers name', async () => {
    const { call, city } = await start();
    await call('session.registerDevice', { deviceId });
    const lost = { 'x-samla-device': deviceId };
    expect((await call('session.current', {}, lost)).status).toBe(200);
    const worker = city.fixture.workers[0]?.id ?? expect.fail('no worker');
    loseDevice(city, worker, deviceId);
    for (const [path, input] of [
      ['session.current', {}],
      ['definitions.get', { hashes: [] }],
      ['person.lookUp', { identityNumber: '196101019807', purpose: 'newCase' }],
      ['sync.pull', { deviceId: caseId, cursor: null }],
    ] as const) {
      const { status, body } = await call(path, input, lost);
      expect([status, errorOf(body).code], path).toEqual([422, 'deviceLost']);
    }
    expect((await call('sync.pull', { deviceId, cursor: null })).status).toBe(422);
    expect((await call('session.current', {}, { 'x-samla-device': 'x' })).status).toBe(400);
  });

  test('too many are told to wait, and for how long', async () => {
    const { server } = await start({
      rate: { perSecond: 1, burst: 2 },
      clock: { now: () => instantOf(1e12) },
    });
    const headers = {
      authorization: `Bearer ${await world.provider.token()}`,
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

describe('a fault of the service', () => {
  test('is answered without a word of it, with an id that finds it in the log', async () => {
    const fault = new Error('duplicate key: (name)=(Planterad Hemligsson), 196101019807');
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
    expect(line).toContain('calls.test.ts');
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
    await call('person.lookUp', { identityNumber: '196101019807', purpose: 'newCase' });
    await call('sync.push', push(note('Planterad')));
    await call('sync.push', push(note('Planterad', { extra: 'Hemligsson' })));
    await call('nosuch.Hemligsson?input=196101019807', {});
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
