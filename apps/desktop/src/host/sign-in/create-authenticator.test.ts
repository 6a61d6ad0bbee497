import { decodeJwt } from 'jose';
import { ScriptedBrowser } from '@samla/demo-idp/scripted-browser';
import { describe, expect, test } from 'vitest';
import { ProviderUnreachableError, SignInNeededError } from './authenticator.ts';
import { anna, as, åsa } from './testing/at-demo-idp.ts';
import type { Bench } from './testing/bench.ts';
import { useDemoIdp } from './testing/use-demo-idp.ts';

/* The honest half: a real provider, a real browser but for its screen, real sockets and files. */

const { idp, make, signedIn } = useDemoIdp();
const tokenRequests = (one: Bench) => one.requests.filter((request) => request === 'POST /token').length;

describe('signing in', () => {
  test('ends with a worker, a token for the API, and the workspace in front', async () => {
    const { authenticator, states, focused, opened } = await signedIn();
    expect(authenticator.state()).toEqual({ kind: 'signedIn', who: anna });
    expect(states.map((state) => state.kind)).toEqual(['signedOut', 'signingIn', 'signingIn', 'signedIn']);
    expect(decodeJwt(await authenticator.accessToken())).toMatchObject({
      iss: idp().url,
      sub: 'anlin000',
      aud: 'urn:samla:case-api',
      scope: 'cases',
    });
    expect(focused()).toBe(1);
    expect(opened).toHaveLength(1);
  });

  test('the worker sees a Swedish page without script when the browser comes back', async () => {
    let page = { status: 0, html: '' };
    const browser = new ScriptedBrowser();
    await signedIn({ browse: async (url) => (page = await browser.signIn(url, anna.subject)) });
    await expect.poll(() => page.status).toBe(200);
    expect(page.html).toContain('Du kan stänga fönstret');
    expect(page.html).toContain('lang="sv"');
    expect(page.html).not.toMatch(/<script|https?:/);
  });

  test('the address is offered when no browser can be opened', async () => {
    const made = await make({ opens: false });
    const { url } = await made.authenticator.signIn();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/auth\?/);
    expect(made.authenticator.state()).toEqual({ kind: 'signingIn', url, who: null });
    await new ScriptedBrowser().signIn(url ?? '', anna.subject);
    expect((await made.until('signedIn')).who).toEqual(anna);
  });

  test('two windows that sign in at once share one sign-in', async () => {
    const made = await make(as(anna));
    await Promise.all([made.authenticator.signIn(), made.authenticator.signIn()]);
    await made.until('signedIn');
    expect(made.opened).toHaveLength(1);
  });

  test('two programs at once do not disturb each other', async () => {
    const [one, other] = [await make(), await make()];
    await Promise.all([one.authenticator.signIn(), other.authenticator.signIn()]);
    await new ScriptedBrowser().signIn(other.opened[0] ?? '', åsa.subject);
    await new ScriptedBrowser().signIn(one.opened[0] ?? '', anna.subject);
    expect((await one.until('signedIn')).who).toEqual(anna);
    expect((await other.until('signedIn')).who).toEqual(åsa);
  });

  test('a worker who declines is told so', async () => {
    const browser = new ScriptedBrowser();
    const made = await make({
      browse: async (url) => browser.press(await browser.visit(url), 'cancel', '1'),
    });
    await made.authenticator.signIn();
    const { message } = await made.until('signedOut');
    expect(message).toContain('avbröts');
  });

  test('a closed browser ends in three minutes, and a cancelled sign-in at once', async () => {
    const made = await make();
    await made.authenticator.signIn();
    expect(made.timer.waiting).toEqual([180_000]);
    made.timer.ring();
    expect((await made.until('signedOut')).message).toContain('för lång tid');
    const redirect = (url: string) => new URL(url).searchParams.get('redirect_uri') ?? '';
    await expect(fetch(redirect(made.opened[0] ?? ''))).rejects.toThrow(TypeError);

    await made.authenticator.signIn();
    made.authenticator.cancel();
    expect(made.authenticator.state().kind).toBe('signedOut');
    expect(made.timer.waiting).toEqual([]);
    await expect(fetch(redirect(made.opened[1] ?? ''))).rejects.toThrow(TypeError);
  });

  test('without the provider it says so, and can be tried again', async () => {
    let away = true;
    const made = await make({
      ...as(anna),
      network: (input, init) => (away ? Promise.reject(new TypeError('fetch failed')) : fetch(input, init)),
    });
    await made.authenticator.signIn();
    expect(made.authenticator.state()).toMatchObject({
      kind: 'signedOut',
      message: expect.stringContaining('nätverket') as string,
    });
    away = false;
    await made.authenticator.signIn();
    await made.until('signedIn');
  });
});

describe('keeping access', () => {
  test('a token that still holds is given again without asking', async () => {
    const made = await signedIn();
    const asked = tokenRequests(made);
    expect(await made.authenticator.accessToken()).toBe(await made.authenticator.accessToken());
    expect(tokenRequests(made)).toBe(asked);
  });

  test('it is renewed before it ends, and when the API rejects it; a late rejection of an older one is ignored', async () => {
    const made = await signedIn();
    const first = await made.authenticator.accessToken();
    made.clock.milliseconds += 241_000;
    const second = await made.authenticator.accessToken();
    expect(second).not.toBe(first);
    const third = await made.authenticator.accessToken({ rejected: second });
    expect(third).not.toBe(second);
    expect(await made.authenticator.accessToken({ rejected: first })).toBe(third);
  });

  test('fifty calls at once renew once', async () => {
    const made = await signedIn();
    const rejected = await made.authenticator.accessToken();
    const asked = tokenRequests(made);
    const calls = Array.from({ length: 50 }, () => made.authenticator.accessToken({ rejected }));
    expect(new Set(await Promise.all(calls)).size).toBe(1);
    expect(tokenRequests(made)).toBe(asked + 1);
    expect(made.authenticator.state().kind).toBe('signedIn');
  });

  test('a provider that is away is not an expiry: what still holds is used, then the call fails, then it heals', async () => {
    let away = false;
    const made = await signedIn({
      ...as(anna),
      network: (input, init) => (away ? Promise.reject(new TypeError('fetch failed')) : fetch(input, init)),
    });
    const token = await made.authenticator.accessToken();
    away = true;
    made.clock.milliseconds += 250_000;
    expect(await made.authenticator.accessToken()).toBe(token);
    made.clock.milliseconds += 100_000;
    await expect(made.authenticator.accessToken()).rejects.toThrow(ProviderUnreachableError);
    expect(made.authenticator.state()).toEqual({ kind: 'signedIn', who: anna });
    away = false;
    expect(await made.authenticator.accessToken()).not.toBe(token);
  });

  test('when the provider ends everything, the worker stays known and signs in again', async () => {
    const made = await signedIn(as(anna, new ScriptedBrowser()));
    await idp().endSessions();
    const rejected = await made.authenticator.accessToken();
    await expect(made.authenticator.accessToken({ rejected })).rejects.toThrow(SignInNeededError);
    expect(made.authenticator.state()).toEqual({ kind: 'expired', who: anna, message: null });
    await made.authenticator.signIn();
    expect(made.states).toContainEqual({ kind: 'signingIn', url: null, who: anna });
    await made.until('signedIn');
    expect(new URL(made.opened[1] ?? '').searchParams.get('login_hint')).toBe(anna.subject);
    expect(decodeJwt(await made.authenticator.accessToken()).sub).toBe(anna.subject);
  });

  test('a new sign-in that fails leaves the worker expired, with the reason', async () => {
    const browser = new ScriptedBrowser();
    let declines = false;
    const made = await signedIn({
      browse: async (url) => {
        const page = await browser.visit(url);
        await (declines ? browser.press(page, 'cancel', '1') : browser.press(page, 'subject', anna.subject));
      },
    });
    declines = true;
    await idp().endSessions();
    await made.authenticator
      .accessToken({ rejected: await made.authenticator.accessToken() })
      .catch(() => undefined);
    await made.authenticator.signIn();
    expect(await made.until('expired')).toMatchObject({
      who: anna,
      message: expect.stringContaining('avbröts') as string,
    });
  });
});
