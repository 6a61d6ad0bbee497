import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntryBody } from '@samla/case-model/entry';
import type { EntryId } from '@samla/case-model/ids';
import type { PlainDate } from '@samla/case-model/time';
import type { WorklistView } from '../contract.ts';
import { caseId, idOf, imported, note, personId, unitId, workerId } from '../testing/city.ts';
import { rig, type Machine, type Rig } from '../testing/rig.ts';

const names = ['a', 'b', 'c', 'd', 'e'] as const;
type Name = (typeof names)[number];

/** What happens in the city, on the line, or at the machine that keeps next to nothing. */
type Act =
  | { kind: 'note' | 'open' | 'draft' | 'submit'; case: Name }
  | { kind: 'watch'; case: Name; dueOn: string }
  | { kind: 'move'; case: Name; to: 'north' | 'south'; worker: 'amina' | 'bo' | 'cilla' }
  | { kind: 'protect'; case: Name; on: boolean }
  | { kind: 'line'; up: boolean }
  | { kind: 'lose' | 'resync' | 'epoch' | 'walk' | 'kill' };

const name = fc.constantFrom(...names);
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom('note' as const, 'open' as const, 'draft' as const, 'submit' as const),
      case: name,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('watch' as const),
      case: name,
      dueOn: fc.constantFrom('2026-11-02', '2026-11-05', '2026-12-24'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      case: name,
      to: fc.constantFrom('north' as const, 'south' as const),
      worker: fc.constantFrom('amina' as const, 'bo' as const, 'cilla' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('protect' as const), case: name, on: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('line' as const), up: fc.boolean() }) },
  {
    weight: 5,
    arbitrary: fc.constantFrom<Act>(
      { kind: 'walk' },
      { kind: 'walk' },
      { kind: 'walk' },
      { kind: 'lose' },
      { kind: 'resync' },
      { kind: 'epoch' },
      { kind: 'kill' },
    ),
  },
);

const everything: WorklistView = {
  ...{ area: null, scope: 'unit', includeDormant: true, includeClosed: true, filter: '' },
  sort: { column: 'number', descending: false },
};

let made = 0;

function addEntry({ city, time }: Rig, of: Name, body: EntryBody): void {
  const row = city.cases.get(caseId(of));
  if (!row) return;
  const at = time.now();
  const entry = {
    id: idOf(`made ${++made}`) as EntryId,
    caseId: caseId(of),
    seq: row.entries.length + 1,
    body,
  };
  city.updateCase(caseId(of), {
    entries: [...row.entries, { ...entry, recordedAt: at, happenedAt: at, authorId: null, authorName: 'bo' }],
  });
}

async function carryOut(act: Act, world: Rig, one: Machine): Promise<void> {
  const { city } = world;
  const { service } = one.host;
  switch (act.kind) {
    case 'note':
      return addEntry(world, act.case, note('Någon ringde.'));
    case 'watch':
      return addEntry(world, act.case, {
        kind: 'watchAdded',
        dueOn: act.dueOn as PlainDate,
        text: 'Ring',
      });
    case 'open':
      return void (await service.openCase(caseId(act.case)));
    case 'draft':
      return void (await service.saveDraft({
        key: `note:${caseId(act.case)}`,
        content: '{"text":"Utkast"}',
      }));
    case 'submit': {
      const args = { heading: 'Samtal', text: 'Text', eventOn: null, backdatingReason: null };
      const intent = { name: 'addNote' as const, args };
      return void (await service.submit({
        ...{ caseId: caseId(act.case), intent, baseAssignment: null },
        draftKey: `note:${caseId(act.case)}`,
      }));
    }
    case 'move':
      return city.moveCase(caseId(act.case), { unitId: unitId(act.to), workerId: workerId(act.worker) });
    case 'protect':
      return city.protectPerson(personId(act.case), act.on ? 'secrecyMark' : 'none');
    case 'line':
      return one.network.behave(() => ({ kind: act.up ? 'pass' : 'dropRequest' }));
    case 'lose':
      return one.network.once({ kind: 'dropResponse' }, 'sync.fetchCases');
    case 'resync': {
      const error = { code: 'resyncNeeded', message: 'Hämta på nytt.' } as const;
      return one.network.once({ kind: 'apiError', error }, 'sync.pull');
    }
    case 'epoch':
      city.cacheEpoch++;
      return;
    case 'kill':
      return one.kill();
    case 'walk':
      return walk(world, one);
  }
}

async function walk({ time }: Rig, machine: Machine): Promise<void> {
  time.advance(16 * 60_000);
  await machine.host.service.syncNow();
  for (let slice = 0; slice < 6; slice++) time.advance(60);
}

describe('a machine that lets every record go that may', () => {
  it(
    'shows the same list as one that keeps them all, and the same case once it is opened',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 25 }), async (acts) => {
          const world = rig(
            names.map((one, at) => ({
              name: one,
              worker: at % 2 ? 'amina' : 'bo',
              entries: [imported({}), note('Först.')],
            })),
          );
          const keeps = await world.machine('amina', 'keeps');
          const evicts = await world.machine('amina', 'evicts', 0);
          for (const one of acts) await carryOut(one, world, evicts);
          evicts.network.behave(() => ({ kind: 'pass' }));
          for (let minute = 0; minute < 3; minute++) {
            world.time.advance(61_000);
            await evicts.host.service.syncNow();
          }
          await evicts.quiet();
          await walk(world, evicts);
          for (const machine of [keeps, evicts]) await machine.quiet();
          const [wanted, found] = await Promise.all(
            [keeps, evicts].map((machine) =>
              machine.host.service.worklistWindow({ view: everything, from: 0, to: 100 }),
            ),
          );
          expect(found).toEqual(wanted);
          for (const one of names) {
            const wantedCase = await keeps.host.service.getCase(caseId(one));
            let found = await evicts.host.service.openCase(caseId(one));
            // answers that were to be lost may be left
            for (let lost = 0; lost < acts.length && found.kind === 'notHere'; lost++) {
              found = await evicts.host.service.openCase(caseId(one));
            }
            expect(found).toEqual(wantedCase);
          }
          for (const machine of [keeps, evicts]) await machine.stop();
        }),
        { numRuns: 12 },
      );
    },
  );
});
