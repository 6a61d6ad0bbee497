import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judge, type Expected } from './callback-request.ts';

const expected: Expected = { host: '127.0.0.1:49152', path: '/callback', state: 'a-state' };
const headers = { host: expected.host };

test('the awaited answer is taken with its query as it came', () => {
  const search = 'code=c%2F1&state=a-state&iss=https%3A%2F%2Fidp.example&session_state=x';
  expect(judge({ method: 'GET', url: `/callback?${search}`, headers }, expected)).toEqual({
    kind: 'callback',
    search,
  });
});

test('an error of the provider with the right state is an answer, too', () => {
  const verdict = judge(
    { method: 'GET', url: '/callback?error=access_denied&state=a-state', headers },
    expected,
  );
  expect(verdict.kind).toBe('callback');
});

test('nothing without the state is ever taken, whatever it looks like, and nothing throws', () => {
  const text = fc.string({ unit: 'binary', maxLength: 60 });
  const query = fc
    .record({ code: text, error: text, state: text, iss: text }, { requiredKeys: [] })
    .filter((parameters) => parameters.state !== expected.state)
    .map((parameters) => `/callback?${new URLSearchParams(parameters).toString()}`);
  const target = fc.oneof({ arbitrary: query, weight: 4 }, text);
  const method = fc.constantFrom('GET', 'GET', 'GET', 'POST', 'HEAD', undefined);
  const host = fc.constantFrom(expected.host, expected.host, expected.host, 'localhost:49152', undefined);
  fc.assert(
    fc.property(target, method, host, (url, verb, name) => {
      const request = { method: verb, url, headers: name === undefined ? {} : { host: name } };
      expect(judge(request, expected).kind).toBe('refused');
    }),
  );
});

test('with the state, exactly one code or error is taken, and no name twice', () => {
  const name = fc.constantFrom('code', 'error', 'iss', 'state', 'other');
  fc.assert(
    fc.property(fc.array(name, { maxLength: 6 }), (names) => {
      const all = ['state', ...names];
      const query = all.map((one) => `${one}=${one === 'state' ? expected.state : 'v'}`).join('&');
      const lawful = new Set(all).size === all.length && all.includes('code') !== all.includes('error');
      const verdict = judge({ method: 'GET', url: `/callback?${query}`, headers }, expected);
      expect(verdict.kind).toBe(lawful ? 'callback' : 'refused');
    }),
  );
});
