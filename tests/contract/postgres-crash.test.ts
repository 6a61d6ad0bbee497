import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { postgresWorld, type PostgresWorld } from '../support/postgres-world.ts';
import { caseId, worker } from './fixture.ts';
import { addNote, DeviceCopy, send } from './suite-world.ts';

let world: PostgresWorld;
beforeAll(async () => {
  // what nobody has committed stays in the server's memory, and is gone when it dies
  world = await postgresWorld({}, { wal_writer_delay: '10s' });
  await world.reset();
});
afterAll(() => world.close());

const service = (who: { subject: string }) => world.service(who.subject);

test('a number of a transaction that is given once more after a crash hides no change from a device', async () => {
  const copy = await DeviceCopy.of(service(worker.two));
  const superuser = new pg.Client({ connectionString: world.database.superuserUrl });
  superuser.on('error', () => undefined);
  await superuser.connect();
  await superuser.query('checkpoint');
  // taken back, so nothing of them is waited for until it is on the disk
  for (let taken = 0; taken < 20; taken++) {
    await superuser.query('begin');
    await superuser.query('select pg_current_xact_id()');
    await superuser.query('rollback');
  }
  await copy.sync();

  await world.cluster.kill();
  await world.cluster.restart();
  // connections that the crash has ended are found out and let go
  await expect
    .poll(() =>
      sql`select 1`.execute(world.deps.db).then(
        () => true,
        () => false,
      ),
    )
    .toBe(true);
  const note = addNote(caseId.open);
  await expect
    .poll(() =>
      send(service(worker.child), note).then(
        ({ kind }) => kind,
        () => 'failed',
      ),
    )
    .toBe('accepted');
  // others go on, so that the cursor does not stand beyond the end of the feed when the device asks
  for (let more = 0; more < 30; more++) await send(service(worker.elder), addNote(caseId.elderly1));
  await copy.sync();
  expect(copy.record(caseId.open).map(({ id }) => id)).toContain(note.id);
});
