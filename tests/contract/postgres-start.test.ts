import { openCaseApi } from '@samla/case-api/case-api';
import { readMigrations } from '@samla/case-api/db/migrate';
import { openApiDatabase, openOwnerDatabase } from '@samla/case-api/db/open';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { testPorts } from '../support/database-world.ts';
import { createDatabase, type TestDatabase } from '../support/postgres.ts';
import { newDevice } from './suite-world.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase(inject('clusterFolder'));
});

const settings = (url: string, ownerUrl: string | null = null) => ({
  databaseUrl: url,
  ownerUrl,
  dataFolder: '',
});
const open = (url: string) => openApiDatabase(settings(url), testPorts());

async function asSuperuser(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: database.superuserUrl });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

describe('the API refuses a role that the walls do not hold', () => {
  const as = (role: string) => database.url.replace('samla_app', role);
  const disguised = () =>
    `${database.superuserUrl}${database.superuserUrl.includes('?') ? '&' : '?'}options=-c%20role%3Dsamla_app`;
  const roles = ['samla_bypass', 'samla_stranger', 'samla_heir'];
  beforeAll(() =>
    asSuperuser(
      'create role samla_bypass login bypassrls in role samla_api',
      'create role samla_stranger login',
      'create role samla_heir login noinherit in role samla_api, samla_owner',
    ),
  );
  afterAll(() => asSuperuser(...roles.map((role) => `drop role ${role}`)));

  test.each([
    ['a superuser', () => database.superuserUrl, 'is a superuser'],
    ['the owner of the tables', () => database.ownerUrl, 'owns tables'],
    ['who can become the owner', () => as('samla_heir'), 'owns tables'],
    ['a superuser in the guise of another role', () => disguised(), 'is a superuser'],
    ['who bypasses row security', () => as('samla_bypass'), 'has BYPASSRLS'],
    ['who is no member of samla_api', () => as('samla_stranger'), 'grant samla_api to "samla_stranger"'],
  ])('%s', async (_who, url, words) => {
    await expect(open(url())).rejects.toThrow(words);
  });

  test('and takes its own', async () => {
    const api = await open(database.url);
    expect(api.owner).toBeNull();
    await api.close();
  });
});

describe('a database of another version', () => {
  const [newest] = readMigrations().toReversed();

  test('without its migrations is refused, and the missing one is named', async () => {
    await sqlAsOwner(`delete from schema_migration where name = '${newest?.name}'`);
    try {
      await expect(open(database.url)).rejects.toThrow(`lacks migration ${newest?.name}`);
    } finally {
      await sqlAsOwner(`insert into schema_migration values ('${newest?.name}', '${newest?.checksum}')`);
    }
  });

  test('that a newer program has migrated is refused', async () => {
    await sqlAsOwner(`insert into schema_migration values ('9999_future.sql', 'x')`);
    try {
      await expect(open(database.url)).rejects.toThrow('9999_future.sql');
      await expect(openOwnerDatabase(settings(database.url, database.ownerUrl))).rejects.toThrow(
        '9999_future.sql',
      );
    } finally {
      await sqlAsOwner(`delete from schema_migration where name = '9999_future.sql'`);
    }
  });

  async function sqlAsOwner(text: string): Promise<void> {
    const client = new pg.Client({ connectionString: database.ownerUrl });
    await client.connect();
    await client.query(text);
    await client.end();
  }
});

describe('start and stop', () => {
  test('the owner stores the definitions once; after that the API starts without it', async () => {
    const alone = openCaseApi(
      {
        database: settings(database.url),
        definitions: null,
        longestOfflineHours: 72,
        keepDays: { feed: 30, receipts: 400 },
      },
      testPorts(),
    );
    await expect(alone).rejects.toThrow(/definitions.*SAMLA_DB_OWNER_URL/);
    const first = await openCaseApi(
      {
        database: settings(database.url, database.ownerUrl),
        definitions: null,
        longestOfflineHours: 72,
        keepDays: { feed: 30, receipts: 400 },
      },
      testPorts(),
    );
    await first.ready();
    await first.close();
    const second = await openCaseApi(
      {
        database: settings(database.url),
        definitions: null,
        longestOfflineHours: 72,
        keepDays: { feed: 30, receipts: 400 },
      },
      testPorts(),
    );
    await second.ready();
    await expect.poll(() => second.feedHealth()).toEqual({ heldSeconds: null, waitingRows: 0 }); // nothing holds the feed
    await second.close();
  });

  test('an open stream ends when the API closes, and a second close is nothing', async () => {
    const api = await openCaseApi(
      {
        database: settings(database.url, database.ownerUrl),
        definitions: null,
        longestOfflineHours: 72,
        keepDays: { feed: 30, receipts: 400 },
      },
      testPorts(),
    );
    await sqlOwner(sql`insert into worker (id, subject, name)
      values ('5a111a00-00d0-4000-8000-000000000001', 'åsbe000', 'Åsa Bergfält') on conflict do nothing`);
    const service = api.service({ subject: 'åsbe000', clientVersion: '0.1.0' });
    const pokes = service.pokes(newDevice(), new AbortController().signal);
    const stream = pokes[Symbol.asyncIterator]();
    expect(await stream.next()).toEqual({ done: false, value: { poke: true } });
    const next = stream.next();
    await api.close();
    expect(await next).toEqual({ done: true, value: undefined });
  });

  async function sqlOwner(statement: ReturnType<typeof sql>): Promise<void> {
    const owner = await openOwnerDatabase(settings(database.url, database.ownerUrl));
    await statement.execute(owner.db);
    await owner.close();
  }
});
