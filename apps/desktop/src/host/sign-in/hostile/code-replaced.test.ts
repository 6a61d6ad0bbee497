import { ScriptedBrowser } from '@samla/demo-idp/scripted-browser';
import { test } from 'vitest';
import { anna, atDemoIdp, åsa } from '../testing/at-demo-idp.ts';
import { expectRefused } from '../testing/outcome.ts';

/** Lets the attacker sign in at his own request and answers the code that he got. */
async function attackersCode(victimsUrl: string): Promise<string> {
  const own = new URL(victimsUrl);
  own.searchParams.set('redirect_uri', 'http://127.0.0.1:9/callback');
  const page = await new ScriptedBrowser({ stopBefore: 'http://127.0.0.1:9/' }).signIn(own.href, åsa.subject);
  return new URL(page.url).searchParams.get('code') ?? '';
}

test('the code of another authorization request, put into this answer', async () => {
  await atDemoIdp(async (idp, make) => {
    const made = await make({
      browse: async (url) => {
        const { searchParams } = new URL(url);
        // the attacker has even learnt the state; his code is bound to his own redirect and verifier
        const answer = new URLSearchParams({
          code: await attackersCode(url),
          state: searchParams.get('state') ?? '',
          iss: idp.url,
        });
        await fetch(`${searchParams.get('redirect_uri') ?? ''}?${answer.toString()}`);
      },
    });
    await expectRefused(made, 'refused');
  });
});

test('the provider refuses a code with another verifier, whoever brings it', async () => {
  await atDemoIdp(async (_idp, make) => {
    const browser = new ScriptedBrowser();
    const made = await make({
      browse: (url) => browser.signIn(url, anna.subject),
      network: (input, init) => {
        const body = new URLSearchParams(String(init?.body ?? ''));
        if (!body.has('code_verifier')) return fetch(input, init);
        body.set('code_verifier', 'x'.repeat(43));
        return fetch(input, { ...init, body });
      },
    });
    await expectRefused(made, 'refused');
  });
});
