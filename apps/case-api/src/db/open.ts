import { join } from 'node:path';
import { sql } from 'kysely';
import type { ApiPorts } from '../ports.ts';
import type { ChangeFeed } from './change-feed.ts';
import { migrate, requireCurrent } from './migrate.ts';
import { openPglite } from './pglite.ts';
import { openPostgres, postgresFeed, withOwnerSession } from './postgres.ts';
import { requireSafeRole } from './role-check.ts';
import type { Db } from './tables.ts';

/** Where the central data is: a PostgreSQL server, or PGlite in `<dataFolder>/api`. */
export interface DatabaseSettings {
  readonly databaseUrl: string | null;
  readonly ownerUrl: string | null;
  readonly dataFolder: string;
}

/** The database with the owner's rights: for migrations, import, definitions and the log's verification. */
export interface OwnerDatabase {
  readonly kind: 'postgres' | 'pglite';
  readonly db: Db;
  close(): Promise<void>;
}

/** The database as the API has it. */
export interface ApiDatabase {
  readonly kind: 'postgres' | 'pglite';
  /** only for {@link withWorker}: no handler sees it */
  readonly db: Db;
  /** null when this process was given no owner */
  readonly owner: Db | null;
  readonly feed: ChangeFeed;
  close(): Promise<void>;
}

export function databaseSettings(env: NodeJS.ProcessEnv): DatabaseSettings {
  return {
    databaseUrl: env['DATABASE_URL'] || null,
    ownerUrl: env['SAMLA_DB_OWNER_URL'] || null,
    dataFolder: env['SAMLA_DATA'] || '.samla',
  };
}

/**
 * Opens the database as its owner and migrates it.
 * @throws FolderInUseError, MigrationError, or Error when PostgreSQL is configured without an owner
 */
export async function openOwnerDatabase(settings: DatabaseSettings): Promise<OwnerDatabase> {
  const { databaseUrl, ownerUrl, dataFolder } = settings;
  if (databaseUrl === null && ownerUrl === null) {
    const embedded = await openPglite(join(dataFolder, 'api'));
    await closingOnError(embedded.close, () => migrate(embedded.owner));
    return { kind: 'pglite', db: embedded.db, close: embedded.close };
  }
  if (ownerUrl === null) {
    throw new Error('DATABASE_URL is set, but not SAMLA_DB_OWNER_URL: this needs the owner of the database.');
  }
  await withOwnerSession(ownerUrl, (session) => migrate(session));
  const db = openPostgres(ownerUrl, () => undefined, { limits: null });
  return { kind: 'postgres', db, close: () => db.destroy() };
}

/**
 * Opens the database for the API: migrates when an owner is given, and refuses a role that the walls do not hold.
 * @throws FolderInUseError, MigrationError, UnsafeRoleError
 */
export async function openApiDatabase(settings: DatabaseSettings, ports: ApiPorts): Promise<ApiDatabase> {
  const { databaseUrl, ownerUrl, dataFolder } = settings;
  if (databaseUrl === null) {
    if (ownerUrl !== null) {
      throw new Error('SAMLA_DB_OWNER_URL is set, but not DATABASE_URL: the API never runs as the owner.');
    }
    const embedded = await openPglite(join(dataFolder, 'api'));
    await closingOnError(embedded.close, () => migrate(embedded.owner));
    return {
      kind: 'pglite',
      db: embedded.db,
      owner: embedded.db,
      feed: embedded.feed,
      close: embedded.close,
    };
  }
  const onLost = (error: Error) => ports.log.fault('database.connectionLost', error);
  if (ownerUrl !== null) await withOwnerSession(ownerUrl, (session) => migrate(session));
  const db = openPostgres(databaseUrl, onLost);
  const owner = ownerUrl === null ? null : openPostgres(ownerUrl, onLost);
  const close = async () => {
    await db.destroy();
    await owner?.destroy();
  };
  await closingOnError(close, async () => {
    await requireSafeRole(db);
    requireCurrent(await appliedMigrations(db));
  });
  return { kind: 'postgres', db, owner, feed: postgresFeed(databaseUrl, ports), close };
}

/** Asked as `samla_api`, because a login role need not inherit its rights. */
function appliedMigrations(db: Db): Promise<readonly Record<string, unknown>[]> {
  return db.transaction().execute(async (tx) => {
    await sql`set local role samla_api`.execute(tx);
    return (await sql<Record<string, unknown>>`select name, checksum from applied_migrations()`.execute(tx))
      .rows;
  });
}

async function closingOnError(close: () => Promise<void>, run: () => Promise<unknown>): Promise<void> {
  try {
    await run();
  } catch (error) {
    await close();
    throw error;
  }
}
