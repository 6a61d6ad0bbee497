import { withWorker } from '@samla/case-api/db/worker';
import type { Draft } from '@samla/api-client/draft-schemas';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { postgresWorld, type PostgresWorld } from '../support/postgres-world.ts';
import { today, worker } from './fixture.ts';
import { DraftCopy } from './suite-drafts.ts';
import { newDevice } from './suite-world.ts';

let world: PostgresWorld;
beforeAll(async () => {
  world = await postgresWorld();
});
beforeEach(() => world.reset());
afterAll(() => world.close());

const device = () => new DraftCopy(world.service(worker.two.subject));

/** What the table says, newest last. */
async function stored(): Promise<Pick<Draft, 'key' | 'version' | 'content'>[]> {
  const { rows } = await sql<Pick<Draft, 'key' | 'version' | 'content'>>`
    select key, version, content from draft where worker_id = ${worker.two.id} order by version`.execute(
    world.owner,
  );
  return rows;
}

const keys = ['note:1', 'note:2', 'newCase'];
const step = fc.record({
  device: fc.nat(3),
  key: fc.constantFrom(...keys),
  what: fc.constantFrom('put', 'put', 'put', 'delete', 'pull', 'lostPull'),
});

interface Saved {
  readonly key: string;
  readonly base: number;
  readonly version: number;
}

describe('overlapping transactions', () => {
  test('of a worker’s devices lose no update and no row, whatever comes between', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (steps) => {
        await sql`truncate draft, draft_sequence`.execute(world.owner);
        const devices = [device(), device(), device(), device()];
        const saved: Saved[] = [];
        let texts = 0;
        // every device does its own steps in order, all devices at once
        const run = async (one: DraftCopy, at: number) => {
          for (const { key, what } of steps.filter((chosen) => chosen.device === at)) {
            if (what === 'pull') await one.pull();
            else if (what === 'lostPull') {
              await one.service.pullDrafts({ deviceId: one.deviceId, cursor: one.cursor });
            } else {
              const content = what === 'delete' ? null : `text ${++texts}`;
              const held = one.held.get(key);
              const base = held?.version ?? 0;
              const answer = await one.put(content, { key });
              if (answer.kind === 'conflict') {
                expect(answer.theirs?.version ?? 0).not.toBe(base);
                if (answer.theirs) one.held.set(key, answer.theirs);
              } else if (answer.version > base) {
                saved.push({ key, base, version: answer.version });
                const { deviceId } = one;
                const { savedAt = '' } = held ?? {};
                one.held.set(key, {
                  key,
                  version: answer.version,
                  content,
                  deviceId,
                  savedAt: savedAt as never,
                });
              }
            }
          }
        };
        await Promise.all(devices.map(run));

        const rows = await stored();
        // nobody wrote over a text that she had not seen; who deletes what is gone is answered with the version that is there
        for (const key of keys) {
          const history = saved.filter((one) => one.key === key);
          const versions = [...new Set(history.map(({ version }) => version))].sort((x, y) => x - y);
          for (const [place, version] of versions.entries()) {
            const bases = history.filter((one) => one.version === version).map(({ base }) => base);
            expect(bases).toContain(versions[place - 1] ?? 0);
          }
        }
        expect(new Set(rows.map(({ version }) => version)).size).toBe(rows.length);
        // and every device ends on what is there
        for (const one of devices) {
          await one.pull();
          for (const { key, version, content } of rows) {
            if (one.cursor !== null && !one.held.has(key)) expect(content).toBeNull();
            else expect(one.held.get(key)).toMatchObject({ version, content });
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('that began first and commit last are not passed by', async () => {
    const [desk, home, other] = [device(), device(), device()];
    await desk.write('ett', 'note:1');
    await home.pull();
    let commit = (): void => undefined;
    const held = new Promise<void>((resolve) => (commit = resolve));
    let began = (): void => undefined;
    const writing = new Promise<void>((resolve) => (began = resolve));
    // a slow writer of the same worker, in the middle of its transaction
    const slow = withWorker(world.deps.db, { workerId: worker.two.id, today }, async (tx) => {
      await sql`update draft_sequence set last = last + 1`.execute(tx);
      await sql`insert into draft values (${worker.two.id}, 'note:2', 2, 'långsam', now(), ${newDevice()})`.execute(
        tx,
      );
      began();
      await held;
    });
    await writing;
    const quick = other.put('snabb', { key: 'note:3' });
    await home.pull();
    expect(home.cursor).toBe(1);
    commit();
    await slow;
    expect(await quick).toEqual({ kind: 'saved', version: 3 });
    const [page] = await home.pull();
    expect(page?.map(({ content }) => content)).toEqual(['långsam', 'snabb']);
  });

  test('of different workers do not wait for each other', async () => {
    let finish = (): void => undefined;
    const held = new Promise<void>((resolve) => (finish = resolve));
    let began = (): void => undefined;
    const locked = new Promise<void>((resolve) => (began = resolve));
    const slow = withWorker(world.deps.db, { workerId: worker.child.id, today }, async (tx) => {
      await sql`insert into draft_sequence values (${worker.child.id})`.execute(tx);
      began();
      await held;
    });
    await locked;
    await device().write('ett');
    finish();
    await slow;
  });
});

describe('the walls of drafts', () => {
  const asWorker = <T>(id: typeof worker.two.id, text: string) =>
    withWorker(
      world.deps.db,
      { workerId: id, today },
      async (tx) => (await sql.raw<T>(text).execute(tx)).rows,
    );

  test('no other worker reads, changes or makes one in her name', async () => {
    await device().write('hemligt');
    const id = worker.manager.id;
    expect(await asWorker(id, 'select * from draft')).toEqual([]);
    expect(await asWorker(id, 'select * from draft_sequence')).toEqual([]);
    expect(await asWorker(id, `update draft set content = 'x' returning key`)).toEqual([]);
    const made = asWorker(
      id,
      `insert into draft values ('${worker.two.id}', 'k', 9, 'x', now(), '${newDevice()}')`,
    );
    await expect(made).rejects.toMatchObject({ code: '42501' });
    await expect(asWorker(worker.two.id, 'delete from draft')).rejects.toMatchObject({ code: '42501' });
    expect((await stored()).map(({ content }) => content)).toEqual(['hemligt']);
  });

  test('a draft makes no row of the feed', async () => {
    await sql`truncate change`.execute(world.owner);
    await device().write('ett');
    expect((await sql`select from change`.execute(world.owner)).rows).toEqual([]);
  });
});
