import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visibleCases } from '@samla/api-client/fake/visibility';
import type { EntryBody } from '@samla/case-model/entry';
import type { EntryId } from '@samla/case-model/ids';
import type { PlainDate } from '@samla/case-model/time';
import type { WorklistView } from '../contract.ts';
import { caseId, idOf, imported, note, personId, unitId, workerId } from '../testing/city.ts';
import { decrypted, holds } from '../testing/inspect.ts';
import { rig, type Machine, type Rig } from '../testing/rig.ts';

const names = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
type Name = (typeof names)[number];
/** A word that stands in a case, its person and its record, and nowhere else. */
const canary = (name: Name) => `Kanarie${name}ström`;

/** One thing that others do in the city, or that the network does to this device. */
type Act =
  | { kind: 'note'; case: Name }
  | { kind: 'move'; case: Name; to: 'north' | 'south'; worker: 'amina' | 'bo' | 'cilla' }
  | { kind: 'protect'; case: Name; on: boolean }
  | { kind: 'dispose'; case: Name }
  | { kind: 'assignment'; on: boolean }
  | { kind: 'fail'; path: 'sync.pull' | 'definitions.get'; how: 'dropRequest' | 'dropResponse' }
  | { kind: 'resync' }
  | { kind: 'epoch' }
  | { kind: 'pull' }
  | { kind: 'kill' };

const name = fc.constantFrom(...names);
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('note' as const), case: name }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      case: name,
      to: fc.constantFrom('north' as const, 'south' as const),
      worker: fc.constantFrom('amina' as const, 'bo' as const, 'cilla' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('protect' as const), case: name, on: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('dispose' as const), case: name }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('assignment' as const), on: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('fail' as const),
      path: fc.constantFrom('sync.pull' as const, 'definitions.get' as const),
      how: fc.constantFrom('dropRequest' as const, 'dropResponse' as const),
    }),
  },
  { weight: 1, arbitrary: fc.constant<Act>({ kind: 'resync' }) },
  { weight: 1, arbitrary: fc.constant<Act>({ kind: 'epoch' }) },
  { weight: 6, arbitrary: fc.constant<Act>({ kind: 'pull' }) },
  { weight: 1, arbitrary: fc.constant<Act>({ kind: 'kill' }) },
);

const everything: WorklistView = {
  area: null,
  scope: 'unit',
  includeDormant: true,
  includeClosed: true,
  filter: '',
  sort: { column: 'number', descending: false },
};

async function carryOut(act: Act, { city, time }: Rig, machine: Machine): Promise<void> {
  switch (act.kind) {
    case 'note': {
      const row = city.cases.get(caseId(act.case));
      if (!row) return;
      const seq = row.entries.length + 1;
      const body: EntryBody = note(`${canary(act.case)} ${seq}`);
      const id = idOf(`${act.case} ${seq}`) as EntryId;
      const at = time.now();
      const entry = {
        id,
        caseId: caseId(act.case),
        seq,
        recordedAt: at,
        happenedAt: at,
        authorId: null,
        authorName: 'bo',
        body,
      };
      return void city.updateCase(caseId(act.case), { entries: [...row.entries, entry] });
    }
    case 'move':
      return city.moveCase(caseId(act.case), { unitId: unitId(act.to), workerId: workerId(act.worker) });
    case 'protect':
      return city.protectPerson(personId(act.case), act.on ? 'secrecyMark' : 'none');
    case 'dispose':
      return city.proposeDisposal(caseId(act.case));
    case 'assignment':
      if (!act.on) return city.endAssignment(workerId('amina'), unitId('north'), '2026-11-01' as PlainDate);
      for (const given of city.fixture.assignments) {
        if (given.workerId !== workerId('amina')) continue;
        city.addAssignment({ ...given, id: idOf(`again ${city.assignments.length}`) });
      }
      return;
    case 'fail':
      return machine.network.once({ kind: act.how }, act.path);
    case 'resync': {
      const error = { code: 'resyncNeeded', message: 'Hämta på nytt.' } as const;
      return machine.network.once({ kind: 'apiError', error }, 'sync.pull');
    }
    case 'epoch':
      city.cacheEpoch++;
      return;
    case 'pull':
      return pull(machine);
    case 'kill':
      return machine.kill();
  }
}

async function pull(machine: Machine): Promise<void> {
  await machine.host.service.syncNow();
}

/** What the worker sees equals what the city lets her see: rows, records, names and search. */
async function check({ city }: Rig, machine: Machine): Promise<void> {
  const { service } = machine.host;
  const visible = new Map(
    [...visibleCases(city, workerId('amina'))].filter(([, row]) => row.disposalProposedOn === null),
  );
  const { rows } = await service.worklistWindow({ view: everything, from: 0, to: 100 });
  expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(visible.keys()));
  for (const one of names) {
    const answer = await service.getCase(caseId(one));
    const row = visible.get(caseId(one));
    expect(answer.kind).toBe(row ? 'case' : 'gone');
    const found = await service.search({ text: canary(one), limit: 10 });
    const person = city.persons.get(personId(one));
    expect(found.hits).toHaveLength(row && person?.protection === 'none' ? 1 : 0);
    if (answer.kind !== 'case' || !row) continue;
    const ids = answer.case.timeline.map(({ entry }) => entry.id).reverse();
    expect(ids).toEqual(row.entries.map(({ id }) => id));
    expect(answer.case.assignment).toEqual(city.assignmentOf(row));
    expect(answer.case.person.protection).toBe(person?.protection);
    const listed = rows.find(({ id }) => id === caseId(one));
    expect(listed?.name === null).toBe(person?.protection !== 'none');
    expect(listed?.mine).toBe(row.workerId === workerId('amina'));
  }
  const pages = await decrypted(machine, 'cache');
  for (const one of names) {
    const seen = visible.has(caseId(one));
    expect(holds(pages, canary(one)), `${one} in free pages`).toBe(seen);
    // the index keeps small letters
    const indexed = holds(pages, canary(one).toLowerCase());
    if (!seen || city.persons.get(personId(one))?.protection !== 'none') expect(indexed).toBe(false);
  }
}

describe('what is here', () => {
  it(
    'is what the server lets this worker see, and nothing of the rest is left',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(act, { maxLength: 25 }),
          fc.constantFrom(3, 8, 1000),
          async (acts, pullRows) => {
            const cases = names.map((one, at) => ({
              name: one,
              area: at % 2 ? 'elderly' : 'children',
              worker: at % 3 ? 'amina' : 'bo',
              person: { familyName: canary(one), givenName: 'Ida' },
              entries: [imported({}), note(`${canary(one)} ringde.`)],
            }));
            const made = rig(cases, pullRows);
            const machine = await made.machine('amina');
            for (const one of acts) await carryOut(one, made, machine);
            machine.network.behave(() => ({ kind: 'pass' }));
            for (let minute = 0; minute < 8; minute++) {
              made.time.advance(61_000);
              await pull(machine);
            }
            await machine.quiet();
            await check(made, machine);
            await machine.stop();
          },
        ),
        { numRuns: 40 },
      );
    },
  );
});
