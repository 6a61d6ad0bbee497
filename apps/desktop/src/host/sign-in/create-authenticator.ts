import type { Clock } from '@samla/case-model/time';
import type { HostPorts } from '../ports.ts';
import { beginAttempt, type Attempt, type Outcome } from './attempt.ts';
import type { Authenticator, AuthState } from './authenticator.ts';
import { SignInFailedError } from './errors.ts';
import { messages } from './messages.ts';
import { createProvider } from './provider.ts';
import { createTokenKeeper, type Restored } from './token-keeper.ts';
import type { TokenStore } from './token-store.ts';

/** What sign-in needs of the outside world. */
export interface AuthenticatorOptions {
  readonly ports: Pick<HostPorts, 'random' | 'timer' | 'network' | 'browser' | 'log'>;
  /** the time by which tokens live: the machine's own, never the date of a demonstration */
  readonly tokenClock: Clock;
  readonly issuer: string;
  readonly clientId: string;
  /** the API that access tokens are for */
  readonly resource: string;
  readonly tokenStore: TokenStore;
  /** how long after the provider last vouched for her a worker may still start without it (72) */
  readonly offlineHours?: number;
}

/** A sign-in under way. `before` is the state to return to; it changes when what is kept expires meanwhile. */
interface UnderWay {
  before: AuthState;
  attempt: Attempt | null;
  /** the provider has answered: too late to cancel */
  answered: boolean;
  begun: Promise<{ readonly url: string | null }>;
}

function stateAtStart(restored: Restored): AuthState {
  if (restored.kind === 'worker') {
    const { who, expired } = restored;
    return expired ? { kind: 'expired', who, message: null } : { kind: 'signedIn', who };
  }
  return { kind: 'signedOut', message: restored.kind === 'unreadable' ? messages.unreadable : null };
}

function withMessage(state: AuthState, message: string): AuthState {
  return state.kind === 'signedOut' || state.kind === 'expired' ? { ...state, message } : state;
}

/** Signs a worker in at the city's provider, and takes up what an earlier run left. */
export async function createAuthenticator(options: AuthenticatorOptions): Promise<Authenticator> {
  const { ports } = options;
  const provider = createProvider({ ...options, network: ports.network });
  const keeper = createTokenKeeper({
    provider,
    store: options.tokenStore,
    tokenClock: options.tokenClock,
    log: ports.log,
    offlineHours: options.offlineHours ?? 72,
    onExpired: (who) => {
      const expired = { kind: 'expired', who, message: null } as const;
      if (underWay) underWay.before = expired;
      else change(expired);
    },
  });
  const listeners = new Set<(state: AuthState) => void>();
  const restored = await keeper.restore();
  let state = stateAtStart(restored);
  let underWay: UnderWay | null = null;
  // who signed out here must not be signed in again by what the browser remembers
  let askWho = restored.kind === 'signedOut';

  function change(next: AuthState): void {
    state = next;
    for (const listener of [...listeners]) listener(next);
  }

  async function begin(mine: UnderWay): Promise<{ readonly url: string | null }> {
    const who = keeper.who();
    const extra = { ...(askWho ? { prompt: 'login' } : {}), ...(who ? { login_hint: who.subject } : {}) };
    try {
      const attempt = await beginAttempt(provider, ports, extra);
      if (underWay !== mine) {
        attempt.cancel();
        return { url: null };
      }
      mine.attempt = attempt;
      void attempt.outcome
        .then((outcome) => finish(mine, outcome))
        .catch((error: unknown) => fail(mine, error));
      const opened = await ports.browser.open(attempt.url).catch(() => false);
      const url = opened ? null : attempt.url;
      if (underWay === mine && !mine.answered) change({ kind: 'signingIn', url, who });
      return { url };
    } catch (error) {
      fail(mine, error);
      return { url: null };
    }
  }

  async function finish(mine: UnderWay, { who, tokens }: Outcome): Promise<void> {
    if (underWay !== mine) {
      // cancelled or signed out while the answer was on its way: nobody may use what it brought
      if (tokens.refreshToken !== null) await provider.revoke(tokens.refreshToken);
      return;
    }
    mine.answered = true;
    const { inUse, replaced } = await keeper.adopt(who, tokens);
    if (!inUse) return;
    underWay = null;
    askWho = false;
    ports.log.event('signIn.completed');
    change({ kind: 'signedIn', who });
    ports.browser.focusWorkspace();
    if (replaced !== null) await provider.revoke(replaced);
  }

  function fail(mine: UnderWay, error: unknown): void {
    const known = error instanceof SignInFailedError;
    ports.log.event(`signIn.failed.${known ? error.reason : 'internal'}`);
    if (underWay !== mine) return;
    underWay = null;
    change(withMessage(mine.before, known ? error.message : messages.refused));
  }

  return {
    state: () => state,

    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    accessToken: ({ rejected } = {}) => keeper.accessToken(rejected ?? null),

    signIn: () => {
      if (underWay) return underWay.begun;
      const mine: UnderWay = {
        before: state,
        attempt: null,
        answered: false,
        begun: Promise.resolve({ url: null }),
      };
      underWay = mine;
      ports.log.event('signIn.begun');
      change({ kind: 'signingIn', url: null, who: keeper.who() });
      mine.begun = begin(mine);
      return mine.begun;
    },

    cancel: () => {
      if (!underWay || underWay.answered) return;
      const { before, attempt } = underWay;
      underWay = null;
      attempt?.cancel();
      change(before);
    },

    signOut: async () => {
      underWay?.attempt?.cancel();
      underWay = null;
      askWho = true;
      const { newest, erased } = keeper.forget();
      change({ kind: 'signedOut', message: null });
      const telling = newest.then((token) => token === null || provider.revoke(token));
      const [revoked] = await Promise.all([telling, erased]);
      ports.log.event('signIn.signedOut', { revoked });
      return { revoked };
    },

    close: async () => {
      listeners.clear();
      underWay?.attempt?.cancel();
      underWay = null;
      await keeper.settled();
    },
  };
}
