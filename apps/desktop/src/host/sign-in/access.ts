import { epochOf, type Clock } from '@samla/case-model/time';
import type { Tokens } from './provider.ts';

/** An access token in memory, with the times (milliseconds since 1970) after which it is renewed and is dead. */
export interface Access {
  readonly token: string;
  readonly renewAt: number;
  readonly endsAt: number;
}

/** Renew this long before the end, in milliseconds; of a short life at most a fifth. */
const RENEW_BEFORE = 60_000;

/** Measures a token's life from now by this machine's clock alone, so that a wrong clock does no harm. */
export function accessOf(tokens: Tokens, clock: Clock): Access {
  const life = tokens.expiresInSeconds * 1000;
  const endsAt = epochOf(clock.now()) + life;
  return { token: tokens.accessToken, endsAt, renewAt: endsAt - Math.min(RENEW_BEFORE, life / 5) };
}
