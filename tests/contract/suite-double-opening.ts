import type { Command } from '@samla/case-model/command';
import type { CaseId } from '@samla/case-model/ids';
import type { Instant } from '@samla/case-model/time';
import { describe, expect, test } from 'vitest';
import { caseId, personOf, unit, worker } from './fixture.ts';
import { newCaseId, openCommand, openingHelpers } from './plan-commands.ts';
import { DeviceCopy, send, type World } from './suite-world.ts';

const clocks = [
  ['right', undefined],
  ['years ahead', '2031-11-02T12:00:00.000Z' as Instant],
  ['hours behind', '2026-11-02T02:00:00.000Z' as Instant],
] as const;

export function doubleOpeningContract(world: () => World): void {
  const { service, accepts, refuses, opened } = openingHelpers(world);
  const deviceOf = (who: { readonly subject: string }) => DeviceCopy.of(service(who));
  /** An opening that says which cases its device had, at the time by a clock that may be wrong. */
  const beside = (alike: readonly CaseId[], happenedAt?: Instant, more = {}): Command =>
    openCommand(more, newCaseId(), {
      baseVersions: { alike: [...alike] },
      ...(happenedAt && { happenedAt }),
    });
  /** An opening of a client that does not say, on one of its devices. */
  const unsaid = ({ deviceId }: DeviceCopy, happenedAt?: Instant): Command =>
    openCommand({}, newCaseId(), { deviceId, ...(happenedAt && { happenedAt }) });

  describe.each(clocks)('opening what somebody has opened already, by a clock that is %s,', (_, at) => {
    test('is told when the worker had not been shown it, and only her word makes it a second', async () => {
      const theirs = await opened(worker.child);
      const number = (await deviceOf(worker.two)).cases.get(theirs)?.number ?? 'none';
      const one = beside([], at);
      const refusal = await refuses(worker.two, one, 'openedMeanwhile', worker.child.name);
      expect(refusal.reason).toContain(number);
      expect(await send(service(worker.two), one)).toEqual(refusal);
      expect(await world().entries(one.aggregate.id)).toEqual([]);
      await accepts(worker.two, beside([], at, { reopeningMotive: 'Gäller syskonet.' }));
    });

    test('is done without a question when she had been shown it, also in turn', async () => {
      const theirs = await opened(worker.child);
      const second = beside([theirs], at);
      await accepts(worker.two, second);
      await refuses(worker.two, beside([theirs], at), 'openedMeanwhile');
      await accepts(worker.two, beside([theirs, second.aggregate.id], at));
    });

    test('is told by what an older client’s device was sent, which names no cases', async () => {
      const device = await deviceOf(worker.two);
      const theirs = await opened(worker.child);
      await refuses(worker.two, unsaid(device, at), 'openedMeanwhile', worker.child.name);
      // another device of hers has it, which says nothing of this one
      expect((await deviceOf(worker.two)).cases.has(theirs)).toBe(true);
      await refuses(worker.two, unsaid(device, at), 'openedMeanwhile');
      await device.sync();
      await accepts(worker.two, unsaid(device, at));
      // her own, which has not come back to the device yet, is no news to her
      await accepts(worker.two, unsaid(device, at));
    });
  });

  describe('opening what somebody has opened already', () => {
    test('is told also when the device has fetched it since, for she wrote before', async () => {
      const device = await deviceOf(worker.two);
      const one = openCommand({}, newCaseId(), { deviceId: device.deviceId, baseVersions: { alike: [] } });
      const theirs = await opened(worker.child);
      await device.sync();
      expect(device.cases.has(theirs)).toBe(true);
      await refuses(worker.two, one, 'openedMeanwhile');
    });

    test('from a device that never fetched is told when it says what it showed, and is unknown when it does not', async () => {
      await opened(worker.child);
      await refuses(worker.two, beside([]), 'openedMeanwhile');
      await accepts(worker.two, unsaid(await DeviceCopy.empty(service(worker.two))));
    });

    test('is told of what she opened herself on another device too', async () => {
      await opened(worker.two);
      await refuses(worker.two, beside([]), 'openedMeanwhile', worker.two.name);
    });

    test('is no double when that is for another person', async () => {
      await opened(worker.child);
      const other = personOf(caseId.childs).id;
      await accepts(worker.two, beside([], undefined, { person: { kind: 'known', personId: other } }));
    });

    test('tells nothing of a case that she may not see', async () => {
      const hidden = await opened(worker.child);
      await world().moveCase(hidden, { unitId: unit.elderly, workerId: null });
      await accepts(worker.two, beside([]));
    });
  });
}
