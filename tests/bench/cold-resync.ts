import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { uuidV7, type DeviceId } from '@samla/case-model/ids';
import { instantOf } from '@samla/case-model/time';
import { createCaseApi } from '@samla/desktop/host/session/case-api';
import { Workspace } from '@samla/desktop/host/session/workspace';
import { openDatabase, type Database } from '@samla/desktop/host/store/database';
import { cacheMigrations } from '@samla/desktop/host/store/cache-migrations/index';
import { migrate } from '@samla/desktop/host/store/migrate';
import { openWorkInMemory } from '@samla/desktop/host/store/open-work';
import { DraftTries } from '@samla/desktop/host/sync/draft-tries';
import { cycle } from '@samla/desktop/host/sync/cycle';
import { nameIndex } from '@samla/desktop/host/search/name-index';
import { TestAuthenticator } from '@samla/desktop/host/testing/authenticator';
import { testPorts } from '@samla/desktop/host/testing/ports';
import { TestTime } from '@samla/desktop/host/testing/time';
import { startApiProcess } from './lib/api-process.ts';
import { addNotes, createUnit, subject } from './lib/busy-unit.ts';
import { median, report } from './lib/measure.ts';

/**
 * A new machine of a unit with 50 000 cases: fetched by the host's own round over HTTP, checked, folded and put in its
 * encrypted cache. Beside it the same rows by COPY, put in the same tables by bare SQL.
 */
const CASES = Number(process.env['SAMLA_BENCH_CASES'] ?? '50000');
const ROUNDS = Number(process.env['SAMLA_BENCH_ROUNDS'] ?? '2');
await using ends = new AsyncDisposableStack();
const { url, provider, database, addresses, folder } = await startApiProcess(ends);
console.error(`cold resync: a unit with ${CASES} cases, a person and two entries each …`);
await createUnit(database, CASES);
await addNotes(database, CASES, 0);
await database.query('vacuum analyze');
const token = await provider.token({ sub: subject, exp: Math.floor(Date.now() / 1000) + 7_200 });

const ours: number[] = [];
const reference: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  ours.push(await timed(`ours-${round}.db`, byRound));
  reference.push(await timed(`copy-${round}.db`, byCopy));
}
report({
  name: `cold resync of ${CASES} cases`,
  unit: 'ms',
  value: median(ours),
  reference: median(reference),
  against: 'COPY out and a bare insert of the same rows in the same encrypted tables',
});

async function timed(name: string, run: (cache: Database) => Promise<void>): Promise<number> {
  const file = join(folder, name);
  const cache = openDatabase({ file, key: randomBytes(32) }, 'NORMAL');
  migrate(cache, cacheMigrations);
  const began = performance.now();
  await run(cache);
  const took = performance.now() - began;
  const count = cache.prepare<[], number>('select count(*) from worklist').pluck().get();
  if (count !== CASES) throw new Error(`${name} has ${String(count)} cases`);
  cache.close();
  rmSync(file);
  console.error(`cold resync: ${name} took ${Math.round(took)} ms`);
  return took;
}

async function byRound(cache: Database): Promise<void> {
  const ports = { ...testPorts('bench', new TestTime(), fetch), clock: { now: () => instantOf(Date.now()) } };
  const deviceId = uuidV7(Date.now(), randomBytes(10)) as DeviceId;
  const workspace = new Workspace(
    { work: openWorkInMemory(), cache, deviceId, memoryOnly: false },
    ports,
    () => undefined,
  );
  const authenticator = new TestAuthenticator(subject);
  authenticator.accessToken = () => Promise.resolve(token);
  const api = createCaseApi({ ports, authenticator, apiUrl: url, clientVersion: '0.1.0' });
  await cycle(
    {
      ...{ workspace, api, ports, progress: () => undefined },
      keepRecovery: () => Promise.resolve(),
    },
    { registered: false, sessionAskedAt: null, draftsAskedAt: null, draftTries: new DraftTries() },
  );
  api.close();
  workspace.stores.work.close();
}

/** One line of JSON for each row, as fast as PostgreSQL gives them. */
async function* copied<Row>(query: string): AsyncGenerator<Row> {
  const psql = spawn('psql', [addresses.superuserUrl, '-qAtX', '-c', `copy (${query}) to stdout`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // COPY writes a backslash twice, and these rows have no other sign that it would change
  for await (const line of createInterface({ input: psql.stdout }))
    yield JSON.parse(line.replaceAll('\\\\', '\\')) as Row;
}

interface Copied {
  readonly [column: string]: string | number | null;
}

async function byCopy(cache: Database): Promise<void> {
  const names = nameIndex(cache);
  const person = cache.prepare(
    `insert into person values (null, ?, ?, ?, ?, null, 1, 'none', null, '', '') returning pk`,
  );
  const base = cache.prepare(
    `insert into case_base (id, version, number, number_key, area_key, type_key, definition_hash, person_id, board_id,
       assignment, fetch) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)`,
  );
  const entry = cache.prepare('insert into entry values (?, ?, ?, ?, ?, ?, ?, ?)');
  const row = cache.prepare(
    `insert into worklist values (?, 'children', 1, ?, ?, 'none', null, ?, ?, 'Orosanmälan', 'orosanmälan', 'intake', 1,
       0, null, null, 'Åsa Bergfält', 'bergfält', 'Barn', 1, 0, 0, 0, ?, '', '', null)`,
  );
  const write = async <Row>(rows: AsyncGenerator<Row>, put: (one: Row) => void) => {
    cache.exec('begin immediate');
    let count = 0;
    for await (const one of rows) {
      put(one);
      if (++count % 1000 === 0) cache.exec('commit; begin immediate');
    }
    cache.exec('commit');
  };
  await write(
    copied<Copied>('select row_to_json(p) from (select id, version, given_name, family_name from person) p'),
    (one) => {
      const [givenName, familyName] = [String(one['given_name']), String(one['family_name'])];
      const { pk } = person.get(one['id'], one['version'], givenName, familyName) as { pk: number };
      names.put(pk, { givenName, familyName, protection: 'none' });
    },
  );
  await write(
    copied<Copied>(`select row_to_json(c) from (
      select c.id, c.version, c.number, c.area_key, c.type_key, c.definition_hash, c.person_id, c.unit_id, c.worker_id,
             u.name as unit_name, u.board_id, w.name as worker_name, p.family_name, p.given_name
        from "case" c join organisation_unit u on u.id = c.unit_id join worker w on w.id = c.worker_id
        join person p on p.id = c.person_id) c`),
    (one) => {
      const { id, number } = one;
      const name = `${String(one['family_name'])}, ${String(one['given_name'])}`;
      const assignment = JSON.stringify({ version: 1, workerId: one['worker_id'], unitId: one['unit_id'] });
      base.run(
        ...[id, one['version'], number, number, one['area_key'], one['type_key'], one['definition_hash']],
        ...[one['person_id'], one['board_id'], assignment],
      );
      row.run(id, name, name, number, number, ` ${name.toLowerCase()} ${String(number)}`);
    },
  );
  await write(
    copied<Copied & { body: object }>(
      `select row_to_json(e) from (select case_id, seq, id, recorded_at, happened_at, author_id, author_name, body
         from case_entry) e`,
    ),
    (one) => {
      entry.run(
        ...[one['case_id'], one['seq'], one['id'], one['recorded_at'], one['happened_at'], one['author_id']],
        ...[one['author_name'], JSON.stringify(one.body)],
      );
    },
  );
}
