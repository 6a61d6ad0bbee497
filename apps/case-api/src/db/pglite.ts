import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import { CHANNEL, type ChangeFeed } from './change-feed.ts';
import { lockFolder } from './folder-lock.ts';
import type { OwnerSession } from './migrate.ts';
import type { Db, Tables } from './tables.ts';
import { readers } from './values.ts';

export interface EmbeddedDatabase {
  readonly db: Db;
  readonly owner: OwnerSession;
  readonly feed: ChangeFeed;
  close(): Promise<void>;
}

/**
 * PostgreSQL inside this process, kept in a folder behind a lock file; in memory when there is no folder.
 * @throws FolderInUseError when another process has the folder
 */
export async function openPglite(folder: string | null): Promise<EmbeddedDatabase> {
  const unlock = folder === null ? () => undefined : lockFolder(folder);
  try {
    const pglite = await PGlite.create({
      ...(folder === null ? {} : { dataDir: join(folder, 'pgdata') }),
      parsers: { ...readers },
    });
    return embedded(pglite, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

function embedded(pglite: PGlite, unlock: () => void): EmbeddedDatabase {
  let unlisten: (() => Promise<void>) | null = null;
  return {
    db: new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) }),
    owner: {
      async script(text) {
        try {
          await pglite.exec(text);
        } catch (error) {
          await pglite.exec('rollback');
          throw error;
        }
      },
      rows: async (text) => (await pglite.query<Record<string, unknown>>(text)).rows,
    },
    feed: {
      async start(onNotice) {
        unlisten = await pglite.listen(CHANNEL, onNotice);
      },
      stop: async () => unlisten?.(),
    },
    async close() {
      if (!pglite.closed) await pglite.close();
      unlock();
    },
  };
}
