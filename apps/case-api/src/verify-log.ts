import { verifyLog } from './log/verify.ts';
import { operatorCommand, withOwnerDatabase } from './operator-command.ts';

const help = `npm run verify-log

Recomputes the chain of the access log. Prints one JSON object:
  {"whole":true,"seals":12,"sealed":3456,"unsealed":7,"firstBreak":null}
Exit code 1 when a row or a seal was changed or removed; firstBreak names the first seal that does not hold.
With the embedded database the API must be stopped first: only one process can have it open.

Settings (environment):
  DATABASE_URL, SAMLA_DB_OWNER_URL    PostgreSQL; the owner reads the log
  SAMLA_DATA=DIR                      folder of the embedded database (.samla)`;

await operatorCommand({
  help,
  options: {},
  run: () =>
    withOwnerDatabase(async ({ db }) => {
      const report = await verifyLog(db);
      console.log(JSON.stringify(report));
      if (!report.whole) process.exitCode = 1;
    }),
});
