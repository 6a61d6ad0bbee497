import { expect, test } from 'vitest';
import { atHostileIdp, newSigningKey } from '../testing/hostile-idp.ts';

test('a provider that changes its key mid-session disturbs neither renewal nor the next sign-in', async () => {
  await atHostileIdp(async ({ idp, made }) => {
    await made.authenticator.signIn();
    await made.until('signedIn');
    idp.key = await newSigningKey('two');
    const rejected = await made.authenticator.accessToken();
    expect(await made.authenticator.accessToken({ rejected })).not.toBe(rejected);
    await made.authenticator.signOut();
    await made.authenticator.signIn();
    expect((await made.until('signedIn')).who.name).toBe('Anna Lind');
  });
});
