import { sealAccessLog } from '@samla/case-api/log/sealer';
import { verifyLog } from '@samla/case-api/log/verify';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { postgresWorld, type PostgresWorld } from '../support/postgres-world.ts';
import { caseId, suiteClock, worker } from './fixture.ts';
import { addNote, DeviceCopy, send } from './suite-world.ts';

let world: PostgresWorld;
beforeAll(async () => {
  world = await postgresWorld();
});
beforeEach(async () => {
  await world.reset();
  await sql`truncate access_log_seal, access_log_head`.execute(world.owner);
  await sql`insert into access_log_head (number, up_to_tx, hash) values (0, '0', sha256(''))`.execute(
    world.owner,
  );
});
afterAll(() => world.close());

/** What is being committed at this very moment waits for the next round. */
async function seal(rows: number): Promise<void> {
  let sealed = 0;
  while (sealed < rows) sealed += await sealAccessLog(world.deps.db, suiteClock.now());
  expect(sealed).toBe(rows);
}

const write = (count: number) =>
  Promise.all(
    Array.from({ length: count }, () => send(world.service(worker.two.subject), addNote(caseId.twos))),
  );

/** Three seals over 3, 4 and 5 rows, and two rows that wait. */
async function sealedLog(): Promise<void> {
  for (const count of [3, 4, 5]) {
    await write(count);
    await seal(count);
  }
  await write(2);
}

const verify = () => verifyLog(world.owner);

describe('the chain of the access log', () => {
  test('holds over what was sealed, and counts what waits', async () => {
    expect(await verify()).toEqual({ whole: true, seals: 0, sealed: 0, unsealed: 0, firstBreak: null });
    await sealedLog();
    expect(await verify()).toEqual({ whole: true, seals: 3, sealed: 12, unsealed: 2, firstBreak: null });
    await DeviceCopy.of(world.service(worker.two.subject));
    await seal(2 + 10);
    expect(await verify()).toMatchObject({ whole: true, seals: 4, sealed: 24, unsealed: 0 });
  });

  test('seals nothing twice, also when instances seal at the same moment', async () => {
    await write(4);
    let sealed = 0;
    while (sealed < 4) {
      const rounds = await Promise.all([1, 2, 3].map(() => sealAccessLog(world.deps.db, suiteClock.now())));
      sealed += rounds.reduce((a, b) => a + b);
    }
    expect(sealed).toBe(4);
    expect(await verify()).toMatchObject({ whole: true, sealed: 4, unsealed: 0 });
  });

  test('a row with a lower number that commits later is sealed later, and nothing is passed over', async () => {
    const slow = new pg.Client({ connectionString: world.database.ownerUrl });
    await slow.connect();
    await slow.query('begin');
    await slow.query(
      `insert into access_log (at, worker_id, action, result) values (now(), '${worker.two.id}', 'read', 'ok')`,
    );
    await write(3);
    expect(await sealAccessLog(world.deps.db, suiteClock.now())).toBe(0); // the older transaction is still open
    await slow.query('commit');
    await slow.end();
    await seal(4);
    expect(await verify()).toMatchObject({ whole: true, sealed: 4, unsealed: 0 });
  });

  test('a long backlog is sealed in batches', async () => {
    await sql`insert into access_log (at, worker_id, action, result, tx)
      select now(), ${worker.two.id}, 'read', 'ok', (i / 7 + 10)::text::xid8 from generate_series(1, 25000) i`.execute(
      world.owner,
    );
    await seal(25_000);
    const report = await verify();
    expect(report).toMatchObject({ whole: true, sealed: 25_000, unsealed: 0 });
    expect(report.seals).toBeGreaterThan(2);
  });

  describe('is broken', () => {
    const secondRow = `(select id from access_log order by tx, id offset 4 limit 1)`;
    const cases: [string, string, object][] = [
      [
        'by a changed row',
        `update access_log set result = 'x' where id = ${secondRow}`,
        { seal: 2, reason: 'rowsChanged' },
      ],
      [
        'by a changed time',
        `update access_log set at = at + interval '1 microsecond' where id = ${secondRow}`,
        { seal: 2, reason: 'rowsChanged' },
      ],
      [
        'by a row in another’s name',
        `update access_log set worker_id = '${worker.child.id}' where id = ${secondRow}`,
        { seal: 2, reason: 'rowsChanged' },
      ],
      ['by a removed row', `delete from access_log where id = ${secondRow}`, { seal: 2, reason: 'rowCount' }],
      [
        'by a row put in afterwards',
        `insert into access_log (at, worker_id, action, result, tx) select now(), worker_id, 'read', 'ok', tx from access_log where id = ${secondRow}`,
        { seal: 2, reason: 'rowCount' },
      ],
      [
        'by a row exchanged for another',
        `with gone as (delete from access_log where id = ${secondRow} returning *) insert into access_log (at, worker_id, action, result, tx) select at, worker_id, action, result, tx from gone`,
        { seal: 2, reason: 'rowsChanged' },
      ],
      [
        'by a removed first seal',
        'delete from access_log_seal where number = 1',
        { seal: 1, reason: 'sealMissing' },
      ],
      [
        'by a removed seal in the middle',
        'delete from access_log_seal where number = 2',
        { seal: 2, reason: 'sealMissing' },
      ],
      [
        'by a removed last seal',
        'delete from access_log_seal where number = 3',
        { seal: 3, reason: 'sealMissing' },
      ],
      ['by all seals removed', 'delete from access_log_seal', { seal: 1, reason: 'sealMissing' }],
      [
        'by a changed hash',
        `update access_log_seal set hash = sha256('x') where number = 3`,
        { seal: 3, reason: 'rowsChanged' },
      ],
      [
        'by a moved edge',
        `update access_log_seal set up_to_tx = '9' where number = 1`,
        { seal: 1, reason: 'rowCount' },
      ],
      ['by a removed head', 'delete from access_log_head', { seal: 4, reason: 'sealMissing' }],
      ['by a head set back', 'update access_log_head set number = 2', { seal: 3, reason: 'sealExtra' }],
    ];
    test.each(cases)('%s, and says where', async (_what, statement, firstBreak) => {
      await sealedLog();
      await sql.raw(statement).execute(world.owner);
      expect(await verify()).toMatchObject({ whole: false, firstBreak });
    });
  });
});
