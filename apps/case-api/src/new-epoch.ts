import { raiseCacheEpoch } from './db/own-database.ts';
import { operatorCommand, withOwnerDatabase } from './operator-command.ts';

const help = `npm run new-epoch

For when the central database has been put back to an earlier day in a way that PostgreSQL itself does not know of: a snapshot
of its disks or of its machine, or a copy of the embedded database's folder. Run it before the API is started. It prints
  {"cacheEpoch":1793664000000}
and every device then fetches its cases afresh and sends again what it holds of drafts. Nothing unsent is lost.
After a dump or base backup was restored, or a standby has taken over, the API notices by itself.
With the embedded database the API must be stopped: only one process can have it open.

Settings (environment):
  DATABASE_URL, SAMLA_DB_OWNER_URL    PostgreSQL; the owner may do this
  SAMLA_DATA=DIR                      folder of the embedded database (.samla)`;

await operatorCommand({
  help,
  options: {},
  run: () =>
    withOwnerDatabase(async ({ db }) =>
      console.log(JSON.stringify({ cacheEpoch: await raiseCacheEpoch(db) })),
    ),
});
