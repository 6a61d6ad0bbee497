import * as oidc from 'openid-client';
import { CertificateDateError, failedOnDate } from '../certificate-date.ts';
import { ProviderUnreachableError } from './authenticator.ts';
import { GrantRejectedError, SignInFailedError } from './errors.ts';
import { messages } from './messages.ts';

/*
 * openid-client's errors carry codes, tokens and whole answers in their causes.
 * None of them leaves this file: each becomes one of ours, without a cause.
 */

/** Refusals of a refresh token that only a new sign-in ends (RFC 6749 5.2, OIDC Core 3.1.2.6). */
const signInAgain = new Set(['invalid_grant', 'interaction_required', 'login_required', 'consent_required']);

/** Codes that say that the answer was not the provider's, or not whole: a proxy, a captive portal, a fault. */
const notItsAnswer = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_PARSE_ERROR',
]);

/** fetch answers a lost network with a TypeError; so does the library for a wrong call, which bears a code. */
function isNetworkFailure(error: unknown): boolean {
  if (error instanceof oidc.ResponseBodyError) return error.status >= 500 || error.status === 429;
  if (error instanceof oidc.ClientError) return error.code !== undefined && notItsAnswer.has(error.code);
  return error instanceof TypeError && !('code' in error);
}

/** Why a sign-in ended, in words for the worker. */
export function signInFailure(error: unknown): SignInFailedError {
  if (error instanceof SignInFailedError) return error;
  if (error instanceof oidc.AuthorizationResponseError) {
    return error.error === 'access_denied'
      ? new SignInFailedError('declined', messages.declined)
      : new SignInFailedError('providerError', messages.refused);
  }
  if (error instanceof oidc.ClientError && error.code === 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED') {
    return new SignInFailedError('clock', messages.clock);
  }
  if (failedOnDate(error)) return new SignInFailedError('clock', messages.clockAndCertificate);
  return isNetworkFailure(error)
    ? new SignInFailedError('unreachable', messages.unreachable)
    : new SignInFailedError('refused', messages.refused);
}

/** Why a renewal failed: the grant is dead, or the provider could not be asked. */
export function renewalFailure(error: unknown): GrantRejectedError | ProviderUnreachableError {
  if (error instanceof GrantRejectedError) return error;
  const dead = error instanceof oidc.ResponseBodyError && signInAgain.has(error.error);
  // an answer that does not hold was paid for with the refresh token: that one is used up
  const untrue = error instanceof oidc.ClientError && (error.code ?? '').startsWith('OAUTH_JWT');
  if (dead || untrue) return new GrantRejectedError('the refresh token is no longer honoured');
  const cause = failedOnDate(error) ? { cause: new CertificateDateError('certificate') } : undefined;
  return new ProviderUnreachableError('the identity provider could not renew access', cause);
}
