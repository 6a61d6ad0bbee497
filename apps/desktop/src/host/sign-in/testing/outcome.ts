import { stat } from 'node:fs/promises';
import { expect } from 'vitest';
import { SignInNeededError } from '../authenticator.ts';
import type { Bench } from './bench.ts';
import { atHostileIdp, type Tampering } from './hostile-idp.ts';

/** Signs in and expects that the workspace trusts nothing of it: nobody signed in, no token, nothing on disk. */
export async function expectRefused(made: Bench, reason: string): Promise<void> {
  await made.authenticator.signIn();
  const state = await made.until('signedOut');
  expect(state.message).toBeTruthy();
  expect(made.events).toContain(JSON.stringify({ name: `signIn.failed.${reason}` }));
  await expect(made.authenticator.accessToken()).rejects.toThrow(SignInNeededError);
  await expect(stat(made.file)).rejects.toThrow('ENOENT');
}

/** That a sign-in is refused because of this tampering alone: without it the same sign-in succeeds. */
export async function expectTamperingRefused(tampering: Tampering, reason = 'refused'): Promise<void> {
  await atHostileIdp(async ({ idp, made }) => {
    idp.tampering = tampering;
    await expectRefused(made, reason);
    idp.tampering = {};
    await made.authenticator.signIn();
    expect((await made.until('signedIn')).who.subject).toBe('anlin000');
  });
}
