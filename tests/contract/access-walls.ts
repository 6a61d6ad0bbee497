import { withWorker } from '@samla/case-api/db/worker';
import type { Tx } from '@samla/case-api/db/tables';
import type { CaseId } from '@samla/case-model/ids';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DatabaseWorld } from '../support/database-world.ts';
import { caseIdOf, everyone, profiles, situations, workerOf, type Who } from './access-city.ts';
import { accessOf, type Access } from './access-table.ts';
import { seedId, today } from './fixture.ts';
import { newId } from './suite-world.ts';

/**
 * The same table with the code's own checks switched off: plain SQL as the API's role, so that only PostgreSQL stands.
 * Nothing of it is kept.
 */
export function accessWalls(world: () => DatabaseWorld): void {
  describe('with the code’s own checks switched off', () => {
    beforeAll(() => fillEveryTable(world()));

    test.each(everyone)('%s reads by the table', async (who) => {
      const read = await asWorker(world(), who, readEverything);
      for (const profile of profiles) {
        for (const situation of situations) {
          const id = caseIdOf(profile, situation);
          const expected = readable[accessOf(who, profile, situation)];
          for (const [what, ids] of Object.entries(read)) {
            const seen = ids.filter((one) => one === id).length;
            expect(seen, `${what}: ${profile} ${situation}`).toBe(expected[what as keyof typeof expected]);
          }
        }
      }
    });

    test.each(everyone)('%s writes by the table', async (who) => {
      for (const profile of profiles) {
        for (const situation of situations) {
          const id = caseIdOf(profile, situation);
          const done: Record<string, boolean> = {};
          for (const [what, statement] of Object.entries(writes)) {
            done[what] = await writesARow(world(), who, statement(id, who));
          }
          expect(done, `${profile} ${situation}`).toEqual(writable[accessOf(who, profile, situation)]);
        }
      }
    });

    test('a case is opened only in an own unit and area, for a person whom one sees', async () => {
      const { rows } = await sql<{ hash: string; person: string; unit: string }>`
        select definition_hash as hash, person_id as person, unit_id as unit from "case"
         where id = ${caseIdOf('A-case', 'assigned')}`.execute(world().owner);
      const [of] = rows;
      const open = (unit: string | undefined, person: string | undefined) => `
        select open_case('${newId()}', 'ALD', '${of?.hash ?? ''}', '${person ?? ''}', null, '${unit ?? ''}', null,
          '[{"id": "${newId()}", "seq": 1, "kind": "caseOpened", "happened_at": "2026-11-02T08:00Z", "author_name": "x",
             "body": {}}]', now())`;
      const mayOpen = async (who: Who, unit: string | undefined, person: string | undefined) =>
        writesARow(world(), who, open(unit, person));
      expect(await mayOpen('named', of?.unit, of?.person)).toBe(true);
      expect(await mayOpen('named', of?.unit, seedId('a0', 99))).toBe(false);
      expect(await mayOpen('other', of?.unit, of?.person)).toBe(false);
      expect(await mayOpen('member', of?.unit, of?.person)).toBe(false);
      expect(await mayOpen('former', of?.unit, of?.person)).toBe(false);
    });
  });
}

/** How many rows of a case each table shows: entries are an import, and one form for each audience. */
const readable: Record<Access, Record<'cases' | 'entries' | 'changes' | 'papers' | 'named', number>> = {
  full: { cases: 1, entries: 4, changes: 5, papers: 3, named: 1 },
  meeting: { cases: 1, entries: 4, changes: 5, papers: 3, named: 1 },
  order: { cases: 1, entries: 2, changes: 3, papers: 0, named: 0 },
  none: { cases: 0, entries: 0, changes: 0, papers: 0, named: 0 },
};

const writes = {
  inFile: (id: CaseId, who: Who) => entry(id, who, 'file'),
  inOrder: (id: CaseId, who: Who) => entry(id, who, 'order'),
  inOwnFile: (id: CaseId, who: Who) => entry(id, who, 'performer'),
  handsOver: (id: CaseId) => `update "case" set worker_id = null, assignment_version = 99 where id = '${id}'`,
  countsUp: (id: CaseId) => `update "case" set entry_count = 99 where id = '${id}'`,
  names: (id: CaseId) =>
    `insert into case_participant values ('${id}', '${workerOf('asked').id}', 'coWorker', now())`,
  releases: (id: CaseId) => `delete from case_participant where case_id = '${id}'`,
  deadlines: (id: CaseId) =>
    `insert into deadline (id, case_id, rule, due_on) values ('${newId()}', '${id}', 'r', '2026-12-01')`,
};
const nothing = Object.fromEntries(Object.keys(writes).map((what) => [what, false]));
const writable: Record<Access, Record<string, boolean>> = {
  full: Object.fromEntries(Object.keys(writes).map((what) => [what, true])),
  meeting: nothing,
  order: { ...nothing, inOwnFile: true, countsUp: true },
  none: nothing,
};

function entry(id: CaseId, who: Who, audience: string): string {
  return `insert into case_entry values ('${newId()}', '${id}', 99, 'noteAdded', now(), now(), '${workerOf(who).id}', 'x',
    '{}', '${audience}')`;
}

async function fillEveryTable({ owner }: DatabaseWorld): Promise<void> {
  await sql`insert into deadline (id, case_id, rule, due_on) select gen_random_uuid(), id, 'r', '2026-12-01' from "case"`.execute(
    owner,
  );
  await sql`insert into task select gen_random_uuid(), id, 'd', 's' from "case"`.execute(owner);
  await sql`insert into document select gen_random_uuid(), id, 'Titel', 'text/plain', 'h' from "case"`.execute(
    owner,
  );
}

function asWorker<T>({ deps }: DatabaseWorld, who: Who, run: (tx: Tx) => Promise<T>): Promise<T> {
  return withWorker(deps.db, { workerId: workerOf(who).id, today }, run);
}

async function readEverything(tx: Tx) {
  const ids = async (text: string) =>
    (await sql<{ id: string }>(Object.assign([text], { raw: [text] })).execute(tx)).rows.map(({ id }) => id);
  return {
    cases: await ids('select id from "case"'),
    entries: await ids('select case_id as id from case_entry'),
    changes: await ids(`select case_id as id from change where entity <> 'person'`),
    papers: await ids(`select case_id as id from deadline union all select case_id from task
                       union all select case_id from document`),
    named: await ids('select distinct case_id as id from case_participant'),
  };
}

class Undone extends Error {}

/** Whether a statement is let through and touches a row. It is taken back in any case. */
async function writesARow(world: DatabaseWorld, who: Who, statement: string): Promise<boolean> {
  let touched = false;
  try {
    await asWorker(world, who, async (tx) => {
      const { numAffectedRows, rows } = await sql.raw(statement).execute(tx);
      touched = (numAffectedRows ?? 0n) > 0n || rows.length > 0;
      throw new Undone();
    });
  } catch (error) {
    if (error instanceof Undone) return touched;
    if (error instanceof Error && 'code' in error && error.code === '42501') return false;
    throw error;
  }
  return touched;
}
