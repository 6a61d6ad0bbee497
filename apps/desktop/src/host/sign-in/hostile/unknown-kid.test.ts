import { SignJWT } from 'jose';
import { test } from 'vitest';
import { newSigningKey, signIdToken } from '../testing/hostile-idp.ts';
import { expectTamperingRefused } from '../testing/outcome.ts';

test('an id token by a key that the provider does not show', () =>
  expectTamperingRefused({
    idToken: async ({ claims }) => signIdToken({ claims, key: await newSigningKey('hidden') }),
  }));

test('no key named where there are several', async () => {
  const other = await newSigningKey('two');
  await expectTamperingRefused({
    jwks: (honest) => [...honest, other.jwk],
    idToken: ({ claims, key }) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'ES256' }).sign(key.privateKey),
  });
});
