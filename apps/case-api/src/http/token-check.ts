import { ApiError } from '@samla/api-client/errors';
import { systemClock, type Clock } from '@samla/case-model/time';
import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';

export interface TokenCheckOptions {
  readonly issuer: string;
  /** this API, as the provider names it */
  readonly audience: string;
  /** where the provider publishes its keys */
  readonly jwksUrl: string;
  /** an unknown key is asked for at most once in so many milliseconds */
  readonly cooldownMs?: number;
  readonly timeoutMs?: number;
  /** the provider's time, also where the rest of the program runs on another date */
  readonly clock?: Clock;
}

/** Who a valid token stands for. */
export interface TokenHolder {
  readonly subject: string;
  /** milliseconds since 1970 */
  readonly expiresAt: number;
}

export type TokenCheck = (authorization: string | undefined) => Promise<TokenHolder>;

/** Asymmetric signatures only: a shared secret, or none, could be made by anyone who knows the public key. */
const algorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'EdDSA',
  'Ed25519',
];
/** the scope of this API among the provider's */
const neededScope = 'cases';
const toleranceSeconds = 5;

/**
 * Checks access tokens as RFC 9068 (section 4) says: type, signature, issuer, audience, times and scope. A key that is
 * not known yet is fetched, so the provider can rotate its keys while workers are signed in.
 * The answer throws ApiError: `signInNeeded`, or `unavailable` when the keys cannot be had.
 */
export function createTokenCheck(options: TokenCheckOptions): TokenCheck {
  const { issuer, audience, clock = systemClock } = options;
  const remote = createRemoteJWKSet(new URL(options.jwksUrl), {
    cooldownDuration: options.cooldownMs ?? 30_000,
    timeoutDuration: options.timeoutMs ?? 5_000,
  });
  const keys: JWTVerifyGetKey = async (header, token) => {
    try {
      return await remote(header, token);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
        throw error;
      // whatever else: the keys could not be fetched or read, and that is not the worker's fault
      const message = 'Inloggningen kan inte kontrolleras just nu. Försök igen om en stund.';
      throw new ApiError({ code: 'unavailable', message }, { cause: error });
    }
  };
  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) throw signInNeeded();
    try {
      const { payload } = await jwtVerify(token, keys, {
        ...{ issuer, audience, algorithms, typ: 'at+jwt', clockTolerance: toleranceSeconds },
        ...{ requiredClaims: ['sub', 'exp'], currentDate: new Date(clock.now()) },
      });
      const { sub = '', exp = 0, scope } = payload;
      const scopes = typeof scope === 'string' ? scope.split(' ') : [];
      if (!scopes.includes(neededScope) || !/^[^\p{Cc}]{1,200}$/u.test(sub)) throw signInNeeded();
      return { subject: sub, expiresAt: exp * 1000 };
    } catch (error) {
      throw error instanceof ApiError ? error : signInNeeded(error);
    }
  };
}

function signInNeeded(cause?: unknown): ApiError {
  const message = 'Inloggningen gäller inte längre. Logga in igen.';
  return new ApiError({ code: 'signInNeeded', message }, { cause });
}
