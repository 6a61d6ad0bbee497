import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import { ScriptedBrowser } from '@samla/demo-idp/scripted-browser';
import { describe, expect, test } from 'vitest';
import { SignInNeededError } from './authenticator.ts';
import { anna, as, åsa } from './testing/at-demo-idp.ts';
import { MemoryKeys } from './testing/bench.ts';
import { useDemoIdp } from './testing/use-demo-idp.ts';

/* The honest half: a real provider, a real browser but for its screen, real sockets and files. */

const { idp, signedIn, restarted } = useDemoIdp();

describe('starting again', () => {
  test('the worker is known without the network, and access is renewed with it', async () => {
    const first = await signedIn();
    await first.authenticator.close();
    const again = await restarted(first);
    expect(again.authenticator.state()).toEqual({ kind: 'signedIn', who: anna });
    expect(again.requests).toEqual([]);
    expect(decodeJwt(await again.authenticator.accessToken()).sub).toBe(anna.subject);
    expect(again.opened).toEqual([]);
  });

  test('an expiry is remembered', async () => {
    const first = await signedIn();
    await idp().endSessions();
    await first.authenticator
      .accessToken({ rejected: await first.authenticator.accessToken() })
      .catch(() => undefined);
    await first.authenticator.close();
    expect((await restarted(first)).authenticator.state()).toEqual({
      kind: 'expired',
      who: anna,
      message: null,
    });
  });

  test('three days without the provider ask for a new sign-in', async () => {
    const first = await signedIn();
    await first.authenticator.close();
    first.clock.milliseconds += 71.9 * 3_600_000;
    expect((await restarted(first)).authenticator.state().kind).toBe('signedIn');
    first.clock.milliseconds += 0.2 * 3_600_000;
    const late = await restarted(first);
    expect(late.authenticator.state()).toEqual({ kind: 'expired', who: anna, message: null });
    await expect(late.authenticator.accessToken()).rejects.toThrow(SignInNeededError);
  });

  test('the file is sealed and private, and bears neither token nor name', async () => {
    const { file } = await signedIn();
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const bytes = (await readFile(file)).toString('latin1');
    expect(bytes).not.toMatch(/Anna|anlin|refresh/);
  });

  test('without a key wrapper nothing is kept on disk', async () => {
    const keys = new MemoryKeys();
    keys.isAvailable = false;
    const made = await signedIn({ ...as(anna), keys });
    await expect(stat(made.file)).rejects.toThrow('ENOENT');
    await made.authenticator.close();
    expect((await restarted(made)).authenticator.state()).toEqual({ kind: 'signedOut', message: null });
  });

  test('a file that another user sealed, or a damaged one, asks for a sign-in and says why', async () => {
    const first = await signedIn();
    await first.authenticator.close();
    const other = await restarted(first, { ...as(åsa), keys: new MemoryKeys() });
    expect(other.authenticator.state()).toMatchObject({
      kind: 'signedOut',
      message: expect.stringContaining('Logga in igen') as string,
    });
    await other.authenticator.signIn();
    expect((await other.until('signedIn')).who).toEqual(åsa);
  });
});

describe('signing out', () => {
  test('forgets here and ends the grant there', async () => {
    const made = await signedIn();
    expect(await made.authenticator.signOut()).toEqual({ revoked: true });
    expect(made.authenticator.state()).toEqual({ kind: 'signedOut', message: null });
    await expect(made.authenticator.accessToken()).rejects.toThrow(SignInNeededError);
    expect(made.requests).toContain('POST /token/revocation');
    const kept = await readFile(join(idp().folder, 'sign-ins.json'), 'utf8');
    expect(kept).not.toContain('"RefreshToken"');
  });

  test('says so when the provider could not be told, and has forgotten all the same', async () => {
    let away = false;
    const made = await signedIn({
      ...as(anna),
      network: (input, init) => (away ? Promise.reject(new TypeError('fetch failed')) : fetch(input, init)),
    });
    away = true;
    expect(await made.authenticator.signOut()).toEqual({ revoked: false });
    await made.authenticator.close();
    expect((await restarted(made)).authenticator.state()).toEqual({ kind: 'signedOut', message: null });
  });

  test('the next sign-in asks who it is, though the browser remembers; also after a restart', async () => {
    const profile = new ScriptedBrowser();
    const first = await signedIn(as(anna, profile));
    await first.authenticator.signOut();
    await first.authenticator.close();
    const next = await restarted(first, as(åsa, profile));
    await next.authenticator.signIn();
    expect((await next.until('signedIn')).who).toEqual(åsa);
  });

  test('during a renewal: nobody is signed in, nothing is kept, and the newest token is revoked', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let hold = false;
    let renewalAnswered: () => void = () => undefined;
    const answered = new Promise<void>((resolve) => (renewalAnswered = resolve));
    const made = await signedIn({
      ...as(anna),
      network: async (input, init) => {
        const response = await fetch(input, init);
        if (hold && String(input).endsWith('/token')) {
          renewalAnswered();
          await held;
        }
        return response;
      },
    });
    const rejected = await made.authenticator.accessToken();
    hold = true;
    const call = made.authenticator.accessToken({ rejected });
    const outcome = expect(call).rejects.toThrow(SignInNeededError);
    await answered;
    const signOut = made.authenticator.signOut();
    expect(made.authenticator.state().kind).toBe('signedOut');
    release();
    await outcome;
    expect(await signOut).toEqual({ revoked: true });
    expect(await readFile(join(idp().folder, 'sign-ins.json'), 'utf8')).not.toContain('"RefreshToken"');
    await made.authenticator.close();
    expect((await restarted(made)).authenticator.state()).toEqual({ kind: 'signedOut', message: null });
  });
});

test('no token, code, state or verifier stands in a log line or in a state that a window sees', async () => {
  const secrets: string[] = [];
  const made = await signedIn({
    ...as(anna),
    network: async (input, init) => {
      const response = await fetch(input, init);
      if (!String(input).endsWith('/token')) return response;
      for (const [name, value] of new URLSearchParams(String(init?.body))) {
        if (['code', 'code_verifier', 'refresh_token'].includes(name)) secrets.push(value);
      }
      const tokens = (await response.clone().json()) as Record<string, unknown>;
      for (const name of ['access_token', 'refresh_token', 'id_token']) secrets.push(String(tokens[name]));
      return response;
    },
  });
  await made.authenticator.accessToken({ rejected: await made.authenticator.accessToken() });
  await made.authenticator.signOut();
  const seen = JSON.stringify(made.states) + made.events.join('');
  expect(secrets.length).toBeGreaterThanOrEqual(8);
  for (const secret of secrets) expect(seen).not.toContain(secret);
  for (const who of ['Anna', 'anlin000']) expect(made.events.join('')).not.toContain(who);
});
