import { epochOf, systemClock, type Clock } from '@samla/case-model/time';
import * as oidc from 'openid-client';
import { z } from 'zod';
import type { Network } from '../ports.ts';
import type { Who } from './authenticator.ts';
import { GrantRejectedError, SignInFailedError } from './errors.ts';
import { messages } from './messages.ts';
import { renewalFailure, signInFailure } from './provider-errors.ts';

/** What the provider is asked to know. */
export interface ProviderOptions {
  readonly issuer: string;
  readonly clientId: string;
  /** the API that access tokens are for (RFC 8707) */
  readonly resource: string;
  readonly network: Network;
  readonly tokenClock: Clock;
}

/** Tokens as they came: an access token, how long it lives, and the refresh token to use next. */
export interface Tokens {
  readonly accessToken: string;
  readonly expiresInSeconds: number;
  readonly refreshToken: string | null;
}

/** Secrets of one authorization request. */
export interface RequestSecrets {
  readonly state: string;
  readonly nonce: string;
  /** PKCE (RFC 7636) */
  readonly verifier: string;
}

/** One authorization request, on metadata and keys that were fetched for it. */
export interface AuthorizationRequest {
  readonly url: string;
  /** @throws SignInFailedError whatever is wrong with the answer */
  exchange(callback: URL): Promise<{ readonly who: Who; readonly tokens: Tokens }>;
}

export interface Provider {
  /** @throws SignInFailedError when the provider cannot be reached or is not the one it should be */
  request(
    redirectUri: string,
    secrets: RequestSecrets,
    extra: Readonly<Record<string, string>>,
  ): Promise<AuthorizationRequest>;
  /** @throws GrantRejectedError, ProviderUnreachableError */
  renew(refreshToken: string, subject: string): Promise<Tokens>;
  /** @returns false when the provider was not told */
  revoke(refreshToken: string): Promise<boolean>;
}

const SCOPES = 'openid offline_access cases';
const TIMEOUT_SECONDS = 15;
/** of an access token whose life the provider does not tell; a 401 renews it anyhow */
const UNKNOWN_LIFE_SECONDS = 60;
/** an id token is made for the answer that it comes with; an hour allows for clocks (OIDC Core 3.1.3.7, 10) */
const OLDEST_ID_TOKEN_SECONDS = 3600;

const identitySchema = z.object({
  sub: z.string().min(1).max(255),
  name: z.string().min(1).max(200).optional(),
  iat: z.number(),
});

const isLoopback = (url: URL) => ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);

function tokensOf(response: oidc.TokenEndpointResponse, previous: string | null): Tokens {
  return {
    accessToken: response.access_token,
    expiresInSeconds: response.expires_in ?? UNKNOWN_LIFE_SECONDS,
    refreshToken: response.refresh_token ?? previous,
  };
}

/** The city's OpenID Connect provider, through openid-client. Plain HTTP is spoken with this machine alone. */
export function createProvider(options: ProviderOptions): Provider {
  const issuer = new URL(options.issuer);
  const nowSeconds = () => epochOf(options.tokenClock.now()) / 1000;

  const discover = (checkSignatures: boolean) =>
    oidc.discovery(
      issuer,
      options.clientId,
      // the library reads the machine's clock: it is told how far ours is from it
      { [oidc.clockSkew]: Math.round(nowSeconds() - epochOf(systemClock.now()) / 1000) },
      oidc.None(),
      {
        [oidc.customFetch]: (url, request) => options.network.fetch(url, request as RequestInit),
        timeout: TIMEOUT_SECONDS,
        execute: [
          ...(isLoopback(issuer) ? [oidc.allowInsecureRequests] : []),
          ...(checkSignatures ? [oidc.enableNonRepudiationChecks] : []),
        ],
      },
    );

  // renewals say nothing new about who she is, so they need no signing keys: a key change cannot disturb them
  let known: Promise<oidc.Configuration> | null = null;
  const configuration = () => {
    known ??= discover(false).catch((error: unknown) => {
      known = null;
      throw error;
    });
    return known;
  };

  return {
    request: async (redirectUri, secrets, extra) => {
      try {
        const config = await discover(true);
        const methods = config.serverMetadata().code_challenge_methods_supported;
        if (methods && !methods.includes('S256')) throw new SignInFailedError('noPkce', messages.refused);
        const url = oidc.buildAuthorizationUrl(config, {
          redirect_uri: redirectUri,
          scope: SCOPES,
          resource: options.resource,
          state: secrets.state,
          nonce: secrets.nonce,
          code_challenge: await oidc.calculatePKCECodeChallenge(secrets.verifier),
          code_challenge_method: 'S256',
          ...extra,
        });
        return { url: url.href, exchange: (callback) => exchange(config, callback, secrets) };
      } catch (error) {
        throw signInFailure(error);
      }
    },

    renew: async (refreshToken, subject) => {
      try {
        const config = await configuration();
        const response = await oidc.refreshTokenGrant(config, refreshToken, { resource: options.resource });
        // OIDC Core 12.2: a renewed id token is of the same worker
        if ((response.claims()?.sub ?? subject) !== subject)
          throw new GrantRejectedError('another worker’s token');
        return tokensOf(response, refreshToken);
      } catch (error) {
        throw renewalFailure(error);
      }
    },

    revoke: async (refreshToken) => {
      try {
        await oidc.tokenRevocation(await configuration(), refreshToken, { token_type_hint: 'refresh_token' });
        return true;
      } catch {
        return false;
      }
    },
  };

  async function exchange(config: oidc.Configuration, callback: URL, secrets: RequestSecrets) {
    try {
      const response = await oidc.authorizationCodeGrant(
        config,
        callback,
        { expectedState: secrets.state, expectedNonce: secrets.nonce, pkceCodeVerifier: secrets.verifier },
        { resource: options.resource },
      );
      const identity = identitySchema.parse(response.claims());
      if (identity.iat < nowSeconds() - OLDEST_ID_TOKEN_SECONDS)
        throw new SignInFailedError('clock', messages.clock);
      const who = { subject: identity.sub, name: identity.name ?? identity.sub };
      return { who, tokens: tokensOf(response, null) };
    } catch (error) {
      throw signInFailure(error);
    }
  }
}
