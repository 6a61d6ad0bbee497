import { createFakeCity } from '@samla/api-client/fake/city';
import { instantOf, type PlainDate } from '@samla/case-model/time';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseId, fixture, personOf, unit, worker } from './fixture.ts';
import { addNote, DeviceCopy, send } from './suite-world.ts';

// Pages of five rows, answers that are lost, cases that come and go: a device must end with what a new one would get.

const pick = <T>(things: Record<string, T>) => fc.constantFrom(...Object.values(things));
const steps = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constant('pull' as const), lost: fc.boolean(), at: fc.nat(2) }),
    },
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constant('ahead' as const), kept: fc.nat(2), at: fc.nat(2) }),
    },
    fc.record({ kind: fc.constant('note' as const), on: pick(caseId), by: pick(worker) }),
    fc.record({
      kind: fc.constant('move' as const),
      on: pick(caseId),
      to: pick(unit),
      named: fc.option(pick(worker)),
    }),
    fc.record({ kind: fc.constant('protect' as const), on: pick(caseId), protect: fc.boolean() }),
    fc.record({ kind: fc.constant('dispose' as const), on: pick(caseId) }),
    fc.record({ kind: fc.constant('end' as const), who: pick(worker), in: pick(unit) }),
    fc.record({ kind: fc.constant('afresh' as const), at: fc.nat(2) }),
  ),
  { maxLength: 40 },
);

test('whatever happens, each device ends with just what its worker may see', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (run) => {
      const clock = { now: () => instantOf(Date.UTC(2026, 10, 2, 9)) };
      const random = { bytes: (count: number) => new Uint8Array(count) };
      const city = createFakeCity(fixture, { clock, random, pullRows: 5 });
      const owners = [worker.two, worker.manager, worker.guardian];
      const devices = await Promise.all(
        owners.map(({ subject }) => DeviceCopy.empty(city.serviceFor(subject))),
      );
      for (const step of run) {
        const device = 'at' in step ? devices[step.at] : undefined;
        if (step.kind === 'pull') {
          const page = await device?.ask();
          if (page && !step.lost) device?.take(page);
        } else if (step.kind === 'ahead') await device?.pullAhead(step.kept);
        else if (step.kind === 'note') await send(city.serviceFor(step.by.subject), addNote(step.on));
        else if (step.kind === 'move')
          city.moveCase(step.on, { unitId: step.to, workerId: step.named?.id ?? null });
        else if (step.kind === 'protect') {
          city.protectPerson(personOf(step.on).id, step.protect ? 'secrecyMark' : 'none');
        } else if (step.kind === 'dispose') city.proposeDisposal(step.on);
        else if (step.kind === 'end') city.endAssignment(step.who.id, step.in, '2026-11-01' as PlainDate);
        else if (device) device.cursor = null;
      }
      for (const [at, device] of devices.entries()) {
        await device.sync();
        const fresh = await DeviceCopy.of(city.serviceFor(owners[at]?.subject ?? ''));
        expect(device.cases).toEqual(fresh.cases);
        expect(device.persons).toEqual(fresh.persons);
        for (const id of fresh.caseIds()) expect(device.record(id)).toEqual(city.entriesOf(id));
        expect([...device.entries.keys()].sort()).toEqual(fresh.caseIds());
      }
    }),
    { numRuns: 150 },
  );
});
