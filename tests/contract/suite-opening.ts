import type { CaseTypeKey } from '@samla/case-model/definition/keys';
import type { PlainDate, TimeOfDay } from '@samla/case-model/time';
import { describe, expect, test } from 'vitest';
import { caseId, fixture, personOf, suiteClock, today, unit, worker } from './fixture.ts';
import { inquiryType } from './fixture-plan.ts';
import { hashOf, openCommand, openingHelpers, planCommands } from './plan-commands.ts';
import { DeviceCopy, newDevice, newId, send, type World } from './suite-world.ts';

export function openingContract(world: () => World): void {
  const { service, accepts, refuses, opened, ready } = openingHelpers(world);
  const log = async (action: string) => (await world().log()).filter((row) => row.action === action);

  describe('opening a case', () => {
    test('makes its row, its number and its first entry, and it comes to the unit', async () => {
      const colleague = await DeviceCopy.of(service(worker.child));
      const one = openCommand({ receivedAt: '08:30' as TimeOfDay });
      expect(await accepts(worker.two, one)).toMatchObject({ version: 1 });
      await colleague.sync();
      expect(colleague.cases.get(one.aggregate.id)).toEqual({
        ...{ id: one.aggregate.id, version: 1, number: 'BOU-2026-0001', areaKey: 'children' },
        ...{ typeKey: inquiryType.key, definitionHash: hashOf(inquiryType.key) },
        ...{ personId: personOf(caseId.twos).id, boardId: fixture.boards[0]?.id },
        assignment: {
          ...{ version: 1, workerId: worker.two.id, workerName: worker.two.name },
          ...{ unitId: unit.children, unitName: 'Barn och unga 1' },
        },
      });
      expect(colleague.record(one.aggregate.id)).toEqual([
        {
          ...{
            id: one.id,
            caseId: one.aggregate.id,
            seq: 1,
            authorId: worker.two.id,
            authorName: worker.two.name,
          },
          ...{ recordedAt: suiteClock.now(), happenedAt: one.happenedAt },
          body: {
            ...{ kind: 'caseOpened', typeKey: inquiryType.key, receivedOn: today, receivedAt: '08:30' },
            ...{ channel: 'letter', backdatingReason: null, reopeningMotive: null },
          },
        },
      ]);
    });

    test('numbers follow each other within an area and year, also when two open at once', async () => {
      await Promise.all([opened(worker.two), opened(worker.child), opened(worker.two)]);
      await opened(worker.two, {
        ...{ typeKey: 'financial.support' as CaseTypeKey, definitionHash: hashOf('financial.support') },
        unitId: unit.financial,
      });
      const copy = await DeviceCopy.of(service(worker.two));
      const numbers = [...copy.cases.values()]
        .map(({ number }) => number)
        .filter((n) => /^[A-Z]{3}-2026/.test(n));
      expect(numbers.sort()).toEqual(['BOU-2026-0001', 'BOU-2026-0002', 'BOU-2026-0003', 'EKB-2026-0001']);
    });

    test('twice with the same command makes one case', async () => {
      const one = openCommand();
      const first = await accepts(worker.two, one);
      expect(await send(service(worker.two), one)).toEqual(first);
      expect(await world().entries(one.aggregate.id)).toHaveLength(1);
    });

    test('ten times at once makes one case, two devices with one id make one, and no number is wasted', async () => {
      const one = openCommand();
      const answers = await Promise.all(Array.from({ length: 10 }, () => send(service(worker.two), one)));
      for (const answer of answers) expect(answer).toMatchObject({ kind: 'accepted', version: 1 });
      const [mine, theirs] = [openCommand(), openCommand({}, one.aggregate.id)];
      const twin = openCommand({}, mine.aggregate.id);
      const kinds = await Promise.all([
        send(service(worker.two), mine),
        send(service(worker.child), twin),
        send(service(worker.child), theirs),
      ]);
      expect(kinds.map(({ kind }) => kind).sort()).toEqual(['accepted', 'refused', 'refused']);
      const next = openCommand();
      await accepts(worker.two, next);
      const copy = await DeviceCopy.of(service(worker.two));
      const numbers = [one, mine, next].map(({ aggregate }) => copy.cases.get(aggregate.id)?.number);
      expect(numbers).toEqual(['BOU-2026-0001', 'BOU-2026-0002', 'BOU-2026-0003']);
      expect(await world().entries(mine.aggregate.id)).toHaveLength(1);
    });

    test('for the unit to hand out, it may be one that the opener never sees', async () => {
      const hidden = openCommand({
        ...{
          person: { kind: 'register', identityNumber: personOf(caseId.protectedChilds).identityNumber ?? '' },
        },
        workerId: null,
      });
      await accepts(worker.two, hidden);
      expect((await DeviceCopy.of(service(worker.two))).cases.has(hidden.aggregate.id)).toBe(false);
      expect((await DeviceCopy.of(service(worker.manager))).cases.has(hidden.aggregate.id)).toBe(true);
    });

    test('for a person of nobody’s cases of mine is done by her exact number, which the log tells', async () => {
      const theirs = personOf(caseId.guardian2);
      const number = theirs.identityNumber ?? '';
      const known = openCommand({ person: { kind: 'known', personId: theirs.id } });
      await refuses(worker.two, known, 'unknownPerson', 'finns inte i registret');
      expect(await log('person.lookUp')).toEqual([]);
      const one = openCommand({
        person: { kind: 'register', identityNumber: `${number.slice(2, 8)}-${number.slice(8)}` },
      });
      await accepts(worker.two, one);
      const copy = await DeviceCopy.of(service(worker.two));
      expect(copy.cases.get(one.aggregate.id)?.personId).toBe(theirs.id);
      expect(await log('person.lookUp')).toMatchObject([
        {
          ...{ workerId: worker.two.id, personId: theirs.id, purpose: 'newCase', caseId: null, result: 'ok' },
          ...{ deviceId: one.deviceId, protected: false },
        },
      ]);
      expect((await log('openCase')).map(({ caseId: id, result }) => [id, result])).toEqual([
        [known.aggregate.id, 'unknownPerson'],
        [one.aggregate.id, 'accepted'],
      ]);
    });

    test('for a number that the register does not know is refused, and logged', async () => {
      const one = openCommand({ person: { kind: 'register', identityNumber: '199901019803' } });
      await refuses(worker.two, one, 'unknownPerson', 'finns inte i registret');
      expect(await log('person.lookUp')).toMatchObject([{ result: 'notFound', personId: null }]);
      const unreadable = openCommand({ person: { kind: 'register', identityNumber: 'inga siffror' } });
      await refuses(worker.two, unreadable, 'unknownPerson');
    });

    test('a person whom I may not see and one that does not exist answer alike', async () => {
      const answer = async (personId: string) =>
        send(service(worker.two), openCommand({ person: { kind: 'known', personId: personId as never } }));
      expect(await answer(personOf(caseId.guardian2).id)).toEqual(await answer(newId()));
      expect(await answer(personOf(caseId.protectedChilds).id)).toEqual(await answer(newId()));
    });

    test('an id that is taken tells no more than that, whosever case it is', async () => {
      const mine = openCommand();
      await accepts(worker.two, mine);
      const theirs = openCommand({
        ...{ typeKey: 'guardianship.administrator' as CaseTypeKey, unitId: unit.guardianship },
        ...{ definitionHash: hashOf('guardianship.administrator'), workerId: null },
        person: { kind: 'known', personId: personOf(caseId.guardian2).id },
      });
      await accepts(worker.guardian, theirs);
      const again = await refuses(worker.two, openCommand({}, mine.aggregate.id), 'sameIdOtherContent');
      expect(await refuses(worker.two, openCommand({}, theirs.aggregate.id), 'sameIdOtherContent')).toEqual(
        again,
      );
      const read = {
        ...{ id: newId() as string, caseId: theirs.aggregate.id, happenedAt: suiteClock.now() },
      };
      await service(worker.two).push({ deviceId: newDevice(), commands: [], reads: [read] });
      expect((await DeviceCopy.of(service(worker.two))).cases.has(theirs.aggregate.id)).toBe(false);
    });

    test('is for an own area, unit and case type of today', async () => {
      const elsewhere = { unitId: unit.elderly, workerId: null };
      await refuses(worker.two, openCommand(elsewhere), 'areaNotMine', 'inget uppdrag i ärendeområdet');
      await refuses(
        worker.two,
        openCommand({ unitId: newId() as never }),
        'unknownUnit',
        'Enheten finns inte',
      );
      await refuses(worker.former, openCommand(), 'areaNotMine');
      const type = { typeKey: 'children.nothing' as CaseTypeKey };
      await refuses(worker.two, openCommand(type), 'unknownCaseType', 'finns inte');
      await refuses(
        worker.two,
        openCommand({ definitionHash: 'f'.repeat(64) }),
        'definitionMissing',
        'ny version',
      );
      await refuses(
        worker.two,
        openCommand({ workerId: worker.elder.id }),
        'workerNotInUnit',
        'inget uppdrag',
      );
    });

    test('back-dating needs a reason, and the future is refused', async () => {
      const late = { receivedOn: '2026-10-20' as PlainDate };
      await refuses(worker.two, openCommand(late), 'backdatingNeedsReason', 'i efterhand');
      await accepts(worker.two, openCommand({ ...late, backdatingReason: 'Brevet låg i fel fack.' }));
      await refuses(
        worker.two,
        openCommand({ receivedOn: '2026-11-03' as PlainDate }),
        'futureDate',
        'framtiden',
      );
    });

    test('soon after such a case was closed needs a motive of what is new', async () => {
      const id = await ready(worker.two);
      await accepts(worker.two, planCommands.decision(id, 'granted'));
      await accepts(worker.two, planCommands.close(id));
      const refusal = await refuses(
        worker.two,
        openCommand(),
        'reopeningNeedsMotive',
        'Skriv vad som är nytt',
      );
      expect(refusal.law).toBe('JO 2565-2016');
      await accepts(worker.two, openCommand({ reopeningMotive: 'En ny anmälan om en annan händelse.' }));
    });
  });
}
