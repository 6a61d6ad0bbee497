import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { ApiPorts } from '../ports.ts';
import { CHANNEL, type ChangeFeed } from './change-feed.ts';
import { keepPlans } from './keep-plans.ts';
import type { OwnerSession } from './migrate.ts';
import type { Db, Tables } from './tables.ts';
import { readers } from './values.ts';

const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    readers[oid] ??
    (format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text')),
};

/**
 * Milliseconds. A statement, a wait for a lock and an idle transaction are bounded on every connection of the API: an open
 * write transaction holds back the feed of all clients. The lock wait is short: a locked log must become an answer, not a
 * hanging screen.
 */
export interface SessionLimits {
  readonly statement_timeout: number;
  readonly lock_timeout: number;
  readonly idle_in_transaction_session_timeout: number;
}
export const sessionLimits: SessionLimits = {
  statement_timeout: 20_000,
  lock_timeout: 2_000,
  idle_in_transaction_session_timeout: 15_000,
};

export interface PoolOptions {
  /** null for the owner's long work, such as an import */
  readonly limits?: SessionLimits | null;
  /** is told the text of each statement, without its values */
  readonly observe?: (text: string) => void;
}

/**
 * A pool on a PostgreSQL server.
 * @param onLost is told of each connection that was lost; the call that used it fails by itself
 */
export function openPostgres(
  url: string,
  onLost: (error: Error) => void,
  { limits = sessionLimits, observe }: PoolOptions = {},
): Db {
  const pool = new pg.Pool({
    connectionString: url,
    types,
    max: 10,
    connectionTimeoutMillis: 5_000,
    // what it would compile is the long plans of row security, for statements of some milliseconds; times as they are sent on
    options: '-c jit=off -c timezone=UTC',
    ...limits,
  });
  // without listeners a connection that the server ends, idle or at work, would end the process
  pool.on('error', onLost);
  pool.on('connect', (client) => {
    client.on('error', onLost);
    keepPlans(client);
  });
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    ...(observe && { log: ({ query }) => observe(query.sql) }),
  });
}

/** One connection of the owner, for migrations. */
export async function withOwnerSession<T>(
  url: string,
  run: (session: OwnerSession) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url, types });
  await client.connect();
  try {
    return await run({
      async script(text) {
        try {
          await client.query(text);
        } catch (error) {
          await client.query('rollback');
          throw error;
        }
      },
      rows: async (text) => (await client.query<Record<string, unknown>>(text)).rows,
    });
  } finally {
    await client.end();
  }
}

/** One connection that listens, and comes back with back-off (full jitter, at most 30 s) when it is lost. */
export function postgresFeed(url: string, { timer, random, log }: ApiPorts): ChangeFeed {
  let client: pg.Client | null = null;
  let stopped = false;
  let failures = 0;
  let cancelWait: (() => void) | null = null;

  async function connect(onNotice: (payload: string) => void, onGap: () => void): Promise<void> {
    const next = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    let lost = false;
    const again = () => {
      if (lost || stopped) return;
      lost = true;
      client = null;
      void next.end().catch((error: unknown) => log.fault('changeFeed.end', error));
      const wait = random.fraction() * Math.min(30_000, 250 * 2 ** failures++);
      cancelWait = timer.after(wait, () => void reconnect(onNotice, onGap));
    };
    next.on('error', (error) => {
      log.fault('changeFeed.lost', error);
      again();
    });
    next.on('end', again);
    next.on('notification', ({ payload }) => {
      if (payload) onNotice(payload);
    });
    try {
      await next.connect();
      await next.query(`listen ${CHANNEL}`);
    } catch (error) {
      again();
      throw error;
    }
    client = next;
    failures = 0;
  }

  async function reconnect(onNotice: (payload: string) => void, onGap: () => void): Promise<void> {
    try {
      await connect(onNotice, onGap);
      onGap();
    } catch (error) {
      log.fault('changeFeed.reconnect', error);
    }
  }

  return {
    start: (onNotice, onGap) => connect(onNotice, onGap),
    async stop() {
      stopped = true;
      cancelWait?.();
      await client?.end();
    },
  };
}
