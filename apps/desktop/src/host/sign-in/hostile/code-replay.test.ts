import { ScriptedBrowser } from '@samla/demo-idp/scripted-browser';
import { expect, test } from 'vitest';
import { SignInNeededError } from '../authenticator.ts';
import { anna, atDemoIdp } from '../testing/at-demo-idp.ts';

test('the answer is taken once; a code that is used again ends what it gave', async () => {
  await atDemoIdp(async (_idp, make) => {
    let callback = '';
    let exchange: () => Promise<Response> = () => Promise.reject(new Error('no exchange was seen'));
    const browser = new ScriptedBrowser();
    const made = await make({
      browse: async (url) => (callback = (await browser.signIn(url, anna.subject)).url),
      network: (input, init) => {
        if (String(init?.body ?? '').includes('code_verifier')) exchange = () => fetch(input, init);
        return fetch(input, init);
      },
    });
    await made.authenticator.signIn();
    const { who } = await made.until('signedIn');
    await expect.poll(() => callback).toContain('code=');
    // the listener is gone: going back in the browser's history reaches nobody
    await expect(fetch(callback)).rejects.toThrow(TypeError);
    expect((await exchange()).status).toBe(400);
    await expect(
      made.authenticator.accessToken({ rejected: await made.authenticator.accessToken() }),
    ).rejects.toThrow(SignInNeededError);
    expect(made.authenticator.state()).toEqual({ kind: 'expired', who, message: null });
  });
});
