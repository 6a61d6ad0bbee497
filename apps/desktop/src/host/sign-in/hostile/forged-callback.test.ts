import { request as httpRequest } from 'node:http';
import { ScriptedBrowser } from '@samla/demo-idp/scripted-browser';
import { describe, expect, test } from 'vitest';
import { anna, atDemoIdp } from '../testing/at-demo-idp.ts';

interface Forgery {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Record<string, string>;
}

/** What the attacker knows: where the listener is, and for some attacks even the state. */
interface Known {
  readonly callback: URL;
  readonly state: string;
}

function send(callback: URL, { method = 'GET', path = '', headers = {} }: Forgery): Promise<number> {
  return new Promise((resolve, reject) => {
    httpRequest({ host: callback.hostname, port: callback.port, method, path, headers, agent: false })
      .once('response', (response) => resolve(response.resume().statusCode ?? 0))
      .once('error', reject)
      .end();
  });
}

const honest = ({ state }: Known) => `/callback?code=forged&state=${state}`;

const forgeries: [string, number, (known: Known) => Forgery][] = [
  ['another state', 403, () => ({ path: '/callback?code=forged&state=guess' })],
  ['no state', 403, () => ({ path: '/callback?code=forged' })],
  ['a forged error without the state', 403, () => ({ path: '/callback?error=access_denied&state=guess' })],
  ['POST', 405, (known) => ({ method: 'POST', path: honest(known) })],
  ['HEAD', 405, (known) => ({ method: 'HEAD', path: honest(known) })],
  ['two codes', 400, (known) => ({ path: `${honest(known)}&code=other` })],
  ['two states', 400, (known) => ({ path: `/callback?code=a&state=guess&state=${known.state}` })],
  ['neither code nor error', 400, ({ state }) => ({ path: `/callback?state=${state}` })],
  ['code and error', 400, (known) => ({ path: `${honest(known)}&error=access_denied` })],
  ['a huge query', 414, (known) => ({ path: `${honest(known)}&x=${'x'.repeat(5000)}` })],
  ['another path', 404, ({ state }) => ({ path: `/callback/?code=forged&state=${state}` })],
  ['the root', 404, () => ({ path: '/' })],
  [
    'another host name (DNS rebinding)',
    421,
    (known) => ({ path: honest(known), headers: { host: 'evil.example' } }),
  ],
  [
    'localhost as host name',
    421,
    (known) => ({ path: honest(known), headers: { host: `localhost:${known.callback.port}` } }),
  ],
  ['a prefetch', 403, (known) => ({ path: honest(known), headers: { 'sec-purpose': 'prefetch;prerender' } })],
  ['an image', 403, (known) => ({ path: honest(known), headers: { 'sec-fetch-dest': 'image' } })],
];

describe('what is not the awaited answer leaves the listener waiting for it', () => {
  test.each(forgeries)('%s is answered %d', async (_, status, forge) => {
    await atDemoIdp(async (_idp, make) => {
      const made = await make();
      await made.authenticator.signIn();
      const url = made.opened[0] ?? '';
      const asked = new URL(url).searchParams;
      const known = { callback: new URL(asked.get('redirect_uri') ?? ''), state: asked.get('state') ?? '' };
      expect(await send(known.callback, forge(known))).toBe(status);
      expect(made.authenticator.state().kind).toBe('signingIn');
      expect(made.requests.filter((line) => line.startsWith('POST'))).toEqual([]);
      await new ScriptedBrowser().signIn(url, anna.subject);
      expect((await made.until('signedIn')).who).toEqual(anna);
    });
  });
});

test('a flood of connections does not stop the real answer', async () => {
  await atDemoIdp(async (_idp, make) => {
    const made = await make();
    await made.authenticator.signIn();
    const url = made.opened[0] ?? '';
    const callback = new URL(new URL(url).searchParams.get('redirect_uri') ?? '');
    await Promise.allSettled(
      Array.from({ length: 200 }, () => send(callback, { path: '/callback?state=x&code=y' })),
    );
    await new ScriptedBrowser().signIn(url, anna.subject);
    expect((await made.until('signedIn')).who).toEqual(anna);
  });
});
