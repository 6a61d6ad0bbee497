import { expect, test } from 'vitest';
import { atHostileIdp } from '../testing/hostile-idp.ts';
import { expectTamperingRefused } from '../testing/outcome.ts';

test('a provider that offers PKCE without S256', () =>
  expectTamperingRefused(
    { metadata: (honest) => ({ ...honest, code_challenge_methods_supported: ['plain'] }) },
    'noPkce',
  ));

test('a provider that says nothing of PKCE is asked with S256 all the same', async () => {
  await atHostileIdp(async ({ idp, made }) => {
    idp.tampering = {
      metadata: ({ code_challenge_methods_supported: _methods, ...rest }) => rest,
    };
    await made.authenticator.signIn();
    await made.until('signedIn');
    const asked = new URL(made.opened[0] ?? '').searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    expect(asked.get('code_challenge')).toMatch(/^[\w-]{43}$/);
  });
});
