import { expect, test } from 'vitest';
import { ProviderUnreachableError } from '../authenticator.ts';
import { atHostileIdp } from '../testing/hostile-idp.ts';

test('a page where tokens should be is not an expiry', async () => {
  await atHostileIdp(async ({ idp, made }) => {
    await made.authenticator.signIn();
    await made.until('signedIn');
    const rejected = await made.authenticator.accessToken();
    idp.tampering = { tokens: () => '<html>Välkommen till stadens gästnät</html>' };
    await expect(made.authenticator.accessToken({ rejected })).rejects.toThrow(ProviderUnreachableError);
    expect(made.authenticator.state().kind).toBe('signedIn');
    idp.tampering = {};
    expect(await made.authenticator.accessToken({ rejected })).not.toBe(rejected);
  });
});

test('a fault of the provider’s own, in its own words, is not an expiry either', async () => {
  let status = 0;
  await atHostileIdp(
    async ({ made }) => {
      await made.authenticator.signIn();
      await made.until('signedIn');
      const rejected = await made.authenticator.accessToken();
      for (status of [429, 500, 503]) {
        await expect(made.authenticator.accessToken({ rejected })).rejects.toThrow(ProviderUnreachableError);
      }
      expect(made.authenticator.state().kind).toBe('signedIn');
    },
    {
      network: (input, init) =>
        status === 0
          ? fetch(input, init)
          : Promise.resolve(Response.json({ error: 'temporarily_unavailable' }, { status })),
    },
  );
});
