import { apiErrorSchema } from '@samla/api-client/errors';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caseId, deviceId, errorOf, TestProvider, testServer, type TestServer } from './testing.ts';

let provider: TestProvider;
let running: TestServer;
let authorization: string;
beforeAll(async () => {
  provider = await TestProvider.start();
  running = await testServer(provider, { rate: { perSecond: 1e6, burst: 1e6 } });
  authorization = `Bearer ${await provider.token()}`;
  await running.call('session.registerDevice', { deviceId });
});
afterAll(async () => {
  await running.server.close();
  await provider.stop();
});

/** a word that must come back in no answer and no log */
const marker = 'Smygord7';
const procedures = [
  'session.current',
  'session.registerDevice',
  'definitions.get',
  'sync.pull',
  'sync.fetchCases',
  'sync.push',
  'sync.pokes',
  'presence.beat',
  'devices.list',
  'devices.reportLost',
  'devices.reportDestroyed',
  'drafts.put',
  'drafts.pull',
  'person.lookUp',
];
const methods = fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS');
const nasty = fc
  .oneof(
    fc.constantFrom(
      '',
      '\0',
      '\ud800',
      '__proto__',
      'constructor',
      "'; drop table person; --",
      '../../etc/passwd',
      '%00',
    ),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constant('å'.repeat(30_000)),
  )
  .map((text) => marker + text);
const junk = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, 0, -1, 1e308, 2 ** 60),
    nasty,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.oneof(nasty, fc.constantFrom('deviceId', 'cursor', '__proto__', 'commands')),
      tie('value'),
      { maxKeys: 4 },
    ),
  ),
})).value;
/** input of the right form, with one thing somewhere in it replaced by junk */
const nearly = fc
  .tuple(
    fc.nat(70),
    junk,
    fc.constantFrom<[string, object]>(
      ['sync.pull', { deviceId, cursor: { scope: 1, tx: '1', seq: '1' } }],
      [
        'sync.push',
        {
          deviceId,
          commands: [command(), openCase(), submitForm()],
          reads: [{ id: deviceId, caseId, happenedAt: '2026-11-02T08:00:00Z' }],
        },
      ],
      ['sync.fetchCases', { deviceId, caseIds: [caseId] }],
      ['definitions.get', { hashes: ['a'.repeat(64)] }],
      ['drafts.put', { deviceId, key: 'newCase', base: 0, content: 'x', savedAt: '2026-11-02T08:00:00Z' }],
      ['devices.list', { deviceId }],
      ['devices.reportLost', { deviceId, lostDeviceId: caseId }],
      ['devices.reportDestroyed', { deviceId: caseId, texts: 1 }],
      ['presence.beat', { deviceId, open: [{ caseId, form: 'inquiry' }] }],
      ['drafts.pull', { deviceId, cursor: 1 }],
      ['person.lookUp', { identityNumber: '196101019807', purpose: 'newCase' }],
    ),
  )
  .map(([at, value, [path, input]]) => ({ path, body: JSON.stringify(replaceNth(input, at, value)) }));

function command(): object {
  return {
    ...{ id: '019a0000-0000-7000-8000-000000000001', deviceId, seq: 1, argsVersion: 1, name: 'addNote' },
    ...{ aggregate: { kind: 'case', id: caseId }, dependsOn: [], baseVersions: { assignment: 1 } },
    ...{ happenedAt: '2026-11-02T08:00:00.000Z', clientVersion: '0.1.0' },
    args: { heading: 'Samtal', text: 'Text', eventOn: null, backdatingReason: null },
  };
}

function openCase(): object {
  return {
    ...command(),
    ...{ id: '019a0000-0000-7000-8000-000000000002', name: 'openCase' },
    args: {
      ...{
        typeKey: 'children.concernReport',
        definitionHash: 'a'.repeat(64),
        unitId: deviceId,
        workerId: null,
      },
      ...{ person: { kind: 'register', identityNumber: '196101019807' }, receivedOn: '2026-11-02' },
      ...{ receivedAt: null, channel: 'letter', backdatingReason: null, reopeningMotive: null },
    },
  };
}

function submitForm(): object {
  return {
    ...command(),
    ...{ id: '019a0000-0000-7000-8000-000000000003', name: 'submitForm' },
    args: {
      ...{ form: 'inquiry', task: 'assess', level: 'draft', statedOn: '2026-11-02' },
      values: { words: marker, rows: [{ name: marker }] },
    },
  };
}

/** The same value with its n-th leaf, or the whole, replaced. */
function replaceNth(value: unknown, at: number, replacement: unknown): unknown {
  let count = 0;
  const walk = (part: unknown): unknown => {
    if (count++ === at) return replacement;
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, field]) => [name, walk(field)]));
  };
  return walk(value);
}

async function send(
  method: string,
  url: string,
  payload: string | undefined,
  headers: Record<string, string> = {},
) {
  const response = await running.server.inject({
    ...{ method: method as 'POST', url, ...(payload !== undefined && { payload }) },
    headers: { authorization, 'x-samla-client': '0.1.0', 'content-type': 'application/json', ...headers },
  });
  expect(response.statusCode).not.toBe(500);
  if (response.statusCode < 400) return;
  expect(apiErrorSchema.safeParse(errorOf(response.json())).error).toBeUndefined();
  expect(response.body).not.toContain(marker);
  expect(response.body).not.toMatch(/at .*\.ts:|node_modules|stack/);
}

describe('whatever is sent', () => {
  afterAll(() => {
    expect(running.log()).not.toContain(marker);
    expect(running.log()).not.toContain('"event":"internal"');
  });

  test('to any address by any method is answered in the error union, never with a fault', async () => {
    const segments = fc.oneof(
      nasty.map((text) => encodeURIComponent(text.toWellFormed().slice(0, 200))),
      fc.constantFrom(...procedures),
    );
    await fc.assert(
      fc.asyncProperty(
        methods,
        fc.constantFrom('/trpc/', '/', '/metrics/'),
        segments,
        junk,
        (method, root, segment, body) =>
          send(method, root + segment, method === 'GET' ? undefined : JSON.stringify(body)),
      ),
      { numRuns: 150 },
    );
  });

  test('as junk to a procedure', async () => {
    const posted = procedures.filter((path) => path !== 'sync.pokes');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...posted), junk, (path, body) =>
        send('POST', `/trpc/${path}`, JSON.stringify(body)),
      ),
      { numRuns: 150 },
    );
  });

  test('as input with one part wrong', async () => {
    await fc.assert(
      fc.asyncProperty(nearly, ({ path, body }) => send('POST', `/trpc/${path}`, body)),
      { numRuns: 300 },
    );
  });

  test('as bytes that are no JSON, of any type', async () => {
    const types = fc.constantFrom(
      'application/json',
      'application/json; charset=utf-16',
      'text/plain',
      'multipart/form-data',
      'x',
      '',
    );
    await fc.assert(
      fc.asyncProperty(nasty, types, (text, type) =>
        send('POST', '/trpc/sync.push', text, { 'content-type': type }),
      ),
      { numRuns: 100 },
    );
    for (const body of [
      '['.repeat(400_000),
      '{"a":'.repeat(100_000),
      '"'.padEnd(900_000, 'a'),
      '1e999',
      'NaN',
      '\ufeff{}',
    ]) {
      await send('POST', '/trpc/sync.push', body);
    }
  });

  test('as input of a stream, in the address', async () => {
    const inputs = junk.map((value) =>
      encodeURIComponent(JSON.stringify(value).slice(0, 300).toWellFormed()),
    );
    await fc.assert(
      fc.asyncProperty(inputs, (input) => send('GET', `/trpc/sync.pokes?input=${input}`, undefined)),
      { numRuns: 100 },
    );
  });

  test('as headers', async () => {
    const words = fc
      .string({ unit: fc.constantFrom(...'abcÅ.0-=;,"/ '), maxLength: 60 })
      .map((text) => marker + text);
    const names = fc.constantFrom(
      'x-samla-client',
      'accept',
      'trpc-accept',
      'last-event-id',
      'x-forwarded-for',
      'content-encoding',
    );
    await fc.assert(
      fc.asyncProperty(names, words, (name, value) =>
        send('POST', '/trpc/session.current', '{}', { [name]: value }),
      ),
      { numRuns: 100 },
    );
    await send('POST', '/trpc/session.current?batch=1', '{"0":{}}', { 'trpc-accept': 'application/jsonl' });
    await send('POST', '/trpc/session.current', '{}', { accept: 'application/jsonl' });
  });
});
