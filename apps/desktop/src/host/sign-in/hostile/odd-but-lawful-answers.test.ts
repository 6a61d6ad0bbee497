import { expect, test } from 'vitest';
import { atHostileIdp } from '../testing/hostile-idp.ts';

test.each([
  ['token_type in capitals', { token_type: 'BEARER' }],
  ['no life time of the access token', { expires_in: undefined }],
])('%s is accepted', async (_, odd) => {
  await atHostileIdp(async ({ idp, made }) => {
    idp.tampering = { tokens: (honest) => ({ ...honest, ...odd }) };
    await made.authenticator.signIn();
    await made.until('signedIn');
    expect(await made.authenticator.accessToken()).toMatch(/^access-/);
  });
});

test('a provider that gives no refresh token asks for a new sign-in when access ends', async () => {
  await atHostileIdp(async ({ idp, made }) => {
    idp.tampering = { tokens: (honest) => ({ ...honest, refresh_token: undefined }) };
    await made.authenticator.signIn();
    const { who } = await made.until('signedIn');
    made.clock.milliseconds += 290_000;
    expect(await made.authenticator.accessToken()).toMatch(/^access-/);
    made.clock.milliseconds += 20_000;
    await expect(made.authenticator.accessToken()).rejects.toThrow('new sign-in');
    expect(made.authenticator.state()).toEqual({ kind: 'expired', who, message: null });
  });
});

test('a provider that does not rotate keeps its refresh token in use', async () => {
  await atHostileIdp(async ({ idp, made }) => {
    const sent: (string | null)[] = [];
    await made.authenticator.signIn();
    await made.until('signedIn');
    idp.tampering = {
      tokens: (honest, request) => {
        sent.push(request.get('refresh_token'));
        return { ...honest, refresh_token: undefined };
      },
    };
    for (let times = 0; times < 2; times += 1) {
      await made.authenticator.accessToken({ rejected: await made.authenticator.accessToken() });
    }
    expect(sent).toHaveLength(2);
    expect(sent[1]).toBe(sent[0]);
  });
});
