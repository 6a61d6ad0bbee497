import type { CaseId } from '@samla/case-model/ids';
import type { Clock } from '@samla/case-model/time';
import { instantOf } from '@samla/case-model/time';
import fc from 'fast-check';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { postgresWorld, type PostgresWorld } from '../support/postgres-world.ts';
import { caseId, fixture, longCase, unit, worker } from './fixture.ts';
import { addNote, command, DeviceCopy, send } from './suite-world.ts';

/** Days after 2 November 2026, so that assignments begin and end while devices are away. */
let day = 0;
const clock: Clock = { now: () => instantOf(Date.UTC(2026, 10, 2 + day, 9)) };
const todayThen = () => clock.now().slice(0, 10);

let world: PostgresWorld;
beforeAll(async () => {
  world = await postgresWorld({ pullRows: 6, clock });
});
afterAll(() => world.close());

const workers = Object.values(worker);
const units = Object.values(unit);
const cases: CaseId[] = [...Object.values(caseId), longCase(51, 0).id, longCase(52, 0).id];
const persons = [...new Set(fixture.cases.map(({ personId }) => personId))];

interface Device {
  readonly who: (typeof workers)[number];
  readonly copy: DeviceCopy;
}

/** What one run has: the devices, and sessions that hold a transaction open. */
interface Run {
  readonly devices: Device[];
  readonly open: pg.Client[];
}

type Step = (run: Run) => Promise<void>;
const pick = <T>(of: readonly T[]) => fc.constantFrom(...of);

const note = fc.record({ on: pick(cases), by: pick(workers) }).map(({ on, by }): [string, Step] => [
  `note ${on} by ${by.name}`,
  async () => {
    await send(world.service(by.subject), addNote(on));
  },
]);
const move = fc
  .record({ on: pick(cases), to: pick(units), whom: fc.option(pick(workers)) })
  .map(({ on, to, whom }): [string, Step] => [
    `move ${on} to ${to}`,
    () => world.moveCase(on, { unitId: to, workerId: whom?.id ?? null }),
  ]);
const assign = fc
  .record({ on: pick(cases), to: pick(units), by: pick(workers), base: fc.integer({ min: 1, max: 3 }) })
  .map(({ on, to, by, base }): [string, Step] => [
    `assign ${on} to ${to} by ${by.name}`,
    async () => {
      const args = { workerId: null, unitId: to, ground: 'Samtycke' };
      await send(
        world.service(by.subject),
        command('assignCase', on, args, { baseVersions: { assignment: base } }),
      );
    },
  ]);
const protect = fc
  .record({ whom: pick(persons), as: pick(['none', 'secrecyMark', 'protectedRegistration'] as const) })
  .map(({ whom, as }): [string, Step] => [`protect ${whom} as ${as}`, () => world.protectPerson(whom, as)]);
const dispose = pick(cases).map((on): [string, Step] => [`dispose ${on}`, () => world.proposeDisposal(on)]);
const reassignWorker = fc
  .record({
    at: fc.nat(fixture.assignments.length - 1),
    from: fc.integer({ min: -3, max: 3 }),
    days: fc.nat(4),
  })
  .map(({ at, from, days }): [string, Step] => [
    `assignment ${at} from ${from} for ${days}`,
    async () => {
      const id = fixture.assignments[at]?.id ?? '';
      await sql`update assignment set valid_from = ${todayThen()}::date + ${from}::int,
                  valid_to = ${todayThen()}::date + ${from + days}::int where id = ${id}`.execute(
        world.owner,
      );
    },
  ]);
const nextDay = fc.constant<[string, Step]>(['next day', async () => void day++]);
const begin = pick(cases).map((on): [string, Step] => [
  `begin ${on}`,
  async ({ open }) => {
    if (open.length > 1) return;
    const client = new pg.Client({ connectionString: world.database.ownerUrl });
    await client.connect();
    // it takes its number now, and changes a person when it ends: nobody waits for it meanwhile
    await client.query('begin');
    await client.query('select pg_current_xact_id()');
    open.push(client);
  },
]);
const commit = pick(persons).map((whom): [string, Step] => [
  `commit ${whom}`,
  async ({ open }) => {
    const client = open.shift();
    if (!client) return;
    await client.query('update person set phone = phone || $1 where id = $2', ['7', whom]);
    await client.query('commit');
    await client.end();
  },
]);
const pull = fc.record({ at: fc.nat(9), arrives: fc.boolean() }).map(({ at, arrives }): [string, Step] => [
  `pull ${at} ${arrives ? 'arrives' : 'is lost'}`,
  async ({ devices }) => {
    const device = devices[at % devices.length];
    if (!device) return;
    const { copy } = device;
    const before = new Map([...copy.cases].map(([id, { version }]) => [id, version]));
    const page = await copy.ask();
    if (!arrives) return;
    copy.take(page);
    for (const id of page.lost) expect(copy.cases.has(id)).toBe(false);
    for (const [id, row] of copy.cases) expect(row.version).toBeGreaterThanOrEqual(before.get(id) ?? 0);
  },
]);
const ahead = fc
  .record({ at: fc.nat(9), kept: fc.nat(2) })
  .map(({ at, kept }): [string, Step] => [
    `pull ${at} two pages at once, of which ${kept} are kept`,
    async ({ devices }) => devices[at % devices.length]?.copy.pullAhead(kept),
  ]);
const afresh = fc.nat(9).map((at): [string, Step] => [
  `afresh ${at}`,
  async ({ devices }) => {
    const device = devices[at % devices.length];
    if (device) device.copy.cursor = null;
  },
]);

/** Name, board and record of every case that a worker may see, by a query of its own: not the view of the walls. */
async function oracle(who: { id: string }) {
  const { rows } = await sql<{ id: CaseId; version: number; person: string; entries: string[] }>`
    select c.id, c.version, p.id || ' ' || p.version as person,
           array(select e.id::text from case_entry e where e.case_id = c.id order by e.seq) as entries
      from "case" c, person p
     where p.id = c.person_id and c.disposal_proposed_on is null
       and (exists (select from assignment a where a.worker_id = ${who.id} and a.unit_id = c.unit_id
                       and c.area_key = any(a.areas) and ${todayThen()}::date >= a.valid_from
                       and ${todayThen()}::date <= coalesce(a.valid_to, 'infinity')
                       and (p.protection = 'none' or c.worker_id is not distinct from ${who.id}::uuid
                            or (a.role = 'unitManager' and not exists (
                              -- a worker who has left the unit can hand over nothing: the case is the manager's
                              select from assignment h where h.worker_id = c.worker_id and h.unit_id = c.unit_id
                                 and c.area_key = any(h.areas) and ${todayThen()}::date >= h.valid_from
                                 and ${todayThen()}::date <= coalesce(h.valid_to, 'infinity'))))))
     order by c.id`.execute(world.owner);
  return rows;
}

function view(copy: DeviceCopy) {
  return copy.caseIds().map((id) => {
    const row = copy.cases.get(id);
    const person = row && copy.persons.get(row.personId);
    return {
      id,
      version: row?.version,
      person: `${person?.id} ${person?.version}`,
      entries: copy.record(id).map((entry) => entry.id as string),
    };
  });
}

test('whatever happens and whatever is lost on the way, a device ends with exactly what its worker may see', async () => {
  const steps = fc.array(
    fc.oneof(
      { weight: 4, arbitrary: note },
      { weight: 3, arbitrary: move },
      { weight: 2, arbitrary: assign },
      { weight: 2, arbitrary: protect },
      { weight: 1, arbitrary: dispose },
      { weight: 1, arbitrary: reassignWorker },
      { weight: 1, arbitrary: nextDay },
      { weight: 2, arbitrary: begin },
      { weight: 2, arbitrary: commit },
      { weight: 9, arbitrary: pull },
      { weight: 5, arbitrary: ahead },
      { weight: 1, arbitrary: afresh },
    ),
    { minLength: 15, maxLength: 45 },
  );
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      day = 0;
      await world.reset();
      for (const number of [51, 52]) await world.addCase(longCase(number, 9));
      const run: Run = { devices: [], open: [] };
      for (const who of [worker.two, worker.manager, worker.guardian, worker.child, worker.two]) {
        run.devices.push({ who, copy: await DeviceCopy.empty(world.service(who.subject)) });
      }
      try {
        for (const [, step] of sequence) await step(run);
      } finally {
        for (const client of run.open) {
          await client.query('rollback');
          await client.end();
        }
      }
      for (const { who, copy } of run.devices) {
        await copy.sync();
        expect(view(copy)).toEqual(await oracle(who));
      }
      expect(world.faults).toEqual([]);
    }),
    { numRuns: 30 },
  );
  // a failure needs time to be made small
}, 240_000);

test('the check can fail: a copy with one row too few or too old is told apart', async () => {
  day = 0;
  await world.reset();
  const copy = await DeviceCopy.of(world.service(worker.two.subject));
  expect(view(copy)).toEqual(await oracle(worker.two));
  await world.moveCase(caseId.open, { unitId: unit.children, workerId: worker.two.id });
  expect(view(copy)).not.toEqual(await oracle(worker.two));
  await copy.sync();
  copy.cases.delete(caseId.open);
  expect(view(copy)).not.toEqual(await oracle(worker.two));
});
