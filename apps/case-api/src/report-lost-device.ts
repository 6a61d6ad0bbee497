import { shortDeviceId } from '@samla/api-client/short-device-id';
import { systemClock } from '@samla/case-model/time';
import type { Db } from './db/tables.ts';
import { devicesOf, loseDevice } from './lost-device.ts';
import { operatorCommand, UsageError, withOwnerDatabase } from './operator-command.ts';

const help = `npm run lost-device -- --worker SUBJECT [--device NAME]

For when a worker has lost a computer and has no other to report it from. Without --device it lists her devices:
  {"device":"8F3A-01C2","firstSeenAt":"…","lastSeenAt":"…","lostAt":null,"destroyedTexts":null}
With --device it reports that one as lost and prints its line. From then on the device is told nothing but that it is lost:
it destroys its keys and what it has stored, and says how many unsent texts were among it (destroyedTexts). Its recovery key
is deleted at once and cannot be brought back. What the device had sent before stays.
With the embedded database the API must be stopped first: only one process can have it open.

  --worker SUBJECT   who she is to the identity provider (the token's "sub")
  --device NAME      the short name of the device as the list gives it, or its whole id

Settings (environment):
  DATABASE_URL, SAMLA_DB_OWNER_URL    PostgreSQL; the owner may do this
  SAMLA_DATA=DIR                      folder of the embedded database (.samla)`;

async function report(db: Db, worker: string, device: string | null): Promise<void> {
  if (device !== null) {
    const [one, another] = await devicesOf(db, worker, device);
    if (!one)
      throw new UsageError('The worker has no such device. Leave out --device to list those she has.');
    if (another) throw new UsageError('More than one device has that name: give the whole id.');
    await loseDevice(db, one, systemClock.now());
  }
  for (const known of await devicesOf(db, worker, device)) {
    const { deviceId, firstSeenAt, lastSeenAt, lostAt, destroyedTexts } = known;
    const told = { firstSeenAt, lastSeenAt, lostAt, destroyedTexts };
    console.log(JSON.stringify({ device: shortDeviceId(deviceId), ...told }));
  }
}

await operatorCommand({
  help,
  options: { worker: { type: 'string' }, device: { type: 'string' } },
  run: async ({ values: { worker, device = null } }) => {
    if (worker === undefined) throw new UsageError('Say whose device: --worker SUBJECT. --help tells more.');
    await withOwnerDatabase(({ db }) => report(db, worker, device));
  },
});
