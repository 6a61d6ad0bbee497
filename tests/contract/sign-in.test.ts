import { createTokenCheck } from '@samla/case-api/http/token-check';
import { anna, as, atDemoIdp } from '@samla/desktop/host/sign-in/testing/at-demo-idp';
import { expect, test } from 'vitest';

/* What the desktop gets of the provider is what the API takes: the two ends, joined. */

test('the API takes the access token of a sign-in and of its renewal, and nothing else of it', async () => {
  await atDemoIdp(async (idp, make) => {
    const others: string[] = [];
    const { authenticator, until } = await make({
      ...as(anna),
      network: async (input, init) => {
        const response = await fetch(input, init);
        if (!String(input).endsWith('/token')) return response;
        const tokens = (await response.clone().json()) as Record<string, unknown>;
        others.push(String(tokens['id_token']), String(tokens['refresh_token']));
        return response;
      },
    });
    await authenticator.signIn();
    await until('signedIn');
    const check = createTokenCheck({
      issuer: idp.url,
      audience: 'urn:samla:case-api',
      jwksUrl: `${idp.url}/jwks`,
    });
    const first = await authenticator.accessToken();
    const second = await authenticator.accessToken({ rejected: first });
    for (const token of [first, second]) {
      expect(await check(`Bearer ${token}`)).toMatchObject({ subject: anna.subject });
    }
    expect(others).toHaveLength(4);
    for (const token of others) {
      await expect(check(`Bearer ${token}`)).rejects.toMatchObject({ shape: { code: 'signInNeeded' } });
    }
    const elsewhere = createTokenCheck({
      issuer: idp.url,
      audience: 'urn:other:api',
      jwksUrl: `${idp.url}/jwks`,
    });
    await expect(elsewhere(`Bearer ${second}`)).rejects.toMatchObject({ shape: { code: 'signInNeeded' } });
  });
});
