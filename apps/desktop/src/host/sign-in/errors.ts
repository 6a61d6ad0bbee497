/** Why a sign-in ended, in one word for the log. */
export type FailureReason =
  'declined' | 'providerError' | 'clock' | 'unreachable' | 'refused' | 'late' | 'noPkce' | 'internal';

/** A sign-in that ended without a worker. `message` is for her: Swedish, no word of the provider's own. */
export class SignInFailedError extends Error {
  override readonly name = 'SignInFailedError';
  readonly reason: FailureReason;

  constructor(reason: FailureReason, message: string) {
    super(message);
    this.reason = reason;
  }
}

/** The provider no longer honours the refresh token: the worker must sign in again. */
export class GrantRejectedError extends Error {
  override readonly name = 'GrantRejectedError';
}

/** What stands in the store of sign-in cannot be opened or understood here. */
export class UnreadableSignInError extends Error {
  override readonly name = 'UnreadableSignInError';
}
