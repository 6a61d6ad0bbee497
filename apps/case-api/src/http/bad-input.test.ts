import { apiErrorSchema } from '@samla/api-client/errors';
import { limits } from '@samla/api-client/limits';
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { deviceId, errorOf, secrets, note, push, serverForEachTest } from './testing.ts';

const world = serverForEachTest();
const { start } = world;

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
      'person.lookUp?input=%7B%22identityNumber%22%3A%22196101019807%22%7D',
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
        ...{ authorization: `Bearer ${await world.provider.token()}`, 'x-samla-client': '0.1.0' },
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
