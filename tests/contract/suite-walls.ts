import { describe, expect, test } from 'vitest';
import type { Command } from '@samla/case-model/command';
import type { CaseId, EntryId } from '@samla/case-model/ids';
import type { FormKey, ItemKey } from '@samla/case-model/definition/keys';
import type { PlainDate } from '@samla/case-model/time';
import { caseId, entryId, personOf, unit, worker } from './fixture.ts';
import {
  addNote,
  command,
  DeviceCopy,
  errorCode,
  newDevice,
  newId,
  send,
  type World,
} from './suite-world.ts';

const day = '2026-11-02' as PlainDate;
const item = (key: string) => key as ItemKey;

/** One command of every kind that a case can be sent, on any case. */
export const everyCommand: Record<Exclude<Command['name'], 'openCase'>, (on: CaseId) => Command> = {
  addNote: (on) => addNote(on),
  correctNote: (on) =>
    command('correctNote', on, { noteId: entryId.richNote, heading: 'Samtal', text: 'Ny', reason: 'Fel' }),
  assignCase: (on) =>
    command(
      'assignCase',
      on,
      { workerId: null, unitId: unit.children, ground: null },
      { baseVersions: { assignment: 1 } },
    ),
  addWatch: (on) => command('addWatch', on, { dueOn: '2026-11-05' as PlainDate, text: 'Ring' }),
  completeWatch: (on) => command('completeWatch', on, { watchId: entryId.richWatch }),
  submitForm: (on) =>
    command('submitForm', on, {
      ...{ form: 'inquiry' as FormKey, task: null, level: 'draft', values: {}, statedOn: day },
    }),
  completeTask: (on) => command('completeTask', on, { task: item('assess'), statedOn: day, note: null }),
  recordEvent: (on) =>
    command('recordEvent', on, { event: item('served'), statedOn: day, statedAt: null, note: null }),
  registerDocument: (on) =>
    command('registerDocument', on, { document: item('certificate'), receivedOn: day, note: null }),
  makeDecision: (on) =>
    command('makeDecision', on, {
      ...{ decision: item('grant'), outcome: 'granted', task: null, decidedOn: day, body: null },
      ...{ text: 'Bifall', reasons: 'Behovet finns.', validFrom: null, validTo: null, amountOre: null },
    }),
  adjustDeadline: (on) =>
    command('adjustDeadline', on, {
      ...{ deadline: item('inquiry'), change: 'extend', on: day },
      ...{ until: '2026-12-31' as PlainDate, reason: 'Särskilda skäl' },
    }),
  nameParticipant: (on) =>
    command('nameParticipant', on, { workerId: worker.child.id, role: 'coWorker', reason: 'Medhandläggare' }),
  releaseParticipant: (on) => command('releaseParticipant', on, { workerId: worker.child.id }),
  closeCase: (on) => command('closeCase', on, { reason: 'done', closedOn: day, note: null }),
};

/** Cases that worker.two may not see, each for a reason of its own. */
const foreign: readonly (readonly [string, CaseId])[] = [
  ['another board', caseId.guardian2],
  ['another board, of a person whom I know', caseId.guardianOfTwos],
  ['another unit', caseId.elderly1],
  ['another area of my unit', caseId.adults1],
  ['a protected person of a colleague', caseId.protectedChilds],
  ['a protected person of nobody', caseId.protectedOpen],
];

export function wallContract(world: () => World): void {
  const service = (who: { subject: string }) => world().service(who.subject);

  describe('what I may not see is unknown', () => {
    for (const [why, id] of foreign) {
      test(`${why}: every command answers as for a case that does not exist, and writes nothing`, async () => {
        const before = await world().entries(id);
        expect(before.length).toBeGreaterThan(0);
        for (const make of Object.values(everyCommand)) {
          const answer = await send(service(worker.two), make(id));
          const unknown = await send(service(worker.two), make(newId() as string as CaseId));
          expect(unknown).toMatchObject({ kind: 'refused', code: 'unknownCase' });
          expect(answer).toEqual(unknown);
        }
        expect(await world().entries(id)).toEqual(before);
      });
    }

    test('reads, dependencies and replies tell nothing either', async () => {
      const deviceId = newDevice();
      const push = (on: CaseId, dependsOn: string) =>
        service(worker.two).push({
          deviceId,
          commands: [addNote(caseId.twos, 'Text', { deviceId, dependsOn: [dependsOn as Command['id']] })],
          reads: [{ id: newId(), caseId: on, happenedAt: '2026-11-02T08:00:00.000Z' as never }],
        });
      const theirs = addNote(caseId.guardian2);
      expect((await send(service(worker.guardian), theirs)).kind).toBe('accepted');
      const answer = await push(caseId.guardian2, theirs.id);
      const unknown = await push(newId() as string as CaseId, newId());
      expect(answer.results[0]?.outcome).toEqual(unknown.results[0]?.outcome);
      expect([answer.logged.length, unknown.logged.length]).toEqual([1, 1]);
    });

    test('a note of a foreign case cannot be corrected through my own', async () => {
      const note = addNote(caseId.guardian2);
      await send(service(worker.guardian), note);
      const correct = (noteId: string) =>
        send(
          service(worker.two),
          command('correctNote', caseId.twos, {
            noteId: noteId as EntryId,
            heading: 'A',
            text: 'B',
            reason: 'C',
          }),
        );
      expect(await correct(note.id)).toEqual(await correct(newId()));
    });

    test('no page of any device has a word of it', async () => {
      const copy = await DeviceCopy.empty(service(worker.two));
      const pages = JSON.stringify(await copy.sync());
      for (const [, id] of foreign) {
        expect(pages).not.toContain(id);
        for (const entry of await world().entries(id)) expect(pages).not.toContain(entry.id);
      }
      expect(pages).not.toContain(personOf(caseId.guardian2).identityNumber);
      expect(pages).not.toContain(personOf(caseId.elderly1).identityNumber);
      expect(pages).not.toContain(caseId.disposal);
    });

    test('changes of foreign cases leave my page empty, remaining and more included', async () => {
      const copy = await DeviceCopy.of(service(worker.two));
      for (let count = 0; count < 5; count++) await send(service(worker.guardian), addNote(caseId.guardian2));
      await world().protectPerson(personOf(caseId.elderly1).id, 'secrecyMark');
      const page = await copy.ask();
      expect(page).toMatchObject({
        lost: [],
        cases: [],
        persons: [],
        entries: [],
        more: false,
        remaining: 0,
      });
    });

    test('a worker without an assignment sees nothing', async () => {
      const former = await DeviceCopy.of(service(worker.former));
      expect(former.caseIds()).toEqual([]);
      expect(await send(service(worker.former), addNote(caseId.open))).toMatchObject({ code: 'unknownCase' });
    });

    test('another worker on the same device holds a set and receipts of her own', async () => {
      const two = await DeviceCopy.of(service(worker.two));
      const { deviceId } = two;
      const elder = service(worker.elder);
      await elder.registerDevice(deviceId);
      const page = await elder.pull({ deviceId, cursor: null });
      expect(page.cases.map(({ id }) => id).sort()).toEqual([
        caseId.elderly1,
        caseId.elderly2,
        caseId.elderly3,
      ]);
      expect((await two.ask()).lost).toEqual([]);
      const note = addNote(caseId.twos, 'Text', { deviceId });
      await send(service(worker.two), note);
      expect(await send(elder, note)).toMatchObject({ kind: 'refused', code: 'unknownCase' });
    });
  });

  describe('the access log', () => {
    test('has a row for each case delivered, with the device, marked when the person is protected', async () => {
      const copy = await DeviceCopy.of(service(worker.two));
      const rows = (await world().log()).filter(({ action }) => action === 'delivered');
      expect(rows.map((row) => row.caseId).sort()).toEqual(copy.caseIds());
      for (const row of rows) {
        expect(row).toMatchObject({
          workerId: worker.two.id,
          deviceId: copy.deviceId,
          clientVersion: '0.1.0',
        });
        const isProtected = personOf(row.caseId as CaseId).protection !== 'none';
        expect(row.protected).toBe(isProtected);
      }
    });

    test('has a row for a change delivered, and none for an empty pull', async () => {
      const copy = await DeviceCopy.of(service(worker.two));
      await send(service(worker.child), addNote(caseId.childs));
      const before = (await world().log()).length;
      await copy.sync();
      const rows = (await world().log()).slice(before);
      expect(rows.map((row) => [row.action, row.caseId])).toEqual([['delivered', caseId.childs]]);
      await copy.sync();
      expect(await world().log()).toHaveLength(before + 1);
    });

    test('has a row for each command, with its result', async () => {
      await send(service(worker.two), addNote(caseId.twos));
      await send(service(worker.two), addNote(caseId.twos, ' '));
      await send(service(worker.two), addNote(caseId.guardian2));
      const stale = { workerId: null, unitId: unit.children, ground: null };
      await send(
        service(worker.two),
        command('assignCase', caseId.open, stale, { baseVersions: { assignment: 9 } }),
      );
      const rows = (await world().log()).map((row) => [row.action, row.caseId, row.result]);
      expect(rows).toEqual([
        ['addNote', caseId.twos, 'accepted'],
        ['addNote', caseId.twos, 'emptyText'],
        ['addNote', caseId.guardian2, 'unknownCase'],
        ['assignCase', caseId.open, 'conflict'],
      ]);
    });

    test('bears no word of a text', async () => {
      await send(service(worker.two), addNote(caseId.twos, 'planterad hemlighet'));
      expect(JSON.stringify(await world().log())).not.toContain('planterad');
    });

    test('while it cannot be written, nothing is answered', async () => {
      const copy = await DeviceCopy.of(service(worker.two));
      const fresh = await DeviceCopy.empty(service(worker.two));
      await send(service(worker.child), addNote(caseId.childs));
      const note = addNote(caseId.twos);
      const read = {
        id: newId() as string,
        caseId: caseId.twos,
        happenedAt: '2026-11-02T08:00:00.000Z' as never,
      };
      const number = personOf(caseId.twos).identityNumber ?? '';
      const unlock = await world().lockLog();
      try {
        expect(await errorCode(fresh.ask())).toBe('unavailable');
        expect(await errorCode(copy.ask())).toBe('unavailable');
        expect(await errorCode(send(service(worker.two), note))).toBe('unavailable');
        const reads = service(worker.two).push({ deviceId: newDevice(), commands: [], reads: [read] });
        expect(await errorCode(reads)).toBe('unavailable');
        const lookup = service(worker.two).lookUpPerson({ identityNumber: number, purpose: 'newCase' });
        expect(await errorCode(lookup)).toBe('unavailable');
      } finally {
        await unlock();
      }
      await fresh.sync();
      expect(fresh.caseIds()).toEqual(copy.caseIds());
      await copy.sync();
      expect(copy.record(caseId.childs)).toHaveLength(2);
      expect((await send(service(worker.two), note)).kind).toBe('accepted');
      expect(
        (await world().entries(caseId.twos)).filter(({ id }) => (id as string) === note.id),
      ).toHaveLength(1);
    });
  });
}
