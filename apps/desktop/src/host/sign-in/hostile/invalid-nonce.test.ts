import { expect, test } from 'vitest';
import { atHostileIdp, signIdToken } from '../testing/hostile-idp.ts';
import { expectTamperingRefused } from '../testing/outcome.ts';

test('a nonce that was not asked for', () =>
  expectTamperingRefused({ claims: (honest) => ({ ...honest, nonce: 'other' }) }));

test('no nonce', () =>
  expectTamperingRefused({
    claims: ({ nonce: _nonce, ...rest }) => rest,
  }));

test('the id token of an earlier sign-in, replayed', async () => {
  await atHostileIdp(async ({ idp, made }) => {
    let earlier = '';
    idp.tampering = { idToken: async (draft) => (earlier = await signIdToken(draft)) };
    await made.authenticator.signIn();
    await made.until('signedIn');
    await made.authenticator.signOut();
    idp.tampering = { idToken: () => earlier };
    await made.authenticator.signIn();
    expect((await made.until('signedOut')).message).toContain('kunde inte kontrolleras');
  });
});
