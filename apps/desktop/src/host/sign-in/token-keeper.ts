import { epochOf, type Clock } from '@samla/case-model/time';
import type { HostLog } from '../ports.ts';
import { accessOf, type Access } from './access.ts';
import { ProviderUnreachableError, SignInNeededError, type Who } from './authenticator.ts';
import { GrantRejectedError, UnreadableSignInError } from './errors.ts';
import type { Provider, Tokens } from './provider.ts';
import type { TokenStore } from './token-store.ts';

export interface TokenKeeperOptions {
  readonly provider: Provider;
  readonly store: TokenStore;
  readonly tokenClock: Clock;
  readonly log: HostLog;
  /** a start later than this after the provider last vouched for the worker asks for a new sign-in */
  readonly offlineHours: number;
  /** the provider no longer honours what is kept */
  readonly onExpired: (who: Who) => void;
}

/** What an earlier run left. */
export type Restored =
  | { readonly kind: 'nothing' | 'signedOut' | 'unreadable' }
  | { readonly kind: 'worker'; readonly who: Who; readonly expired: boolean };

/** Holds the tokens of one worker: in memory the access token, sealed on disk the refresh token. */
export interface TokenKeeper {
  restore(): Promise<Restored>;
  who(): Who | null;
  /** @throws SignInNeededError, ProviderUnreachableError */
  accessToken(rejected: string | null): Promise<string>;
  /** Takes over the tokens of a sign-in; on disk before use. False when they were forgotten meanwhile. */
  adopt(who: Who, tokens: Tokens): Promise<{ readonly inUse: boolean; readonly replaced: string | null }>;
  /** Forgets at once. `newest` is the refresh token to revoke, also when one is just being renewed. */
  forget(): { readonly newest: Promise<string | null>; readonly erased: Promise<void> };
  /** waits until nothing is under way */
  settled(): Promise<void>;
}

/** Replaced whole at every change: work that began for an earlier one can see that it is stale. */
interface Session {
  readonly who: Who;
  readonly refreshToken: string | null;
  readonly access: Access | null;
}

interface Renewal {
  readonly of: Session;
  readonly tokens: Promise<Tokens>;
  readonly accessToken: Promise<string>;
}

export function createTokenKeeper(options: TokenKeeperOptions): TokenKeeper {
  const { provider, store, tokenClock, log } = options;
  let session: Session | null = null;
  let renewal: Renewal | null = null;
  let adopting: Promise<void> = Promise.resolve();

  /** Writes a session to disk. When that fails she works on, and is asked to sign in at the next start. */
  async function keep({ who, refreshToken }: Session): Promise<void> {
    const record = { kind: 'worker', ...who, verifiedAt: tokenClock.now(), refreshToken } as const;
    await store.save(record).catch(() => log.event('signIn.notKept'));
  }

  async function expire(expired: Session): Promise<never> {
    if (expired === session) {
      session = { ...expired, refreshToken: null, access: null };
      log.event('signIn.expired');
      options.onExpired(expired.who);
      await keep(session);
    }
    throw new SignInNeededError('the provider wants a new sign-in');
  }

  async function renewed(from: Session, tokens: Promise<Tokens>): Promise<string> {
    const got = await tokens.catch((error: unknown) => {
      if (error instanceof GrantRejectedError) return null;
      throw error;
    });
    if (got === null) return expire(from);
    const access = accessOf(got, tokenClock);
    const next = { who: from.who, refreshToken: got.refreshToken, access };
    if (from !== session) throw new SignInNeededError('signed out meanwhile');
    // the old refresh token is used up: the new one must be on disk before anything depends on it
    await keep(next);
    if (from !== session) throw new SignInNeededError('signed out meanwhile');
    session = next;
    return access.token;
  }

  /** One renewal for all callers: a refresh token that is sent twice kills its whole family. */
  function renew(from: Session): Promise<string> {
    if (renewal?.of === from) return renewal.accessToken;
    if (from.refreshToken === null) return expire(from);
    const tokens = provider.renew(from.refreshToken, from.who.subject);
    const accessToken = renewed(from, tokens).finally(() => {
      if (renewal?.of === from) renewal = null;
    });
    renewal = { of: from, tokens, accessToken };
    return accessToken;
  }

  return {
    restore: async () => {
      const record = await store.load().catch((error: unknown) => {
        if (error instanceof UnreadableSignInError) return 'unreadable' as const;
        throw error;
      });
      if (record === null) return { kind: 'nothing' };
      if (record === 'unreadable') return { kind: 'unreadable' };
      if (record.kind === 'nobody') return { kind: 'signedOut' };
      const who = { subject: record.subject, name: record.name };
      const away = epochOf(tokenClock.now()) - epochOf(record.verifiedAt);
      const refreshToken = away > options.offlineHours * 3_600_000 ? null : record.refreshToken;
      session = { who, refreshToken, access: null };
      return { kind: 'worker', who, expired: refreshToken === null };
    },

    who: () => session?.who ?? null,

    accessToken: async (rejected) => {
      await adopting;
      if (!session) throw new SignInNeededError('nobody is signed in');
      const access = session.access?.token === rejected ? null : session.access;
      const holds = (until: number) => epochOf(tokenClock.now()) < until;
      if (access && holds(session.refreshToken === null ? access.endsAt : access.renewAt))
        return access.token;
      try {
        return await renew(session);
      } catch (error) {
        // the provider is away, but what it last gave still holds
        if (error instanceof ProviderUnreachableError && access && holds(access.endsAt)) return access.token;
        throw error;
      }
    },

    adopt: async (who, tokens) => {
      const replaced = session?.refreshToken ?? null;
      const next = { who, refreshToken: tokens.refreshToken, access: accessOf(tokens, tokenClock) };
      session = next;
      adopting = keep(next);
      await adopting;
      return { inUse: session === next, replaced };
    },

    forget: () => {
      const last = session;
      const underWay = renewal && renewal.of === last ? renewal.tokens : Promise.resolve(null);
      session = null;
      const newest = underWay.then(
        (tokens) => tokens?.refreshToken ?? last?.refreshToken ?? null,
        () => last?.refreshToken ?? null,
      );
      return { newest, erased: store.save({ kind: 'nobody' }) };
    },

    settled: async () => {
      await adopting;
      await renewal?.accessToken.catch(() => undefined);
    },
  };
}
