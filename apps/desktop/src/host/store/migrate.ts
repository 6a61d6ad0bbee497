import type { Database } from './database.ts';

/** One step of a store's schema: a pure function of a transaction. Numbered with gaps, one file each. */
export interface Migration {
  readonly number: number;
  up(tx: Database): void;
}

/** A newer program made this store. It is left as it is: never deleted, never written. */
export class DatabaseFromTheFutureError extends Error {
  override readonly name = 'DatabaseFromTheFutureError';
}

/**
 * Brings a store forward, each step in its own transaction; a step that fails leaves the store on the one before.
 * @throws DatabaseFromTheFutureError when the store is newer than the last migration
 */
export function migrate(db: Database, migrations: readonly Migration[]): void {
  const current = db.pragma('user_version', { simple: true }) as number;
  const newest = migrations.at(-1)?.number ?? 0;
  if (current > newest)
    throw new DatabaseFromTheFutureError(`schema ${current}, this program knows ${newest}`);
  for (const { number, up } of migrations) {
    if (number <= current) continue;
    db.transaction(() => {
      up(db);
      db.pragma(`user_version = ${number}`);
    }).immediate();
  }
}
