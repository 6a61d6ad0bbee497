import { request } from 'node:http';
import { mkdtemp, readdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import * as client from 'openid-client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CASE_API, CLIENT_ID } from './configuration.ts';
import { ScriptedBrowser } from './scripted-browser.ts';
import { startDemoIdp, type DemoIdp, type DemoIdpOptions } from './start.ts';

const workers = [
  { subject: 'anlin000', name: 'Anna Lind', title: 'Socialsekreterare', unit: 'Barn och unga' },
  { subject: 'åsbe000', name: 'Åsa Berg', title: 'Enhetschef', unit: 'Vuxna' },
];
const callback = 'http://127.0.0.1:49152/callback';
const resource = { resource: CASE_API };

let folder: string;
let idp: DemoIdp;
const start = async (options: Partial<DemoIdpOptions> = {}) => {
  idp = await startDemoIdp({ port: 0, dataFolder: folder, workers, ...options });
};

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'samla-idp-')), 'idp');
  await start();
});
afterEach(() => idp.close());

const newBrowser = () => new ScriptedBrowser({ stopBefore: 'http://127.0.0.1:49152/' });

interface Ask {
  readonly browser?: ScriptedBrowser;
  readonly subject?: string;
  /** only opens the page to choose */
  readonly stay?: boolean;
  readonly change?: (parameters: URLSearchParams) => void;
}

/** Signs in and stops where the provider leads back to the client. */
async function authorize({ browser = newBrowser(), subject = 'åsbe000', stay = false, change }: Ask = {}) {
  const config = await client.discovery(new URL(idp.url), CLIENT_ID, undefined, client.None(), {
    execute: [client.allowInsecureRequests, client.enableNonRepudiationChecks],
  });
  const verifier = client.randomPKCECodeVerifier();
  const parameters = new URLSearchParams({
    redirect_uri: callback,
    scope: 'openid offline_access cases',
    ...resource,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state: 'state',
    nonce: 'nonce',
  });
  change?.(parameters);
  const url = client.buildAuthorizationUrl(config, parameters).href;
  const page = await (stay ? browser.visit(url) : browser.signIn(url, subject));
  const checks = { pkceCodeVerifier: verifier, expectedState: 'state', expectedNonce: 'nonce' };
  const exchange = (change_: Partial<client.AuthorizationCodeGrantChecks> = {}) =>
    client.authorizationCodeGrant(config, new URL(page.url), { ...checks, ...change_ }, resource);
  return { config, page, exchange };
}

function refreshTokenOf(tokens: client.TokenEndpointResponse): string {
  if (tokens.refresh_token === undefined) throw new Error('no refresh token');
  return tokens.refresh_token;
}

const invalidGrant = expect.objectContaining({ error: 'invalid_grant' }) as Error;

describe('signing in', () => {
  test('gives the API a JWT for it alone, and the client the name of the worker', async () => {
    const { exchange, config } = await authorize();
    const tokens = await exchange();
    const jwks = createRemoteJWKSet(new URL(config.serverMetadata().jwks_uri ?? ''));
    const { payload } = await jwtVerify(tokens.access_token, jwks, { issuer: idp.url, audience: CASE_API });
    expect(decodeProtectedHeader(tokens.access_token).typ).toBe('at+jwt');
    expect(payload).toMatchObject({ sub: 'åsbe000', client_id: CLIENT_ID, scope: 'cases' });
    expect(tokens.expires_in).toBe(300);
    expect(tokens.claims()).toMatchObject({ sub: 'åsbe000', name: 'Åsa Berg', aud: CLIENT_ID });
  });

  test('asks once: within the provider’s session the next sign-in shows no page', async () => {
    const browser = newBrowser();
    await (await authorize({ browser, subject: 'anlin000' })).exchange();
    const again = await authorize({ browser, subject: 'not asked' });
    expect((await again.exchange()).claims()?.sub).toBe('anlin000');
  });

  test('asks again when the client demands it, and another worker may follow', async () => {
    const browser = newBrowser();
    await authorize({ browser, subject: 'anlin000' });
    const next = await authorize({ browser, subject: 'åsbe000', change: (p) => p.set('prompt', 'login') });
    expect((await next.exchange()).claims()?.sub).toBe('åsbe000');
  });

  test('a worker who is not on the list cannot be chosen', async () => {
    const { page } = await authorize({ subject: 'chef000' });
    expect(page.status).toBe(400);
    expect(page.html).toContain('invalid_request');
  });

  test('a cancelled sign-in leads back with access_denied', async () => {
    const browser = newBrowser();
    const { page } = await authorize({ browser, stay: true });
    const back = await browser.press(page, 'cancel', '1');
    expect(new URL(back.url).searchParams.get('error')).toBe('access_denied');
  });

  test('the worker who is hinted at has the focus', async () => {
    const { page } = await authorize({ stay: true, change: (p) => p.set('login_hint', 'åsbe000') });
    expect(page.html).toMatch(/value="åsbe000" aria-keyshortcuts="2" autofocus/);
  });
});

describe('RFC 8252 and RFC 9700: what is refused', () => {
  const refused = async (change: (parameters: URLSearchParams) => void) => (await authorize({ change })).page;

  test.each([
    ['another path', 'http://127.0.0.1:49152/callback/x'],
    ['another host', 'http://samla.example/callback'],
    ['localhost instead of the literal', 'http://localhost:49152/callback'],
  ])('a redirect to %s', async (_, uri) => {
    const page = await refused((p) => p.set('redirect_uri', uri));
    expect(page.status).toBe(400);
    expect(page.html).toContain('invalid_redirect_uri');
  });

  test.each([
    'http://127.0.0.1:1/callback',
    'http://127.0.0.1:65535/callback',
    'http://[::1]:49152/callback',
  ])('not a redirect to %s: any port of a loopback literal', async (uri) => {
    const { page } = await authorize({ stay: true, change: (p) => p.set('redirect_uri', uri) });
    expect(page.status).toBe(200);
    expect(page.html).toContain('Vem är du?');
  });

  test('PKCE missing, and PKCE plain', async () => {
    for (const change of [
      (p: URLSearchParams) => p.delete('code_challenge'),
      (p: URLSearchParams) => p.set('code_challenge_method', 'plain'),
    ]) {
      const back = new URL((await refused(change)).url);
      expect(back.searchParams.get('error')).toBe('invalid_request');
      expect(back.searchParams.has('code')).toBe(false);
    }
  });

  test('a wrong verifier', async () => {
    const { exchange } = await authorize();
    await expect(exchange({ pkceCodeVerifier: client.randomPKCECodeVerifier() })).rejects.toEqual(
      invalidGrant,
    );
  });

  test('an API that it does not know', async () => {
    const back = new URL((await refused((p) => p.set('resource', 'urn:other:api'))).url);
    expect(back.searchParams.get('error')).toBe('invalid_target');
  });

  test('a code that was used before; what it gave dies with it', async () => {
    const { exchange, config } = await authorize();
    const tokens = await exchange();
    await expect(exchange()).rejects.toEqual(invalidGrant);
    await expect(client.refreshTokenGrant(config, refreshTokenOf(tokens))).rejects.toEqual(invalidGrant);
  });

  test('a request that names another host (DNS rebinding)', async () => {
    const status = await new Promise((resolve, reject) => {
      request(`${idp.url}/.well-known/openid-configuration`, { headers: { host: 'evil.example' } })
        .once('response', (response) => resolve(response.resume().statusCode))
        .once('error', reject)
        .end();
    });
    expect(status).toBe(421);
  });
});

describe('refresh tokens', () => {
  test('rotate, and one that comes back kills the whole family', async () => {
    const { exchange, config } = await authorize();
    const first = refreshTokenOf(await exchange());
    const renewed = await client.refreshTokenGrant(config, first, resource);
    const second = refreshTokenOf(renewed);
    expect(second).not.toBe(first);
    expect(decodeProtectedHeader(renewed.access_token).typ).toBe('at+jwt');
    await expect(client.refreshTokenGrant(config, first, resource)).rejects.toEqual(invalidGrant);
    await expect(client.refreshTokenGrant(config, second, resource)).rejects.toEqual(invalidGrant);
  });

  test('end by revocation', async () => {
    const { exchange, config } = await authorize();
    const token = refreshTokenOf(await exchange());
    await client.tokenRevocation(config, token);
    await expect(client.refreshTokenGrant(config, token)).rejects.toEqual(invalidGrant);
  });

  test('end with everything else when an administrator ends the sessions; then the provider asks again', async () => {
    const browser = newBrowser();
    const { exchange, config } = await authorize({ browser });
    const token = refreshTokenOf(await exchange());
    await idp.endSessions();
    await expect(client.refreshTokenGrant(config, token)).rejects.toEqual(invalidGrant);
    const next = await authorize({ browser, subject: 'anlin000' });
    expect((await next.exchange()).claims()?.sub).toBe('anlin000');
  });

  test('outlive a restart of the provider, as its keys and sessions do', async () => {
    const browser = newBrowser();
    const { exchange, config } = await authorize({ browser });
    const tokens = await exchange();
    const port = Number(new URL(idp.url).port);
    await idp.close();
    await start({ port });
    const renewed = await client.refreshTokenGrant(config, refreshTokenOf(tokens), resource);
    expect(decodeProtectedHeader(renewed.access_token).kid).toBe(
      decodeProtectedHeader(tokens.access_token).kid,
    );
    expect((await authorize({ browser, subject: 'not asked' })).page.url).toContain('code=');
  });
});

test('signing out at the provider ends its session', async () => {
  const browser = newBrowser();
  const { config } = await authorize({ browser, subject: 'anlin000' });
  const ask = await browser.visit(client.buildEndSessionUrl(config).href);
  expect(ask.html).toContain('Vill du logga ut?');
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(ask.html)?.[1] ?? '';
  const done = await browser.send(`${idp.url}/session/end/confirm`, { xsrf, logout: 'yes' });
  expect(done.html).toContain('Du är utloggad');
  expect((await (await authorize({ browser })).exchange()).claims()?.sub).toBe('åsbe000');
});

test('keys and sign-ins are readable by their owner alone', async () => {
  await authorize();
  expect((await readdir(folder)).sort()).toEqual(['keys.json', 'sign-ins.json']);
  for (const file of ['keys.json', 'sign-ins.json']) {
    expect((await stat(join(folder, file))).mode & 0o777).toBe(0o600);
  }
});
