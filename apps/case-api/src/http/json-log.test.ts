import { describe, expect, test } from 'vitest';
import { createJsonLog } from './json-log.ts';

function record() {
  const lines: string[] = [];
  const log = createJsonLog({ write: (line) => void lines.push(line) });
  return { log, lines, last: () => JSON.parse(lines.at(-1) ?? 'null') as Record<string, unknown> };
}

describe('the log', () => {
  test('is one JSON object a line, with time, event and fields', () => {
    const { log, lines, last } = record();
    log.event('request', { procedure: 'sync.pull', status: 200, durationMs: 12 });
    expect(last()).toMatchObject({
      level: 30,
      event: 'request',
      procedure: 'sync.pull',
      status: 200,
      durationMs: 12,
    });
    expect(String(last()['time'])).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(lines).toEqual([expect.stringMatching(/^\{.*\}\n$/)]);
  });

  test('has no room for a field that is not on the list, or a value of another form; it says that something was left out', () => {
    const { log, last, lines } = record();
    log.event('request', { name: 'Anna Hemligsson', procedure: 'Anna Hemligsson', status: '196101019807' });
    expect(last()).toMatchObject({ leftOut: 3 });
    log.event('Anna Hemligsson', {});
    expect(last()['event']).toBe('unnamed');
    expect(lines.join('')).not.toMatch(/Hemligsson|1961/);
  });

  test('of a fault writes kind, code and places, and no word of any message', () => {
    const { log, last, lines } = record();
    const inner = Object.assign(new TypeError('Key (name)=(Hemligsson) exists\n    at Anna (/hemlig:1:1)'), {
      code: '23505',
    });
    log.fault('internal', new Error('Planterad: 196101019807', { cause: inner }), { errorId: 'not an id' });
    expect(last()).toMatchObject({ level: 50, event: 'internal', kind: 'Error', leftOut: 1 });
    expect(last()['cause']).toMatchObject({ kind: 'TypeError', errorCode: '23505' });
    expect(last()['stack']).toEqual(expect.arrayContaining([expect.stringContaining('json-log.test.ts')]));
    expect(lines.join('')).not.toMatch(/Hemligsson|Planterad|1961|hemlig|Anna/);
  });

  test('takes anything that can be thrown', () => {
    const { log, last } = record();
    for (const thrown of ['text', null, undefined, 7, { message: 'Hemligsson' }]) {
      log.fault('internal', thrown);
      expect(last()).toMatchObject({ event: 'internal', kind: typeof thrown });
      expect(JSON.stringify(last())).not.toContain('Hemligsson');
    }
    const odd = new Error('x');
    odd.name = 'Anna Hemligsson';
    delete odd.stack;
    log.fault('internal', odd);
    expect(last()['kind']).toBeUndefined();
  });
});
