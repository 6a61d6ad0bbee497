import { ApiError } from '@samla/api-client/errors';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { exportSPKI, importJWK, SignJWT, UnsecuredJWT, type CryptoKey } from 'jose';
import { audience, subject, TestProvider } from './testing.ts';
import { createTokenCheck, type TokenCheck } from './token-check.ts';

let provider: TestProvider;
let check: TokenCheck;
beforeAll(async () => {
  provider = await TestProvider.start();
});
beforeEach(() => {
  check = createTokenCheck({ issuer: provider.issuer, audience, jwksUrl: provider.issuer, cooldownMs: 0 });
});
afterAll(() => provider.stop());

async function codeOf(authorization: string | undefined): Promise<string> {
  return check(authorization).then(
    () => 'accepted',
    (error: unknown) => (error instanceof ApiError ? error.shape.code : String(error)),
  );
}
const now = () => Math.floor(Date.now() / 1000);

describe('the token check (RFC 9068 section 4)', () => {
  test('takes a token of the provider, and tells who and how long', async () => {
    const exp = now() + 120;
    expect(await check(`Bearer ${await provider.token({ exp })}`)).toEqual({
      subject,
      expiresAt: exp * 1000,
    });
  });

  test('takes a token for several audiences and with further scopes', async () => {
    const token = await provider.token({ aud: [audience, 'other'], scope: 'openid cases offline_access' });
    expect(await codeOf(`Bearer ${token}`)).toBe('accepted');
  });

  test.each<[string, Record<string, unknown>, Record<string, unknown>?]>([
    ['has expired', { exp: now() - 60 }],
    ['never expires', { exp: undefined }],
    ['is not valid yet', { nbf: now() + 60 }],
    ['is for another audience', { aud: 'urn:samla:other' }],
    ['is for no audience', { aud: undefined }],
    ['is of another issuer', { iss: 'http://127.0.0.1:1' }],
    ['is of no issuer', { iss: undefined }],
    ['stands for nobody', { sub: undefined }],
    ['stands for an empty name', { sub: '' }],
    ['stands for a name with a control character', { sub: 'a\u0000b' }],
    ['lacks the scope', { scope: 'openid offline_access' }],
    ['has no scope', { scope: undefined }],
    ['is an ID token', {}, { typ: 'JWT' }],
    ['has no type', {}, { typ: undefined }],
    ['is signed by an unknown key', {}, { kid: 'nobody' }],
  ])('refuses a token that %s', async (_why, claims, header = {}) => {
    expect(await codeOf(`Bearer ${await provider.token(claims, header)}`)).toBe('signInNeeded');
  });

  test('is lenient by a few seconds, for clocks that differ', async () => {
    expect(await codeOf(`Bearer ${await provider.token({ exp: now() - 2 })}`)).toBe('accepted');
    expect(await codeOf(`Bearer ${await provider.token({ nbf: now() + 2 })}`)).toBe('accepted');
  });

  test('refuses a token without a signature (alg none)', async () => {
    const token = new UnsecuredJWT({ scope: 'cases' })
      .setIssuer(provider.issuer)
      .setAudience(audience)
      .setSubject(subject)
      .setExpirationTime('5m')
      .encode();
    expect(await codeOf(`Bearer ${token}`)).toBe('signInNeeded');
    expect(await codeOf(`Bearer ${token}x`)).toBe('signInNeeded');
  });

  test('refuses a token signed with the public key as a shared secret (HS256)', async () => {
    const pem = await exportSPKI((await importJWK(provider.publicKey, 'RS256')) as CryptoKey);
    const token = await new SignJWT({ scope: 'cases' })
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: 'first' })
      .setIssuer(provider.issuer)
      .setAudience(audience)
      .setSubject(subject)
      .setExpirationTime('5m')
      .sign(new TextEncoder().encode(pem));
    expect(await codeOf(`Bearer ${token}`)).toBe('signInNeeded');
  });

  test('refuses a token that was tampered with, in any of its parts', async () => {
    const token = await provider.token();
    const parts = token.split('.');
    const evil = Buffer.from(
      JSON.stringify({
        iss: provider.issuer,
        aud: audience,
        sub: 'kaek002',
        scope: 'cases',
        exp: now() + 99,
      }),
    );
    expect(await codeOf(`Bearer ${[parts[0], evil.toString('base64url'), parts[2]].join('.')}`)).toBe(
      'signInNeeded',
    );
    const flipped = (parts[2] ?? '').replace(/^./, (first) => (first === 'A' ? 'B' : 'A'));
    expect(await codeOf(`Bearer ${[parts[0], parts[1], flipped].join('.')}`)).toBe('signInNeeded');
  });

  test.each([
    undefined,
    '',
    'Bearer',
    'Bearer ',
    'Basic YTpi',
    'Bearer a.b.c',
    'Bearer ..',
    'Bearer a b',
    'Bearer é.é.é',
  ])('refuses the header %j', async (header) => {
    expect(await codeOf(header)).toBe('signInNeeded');
  });

  test('never says why: every refusal reads alike', async () => {
    const messages = new Set<string>();
    for (const claims of [{ exp: 1 }, { aud: 'x' }, { sub: '' }]) {
      await check(`Bearer ${await provider.token(claims)}`).catch((error: unknown) => {
        messages.add(error instanceof ApiError ? error.shape.message : '');
      });
    }
    expect([...messages]).toEqual(['Inloggningen gäller inte längre. Logga in igen.']);
  });
});

describe('the keys of the provider', () => {
  test('a key that came after the first is fetched, and the old one still counts while it is published', async () => {
    const old = await provider.token();
    expect(await codeOf(`Bearer ${old}`)).toBe('accepted');
    await provider.rotate('second');
    expect(await codeOf(`Bearer ${await provider.token()}`)).toBe('accepted');
    expect(await codeOf(`Bearer ${old}`)).toBe('accepted');
  });

  test('an unknown key is not asked for again within the cooldown', async () => {
    check = createTokenCheck({
      issuer: provider.issuer,
      audience,
      jwksUrl: provider.issuer,
      cooldownMs: 60_000,
    });
    expect(await codeOf(`Bearer ${await provider.token()}`)).toBe('accepted');
    const before = provider.fetches;
    for (let count = 0; count < 20; count++) {
      expect(await codeOf(`Bearer ${await provider.token({}, { kid: `unknown-${String(count)}` })}`)).toBe(
        'signInNeeded',
      );
    }
    expect(provider.fetches).toBe(before);
  });

  test('that cannot be had are no fault of the worker: unavailable', async () => {
    const token = await provider.token();
    provider.down = true;
    expect(await codeOf(`Bearer ${token}`)).toBe('unavailable');
    provider.down = false;
    expect(await codeOf(`Bearer ${token}`)).toBe('accepted');
    check = createTokenCheck({ issuer: provider.issuer, audience, jwksUrl: 'http://127.0.0.1:1/' });
    expect(await codeOf(`Bearer ${token}`)).toBe('unavailable');
  });
});
