import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openCaseApi, type CaseApi } from '@samla/case-api/case-api';
import { meetDatabase, watchDatabase } from '@samla/case-api/db/own-database';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { testPorts } from '../support/database-world.ts';
import { postgresWorld, type PostgresWorld } from '../support/postgres-world.ts';
import { binaries, startCluster, type TestDatabase } from '../support/postgres.ts';
import { caseId, worker } from './fixture.ts';
import { addNote, DeviceCopy, errorCode, newDevice, send } from './suite-world.ts';

let world: PostgresWorld;
beforeAll(async () => {
  // what a recovery from an archive needs; nothing was archived
  world = await postgresWorld({}, { restore_command: '/bin/false' });
  await world.reset();
});
afterAll(() => world.close());

const epochOf = async (service = world.service(worker.two.subject)) =>
  (await service.registerDevice(newDevice())).cacheEpoch;
/** As if the database had been restored from a backup of another cluster. */
const elsewhere = () => sql`update database_identity set cluster = 'another'`.execute(world.owner);

/** Ports whose log tells what was noticed. */
function listeningPorts() {
  const told: unknown[] = [];
  const ports = testPorts();
  const event = (name: string, fields?: object) => {
    if (name === 'database.another') told.push(fields);
  };
  return { told, ports: { ...ports, log: { ...ports.log, event } } };
}

async function open(
  { url, ownerUrl }: TestDatabase,
  ports = testPorts() as Parameters<typeof openCaseApi>[1],
) {
  const api: CaseApi = await openCaseApi(
    {
      database: { databaseUrl: url, ownerUrl, dataFolder: '' },
      ...{ definitions: null, longestOfflineHours: 72, keepDays: { feed: 30, receipts: 400 } },
    },
    ports,
  );
  onTestFinished(() => api.close());
  return api;
}

describe('a database that was put back from a backup', () => {
  test('that is the one it was stays as it is', async () => {
    expect(await meetDatabase(world.deps.db)).toBeNull();
    expect(await epochOf()).toBe(1);
  });

  test('is noticed once by two APIs that start together, and every device has a new epoch', async () => {
    const device = newDevice();
    const service = world.service(worker.two.subject);
    await service.registerDevice(device);
    await elsewhere();
    const { told, ports } = listeningPorts();
    const [one] = await Promise.all([open(world.database, ports), open(world.database, ports)]);
    expect(told).toHaveLength(1);
    const { cacheEpoch } = await service.registerDevice(device);
    expect(told).toEqual([{ cacheEpoch }]);
    expect(cacheEpoch).toBeGreaterThan(1);
    expect(await epochOf(one.service({ subject: worker.two.subject, clientVersion: '0.1.0' }))).toBe(
      cacheEpoch,
    );
    const page = await service.pull({ deviceId: device, cursor: null });
    expect(page.cacheEpoch).toBe(cacheEpoch);
    expect(await meetDatabase(world.deps.db)).toBeNull();
  });

  test('twice from the same backup has another number each time', async () => {
    const numbers: (number | null)[] = [];
    for (let restore = 0; restore < 2; restore++) {
      await sql`update database_identity set cluster = 'another', cache_epoch = 1`.execute(world.owner);
      numbers.push(await meetDatabase(world.deps.db));
    }
    expect(numbers[1]).toBeGreaterThan(numbers[0] ?? Infinity);
  });

  test('under an API that runs is noticed by it', async () => {
    const { told, ports } = listeningPorts();
    const watch = await watchDatabase(world.deps.db, ports);
    await elsewhere();
    await expect.poll(() => told.length, { timeout: 5_000 }).toBe(1);
    await watch.stop();
  });

  test('is noticed by its timeline when it was recovered in the same cluster', async () => {
    await world.cluster.kill();
    writeFileSync(join(world.cluster.folder, 'data', 'recovery.signal'), '');
    await world.cluster.restart();
    const before = await sql<{ timeline: string }>`select timeline from database_identity`.execute(
      world.owner,
    );
    expect(await meetDatabase(world.deps.db)).toEqual(expect.any(Number));
    const after = await sql<{ timeline: string }>`select timeline from database_identity`.execute(
      world.owner,
    );
    expect([before.rows, after.rows]).toEqual([[{ timeline: '00000001' }], [{ timeline: '00000002' }]]);
  });

  test('from a dump into a younger cluster lets devices fetch to the end, and hear of what comes', async () => {
    // years of transactions, which the younger one has not had
    await sql`do $$ begin for turn in 1..20000 loop perform pg_current_xact_id(); commit; end loop; end $$`.execute(
      world.owner,
    );
    await send(world.service(worker.two.subject), addNote(caseId.twos));
    await world.forgetHistory();
    await send(world.service(worker.two.subject), addNote(caseId.twos));
    const old = await DeviceCopy.of(world.service(worker.two.subject));
    const younger = await startCluster();
    onTestFinished(() => younger.stop());
    const database = await younger.createDatabase();
    restore(world.database, database);
    const api = await open(database);
    const service = api.service({ subject: worker.two.subject, clientVersion: '0.1.0' });
    // the device that knew it before: it is told of the new epoch, and what it kept leads nowhere
    expect(await errorCode(service.pull({ deviceId: old.deviceId, cursor: old.cursor }))).toBe(
      'resyncNeeded',
    );
    const { cacheEpoch } = await service.registerDevice(old.deviceId);
    expect(cacheEpoch).toBeGreaterThan(await epochOf());
    const copy = await DeviceCopy.of(service);
    expect(copy.caseIds()).toEqual(old.caseIds());
    expect(await copy.sync()).toHaveLength(1);
    await send(service, addNote(caseId.twos));
    const [page] = await copy.sync();
    expect(page?.entries).toHaveLength(1);
  });
});

test('the operators have every device fetch afresh where PostgreSQL cannot know, and are told the number', async () => {
  const command = (...args: string[]) =>
    spawnSync(process.execPath, ['apps/case-api/src/new-epoch.ts', ...args], {
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: world.database.url, SAMLA_DB_OWNER_URL: world.database.ownerUrl },
    });
  const before = await epochOf();
  const { status, stdout } = command();
  expect([status, JSON.parse(stdout)]).toEqual([0, { cacheEpoch: await epochOf() }]);
  expect(await epochOf()).toBeGreaterThan(before);
  expect(command('--help').stdout).toContain('npm run new-epoch');
});

test('the API itself can have nobody fetch afresh', async () => {
  const denied = world.deps.db.transaction().execute(async (tx) => {
    await sql`set local role samla_api`.execute(tx);
    await sql`select raise_cache_epoch()`.execute(tx);
  });
  await expect(denied).rejects.toMatchObject({ code: '42501' });
});

/** Writes a database out as an operator does, and reads it into an empty one. */
function restore(from: TestDatabase, to: TestDatabase): void {
  const run = (name: string, args: string[], input?: string) => {
    const { status, stdout, stderr } = spawnSync(join(binaries(), name), args, {
      ...{ encoding: 'utf8', maxBuffer: 1e9 },
      ...(input !== undefined && { input }),
    });
    if (status !== 0) throw new Error(stderr);
    return stdout;
  };
  const dump = run('pg_dump', ['--clean', '--if-exists', from.superuserUrl]);
  run('psql', ['-q', '-v', 'ON_ERROR_STOP=1', to.superuserUrl], dump);
}
