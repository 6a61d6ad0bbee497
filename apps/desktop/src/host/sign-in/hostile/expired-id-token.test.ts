import { expect, test } from 'vitest';
import { ShiftedClock } from '../testing/bench.ts';
import { atHostileIdp } from '../testing/hostile-idp.ts';
import { expectTamperingRefused } from '../testing/outcome.ts';

const week = 7 * 24 * 3600;

test('an id token that has ended', () =>
  expectTamperingRefused({ claims: (honest) => ({ ...honest, exp: (honest.iat ?? 0) - 60 }) }, 'clock'));

test('an id token that was made a week ago', () =>
  expectTamperingRefused({ claims: (honest) => ({ ...honest, iat: (honest.iat ?? 0) - week }) }, 'clock'));

test.each(['exp', 'iat', 'sub'] as const)('an id token without %s', (name) =>
  expectTamperingRefused({
    claims: (honest) => Object.fromEntries(Object.entries(honest).filter(([claim]) => claim !== name)),
  }),
);

test.each([-1, 1])('a clock that is %d × ten minutes off does not stop a sign-in', async (sign) => {
  const clock = new ShiftedClock();
  clock.milliseconds = sign * 590_000;
  await atHostileIdp(
    async ({ made }) => {
      await made.authenticator.signIn();
      await made.until('signedIn');
      expect(await made.authenticator.accessToken()).toMatch(/^access-/);
    },
    { clock },
  );
});
