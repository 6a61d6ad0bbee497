import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What the runner needs of a connection of the owner: one session, so that its lock holds. */
export interface OwnerSession {
  /** runs several statements; when one fails none may stay */
  script(text: string): Promise<void>;
  rows(text: string): Promise<readonly Record<string, unknown>[]>;
}

export interface Migration {
  readonly name: string;
  readonly text: string;
  readonly checksum: string;
}

/** The database and the program do not fit together. Nothing was changed. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

const FOLDER = fileURLToPath(new URL('../../migrations/', import.meta.url));
// any number of ours: two processes that start together must not migrate at once
const LOCK = 7_264_001;

/** The migrations of this program in order. */
export function readMigrations(folder: string = FOLDER): Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}_\w+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const text = readFileSync(`${folder}/${name}`, 'utf8');
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') };
    });
}

/**
 * Brings the database up to this program: forward only, each file in one transaction.
 * @returns names of the files that were applied
 * @throws MigrationError when an applied file has changed or is unknown to this program
 */
export async function migrate(session: OwnerSession, migrations = readMigrations()): Promise<string[]> {
  await session.script(`select pg_advisory_lock(${LOCK})`);
  try {
    await session.script(bookkeeping);
    const missing = compare(
      migrations,
      await session.rows('select name, checksum from schema_migration order by name'),
    );
    for (const { name, text, checksum } of missing) {
      const note = `insert into schema_migration (name, checksum) values ('${name}', '${checksum}')`;
      await session.script(`begin;\n${text};\n${note};\ncommit;`);
    }
    return missing.map(({ name }) => name);
  } finally {
    await session.script(`select pg_advisory_unlock(${LOCK})`);
  }
}

/**
 * Checks, without the owner's rights, that the database is exactly at this program.
 * @throws MigrationError when it is not
 */
export function requireCurrent(
  applied: readonly Record<string, unknown>[],
  migrations = readMigrations(),
): void {
  const [next] = compare(migrations, applied);
  if (next) {
    throw new MigrationError(
      `The database lacks migration ${next.name}. Set SAMLA_DB_OWNER_URL to the owner of the database and start again.`,
    );
  }
}

function compare(migrations: readonly Migration[], applied: readonly Record<string, unknown>[]): Migration[] {
  for (const { name, checksum } of applied) {
    const ours = migrations.find((migration) => migration.name === name);
    if (!ours) {
      throw new MigrationError(
        `The database has migration ${String(name)}, which this program does not know. Use a newer program.`,
      );
    }
    if (ours.checksum !== checksum) {
      throw new MigrationError(
        `Migration ${ours.name} was applied with another content. Restore the file; changes go into a new migration.`,
      );
    }
  }
  return migrations.slice(applied.length);
}

/** No table for the API to read: it asks a function, which tells names and checksums and nothing more. */
const bookkeeping = `
create table if not exists schema_migration (
  name text primary key,
  checksum text not null,
  applied_at timestamptz not null default now()
);
alter table schema_migration enable row level security;
create or replace function applied_migrations() returns table (name text, checksum text)
  language sql stable security definer set search_path = public, pg_temp as
  'select m.name, m.checksum from schema_migration m order by m.name';
`;
