import { migrate } from '@samla/case-api/db/migrate';
import { openPglite } from '@samla/case-api/db/pglite';
import { sql } from 'kysely';
import { databaseWorld } from '../support/database-world.ts';
import { caseServiceContract } from './suite.ts';

caseServiceContract('PGlite', async () => {
  const { db, owner, feed, close } = await openPglite(null);
  await migrate(owner);
  return databaseWorld({
    ...{ db, owner: db, feed, close },
    // one process and one session: nobody else can lock the table, so the right to write it is taken away
    async lockLog() {
      await sql`revoke insert on access_log from samla_api`.execute(db);
      return async () => {
        await sql`grant insert on access_log to samla_api`.execute(db);
      };
    },
  });
});
