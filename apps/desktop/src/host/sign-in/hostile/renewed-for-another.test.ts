import { expect, test } from 'vitest';
import { SignInNeededError } from '../authenticator.ts';
import { atHostileIdp, signIdToken } from '../testing/hostile-idp.ts';

test('a renewal that brings another worker’s tokens (OIDC Core 12.2)', async () => {
  await atHostileIdp(async ({ idp, made }) => {
    await made.authenticator.signIn();
    const { who } = await made.until('signedIn');
    const rejected = await made.authenticator.accessToken();
    idp.tampering = { claims: (honest) => ({ ...honest, sub: 'chef000', name: 'Chef Chefsson' }) };
    await expect(made.authenticator.accessToken({ rejected })).rejects.toThrow(SignInNeededError);
    expect(made.authenticator.state()).toEqual({ kind: 'expired', who, message: null });
  });
});

test('a renewal whose id token is for another client, or has ended', async () => {
  for (const claims of [{ aud: 'other' }, { exp: 1 }]) {
    await atHostileIdp(async ({ idp, made }) => {
      await made.authenticator.signIn();
      await made.until('signedIn');
      const rejected = await made.authenticator.accessToken();
      idp.tampering = {
        idToken: (draft) => signIdToken({ ...draft, claims: { ...draft.claims, ...claims } }),
      };
      await expect(made.authenticator.accessToken({ rejected })).rejects.toThrow(SignInNeededError);
    });
  }
});
