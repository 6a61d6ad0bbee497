import { migrate } from '@samla/case-api/db/migrate';
import { openPglite } from '@samla/case-api/db/pglite';
import { sql } from 'kysely';
import { databaseWorld, type DatabaseWorld } from './database-world.ts';

/** A fresh embedded database with the real service over it. */
export async function pgliteWorld(options: Parameters<typeof databaseWorld>[1] = {}): Promise<DatabaseWorld> {
  const { db, owner, feed, close } = await openPglite(null);
  await migrate(owner);
  return databaseWorld(
    {
      ...{ db, owner: db, feed, close },
      // one process and one session: nobody else can lock the table, so the right to write it is taken away
      async lockLog() {
        await sql`revoke insert on access_log from samla_api`.execute(db);
        return async () => {
          await sql`grant insert on access_log to samla_api`.execute(db);
        };
      },
    },
    options,
  );
}
