import { expect, test } from 'vitest';
import { SignInNeededError } from '../authenticator.ts';
import { anna, as, atDemoIdp } from '../testing/at-demo-idp.ts';

test('a stolen refresh token that is used again kills the family, for the thief and for the worker', async () => {
  await atDemoIdp(async (idp, make) => {
    const renewals: URLSearchParams[] = [];
    const made = await make({
      ...as(anna),
      network: (input, init) => {
        const body = new URLSearchParams(String(init?.body ?? ''));
        if (body.get('grant_type') === 'refresh_token') renewals.push(body);
        return fetch(input, init);
      },
    });
    await made.authenticator.signIn();
    await made.until('signedIn');
    const second = await made.authenticator.accessToken({ rejected: await made.authenticator.accessToken() });
    const theft = await fetch(`${idp.url}/token`, {
      method: 'POST',
      body: renewals[0] ?? new URLSearchParams(),
    });
    expect(await theft.json()).toMatchObject({ error: 'invalid_grant' });
    await expect(made.authenticator.accessToken({ rejected: second })).rejects.toThrow(SignInNeededError);
    expect(made.authenticator.state()).toEqual({ kind: 'expired', who: anna, message: null });
  });
});
