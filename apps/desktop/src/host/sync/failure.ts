import { apiErrorOf, transportFailureOf } from '@samla/api-client/client';
import { clockIsWrong, failedOnDate } from '../certificate-date.ts';
import { SignInNeededError } from '../sign-in/authenticator.ts';

/** What a failed call means for what is to be sent. A refusal or conflict is not here: it is a result. */
export type Failure =
  /** pause, ask to sign in, go on: not a try */
  | { readonly kind: 'signIn' }
  /** nobody answered, or a service that says wait: keep, and try again */
  | { readonly kind: 'unreachable'; readonly retryAfterMs: number | null; readonly message: string }
  /** the service broke on it: keep and try again, without holding up the others */
  | { readonly kind: 'fault'; readonly message: string }
  /** something between us and the service refuses it: like a fault, but it may last */
  | { readonly kind: 'foreign'; readonly message: string }
  /** the service says that it cannot be taken as it is; `field` is the path of what is wrong in the call, if it says */
  | { readonly kind: 'rejected'; readonly message: string; readonly field: string | null }
  /** the program is too old: nothing can be sent before it is updated */
  | { readonly kind: 'tooOld'; readonly message: string }
  /** this device is reported lost: destroy the keys, and ask for nothing else */
  | { readonly kind: 'lost' }
  /** the cursor is not good any more */
  | { readonly kind: 'resync' };

const kept = 'Det du skriver finns kvar här och skickas när servern svarar igen.';
const unreachable = 'Servern svarar inte. Det du skriver finns kvar här och skickas när den svarar igen.';

/** Longest wait that a service may ask for: a longer one would be a mistake of its own. */
const LONGEST_WAIT_SECONDS = 3600;

/** Reads what went wrong out of an error of the API client. */
export function failureOf(error: unknown): Failure {
  if (causedBySignIn(error)) return { kind: 'signIn' };
  const api = apiErrorOf(error);
  switch (api?.code) {
    case undefined:
      return foreignFailure(error);
    case 'signInNeeded':
      return { kind: 'signIn' };
    case 'tooMany':
      return { kind: 'unreachable', retryAfterMs: wait(api.retryAfterSeconds), message: api.message };
    case 'unavailable': {
      const { retryAfterSeconds } = transportFailureOf(error);
      return { kind: 'unreachable', retryAfterMs: wait(retryAfterSeconds), message: api.message };
    }
    case 'internal':
      return { kind: 'fault', message: api.message };
    case 'clientTooOld':
      return { kind: 'tooOld', message: api.message };
    case 'deviceLost':
      return { kind: 'lost' };
    case 'resyncNeeded':
      return { kind: 'resync' };
    case 'badInput':
      return { kind: 'rejected', message: api.message, field: api.field };
    case 'tooLarge':
    case 'notFound':
    case 'noAssignment':
      return { kind: 'rejected', message: api.message, field: null };
  }
}

/** What a worker is told when a question that is asked at once fails: the words of the question, or the service's own. */
export function failedQuestion(
  error: unknown,
  words: { readonly signInFirst: string; readonly noAnswer: string },
): string {
  const failure = failureOf(error);
  if (failure.kind === 'signIn') return words.signInFirst;
  if (failedOnDate(error)) return clockIsWrong;
  return failure.kind === 'rejected' || failure.kind === 'tooOld' ? failure.message : words.noAnswer;
}

/** An answer that is not of our API, or none at all. */
function foreignFailure(error: unknown): Failure {
  if (failedOnDate(error)) {
    return { kind: 'unreachable', retryAfterMs: null, message: `${clockIsWrong} ${kept}` };
  }
  const { status, retryAfterSeconds } = transportFailureOf(error);
  if (status === 401) return { kind: 'signIn' };
  const passes = status === null || status < 400 || status === 408 || status === 425 || status === 429;
  if (passes || (status > 500 && status < 600)) {
    return { kind: 'unreachable', retryAfterMs: wait(retryAfterSeconds), message: unreachable };
  }
  if (status === 500) return { kind: 'fault', message: unreachable };
  const message = `Något mellan den här datorn och servern stoppade texten (${status}). Den finns kvar här. Försök igen, eller kontakta it-stödet.`;
  return { kind: 'foreign', message };
}

function wait(seconds: number | null): number | null {
  return seconds === null ? null : Math.min(seconds, LONGEST_WAIT_SECONDS) * 1000;
}

function causedBySignIn(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) if (at instanceof SignInNeededError) return true;
  return false;
}
