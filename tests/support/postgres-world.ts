import { openPostgres, postgresFeed } from '@samla/case-api/db/postgres';
import { sql } from 'kysely';
import pg from 'pg';
import { databaseWorld, testPorts, type DatabaseWorld } from './database-world.ts';
import { startCluster, type Cluster, type TestDatabase } from './postgres.ts';

export interface PostgresWorld extends DatabaseWorld {
  readonly database: TestDatabase;
  readonly cluster: Cluster;
}

/**
 * A fresh database with the API's own role in front of it, in a cluster of its own: an open transaction anywhere in a
 * cluster holds the feed of all its databases, so a neighbour's test would decide when a pull is complete.
 */
export async function postgresWorld(
  options: Parameters<typeof databaseWorld>[1] = {},
  clusterSettings: Readonly<Record<string, string>> = {},
): Promise<PostgresWorld> {
  const cluster = await startCluster(clusterSettings);
  const database = await cluster.createDatabase();
  const db = openPostgres(database.url, ignoreLost);
  const owner = openPostgres(database.ownerUrl, ignoreLost);
  const world = await databaseWorld(
    {
      ...{ db, owner, feed: postgresFeed(database.url, testPorts()) },
      lockLog: () => lockTable(database),
      async close() {
        await db.destroy();
        await owner.destroy();
        await cluster.stop();
      },
    },
    options,
  );
  return Object.assign(world, { database, cluster });
}

/** Locks the log as a neighbour's transaction would: writers wait, and give up. */
async function lockTable({ ownerUrl }: TestDatabase): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query('begin');
  await client.query('lock table access_log in access exclusive mode');
  return async () => {
    await client.query('rollback');
    await client.end();
  };
}

/** The call that lost its connection fails by itself; there is nothing to add in a test. */
function ignoreLost(): void {}

/** Runs something as `samla_api` with these settings, as a request would. */
export async function asApi<T>(
  { deps }: DatabaseWorld,
  settings: Readonly<Record<string, string>>,
  run: (query: (text: string) => Promise<readonly Record<string, unknown>[]>) => Promise<T>,
): Promise<T> {
  return deps.db.transaction().execute(async (tx) => {
    await sql`set local role samla_api`.execute(tx);
    for (const [name, value] of Object.entries(settings)) {
      await sql`select set_config(${name}, ${value}, true)`.execute(tx);
    }
    return run(
      async (text) =>
        (await sql<Record<string, unknown>>(Object.assign([text], { raw: [text] })).execute(tx)).rows,
    );
  });
}
