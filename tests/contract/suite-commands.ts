import { describe, expect, test } from 'vitest';
import { fold } from '@samla/case-model/case-state';
import type { EntryId, UnitId } from '@samla/case-model/ids';
import type { Instant, PlainDate } from '@samla/case-model/time';
import { caseId, entryId, seedId, suiteClock, unit, worker } from './fixture.ts';
import { addNote, command, commandHelpers, DeviceCopy, newId, send, type World } from './suite-world.ts';

export function commandContract(world: () => World): void {
  const { service, lastEntry, assign, refuses } = commandHelpers(world);

  describe('addNote', () => {
    test('writes the note as it was sent, with both times and the author', async () => {
      const happenedAt = '2026-11-01T13:05:00.000Z' as Instant;
      const note = addNote(caseId.twos, 'Rad ett\nrad två – åäö ✓', { happenedAt });
      const outcome = await send(service(worker.two), note);
      expect(outcome).toMatchObject({ kind: 'accepted', recordedAt: suiteClock.now() });
      expect(await lastEntry(caseId.twos)).toEqual({
        ...{ id: note.id, caseId: caseId.twos, seq: 2, recordedAt: suiteClock.now(), happenedAt },
        ...{ authorId: worker.two.id, authorName: worker.two.name },
        body: { kind: 'noteAdded', ...note.args },
      });
    });

    test('the answer carries the version that the next pull brings', async () => {
      const copy = await DeviceCopy.of(service(worker.two));
      const outcome = await send(service(worker.two), addNote(caseId.twos));
      await copy.sync();
      expect(outcome).toMatchObject({ kind: 'accepted', version: copy.cases.get(caseId.twos)?.version });
    });

    test('may be written in a colleague’s case and in a closed one', async () => {
      expect((await send(service(worker.two), addNote(caseId.childs))).kind).toBe('accepted');
      expect((await send(service(worker.two), addNote(caseId.closed))).kind).toBe('accepted');
    });

    test('an empty text is refused', () => refuses('emptyText', worker.two, addNote(caseId.twos, ' \n\t ')));

    const dated = (eventOn: string, backdatingReason: string | null) =>
      command('addNote', caseId.twos, {
        ...{ heading: 'Besök', text: 'Text', backdatingReason },
        eventOn: eventOn as PlainDate,
      });
    test('a future day is refused', () => refuses('futureDate', worker.two, dated('2026-11-03', 'därför')));
    test('an earlier day needs a reason', () =>
      refuses('backdatingNeedsReason', worker.two, dated('2026-11-01', ' ')));
    test('an earlier day with a reason is accepted', async () => {
      expect((await send(service(worker.two), dated('2026-10-30', 'Jag var på besök.'))).kind).toBe(
        'accepted',
      );
    });
  });

  describe('correctNote', () => {
    const correct = (noteId: string, text = 'Rättat', reason = 'Fel dag') =>
      command('correctNote', caseId.rich, { noteId: noteId as EntryId, heading: 'Samtal', text, reason });
    test('adds the correction and leaves the note as it was', async () => {
      const before = await world().entries(caseId.rich);
      const correction = correct(entryId.richNote);
      expect((await send(service(worker.two), correction)).kind).toBe('accepted');
      const after = await world().entries(caseId.rich);
      expect(after.slice(0, -1)).toEqual(before);
      expect(after.at(-1)?.body).toMatchObject({
        kind: 'corrected',
        correctsId: entryId.richNote,
        text: 'Rättat',
      });
    });
    test('a note that is not in the case is refused', () =>
      refuses('unknownNote', worker.two, correct(newId())));
    test('what is no note is refused', () => refuses('unknownNote', worker.two, correct(entryId.richWatch)));
    test('an empty text is refused', () => refuses('emptyText', worker.two, correct(entryId.richNote, '  ')));
    test('a correction needs a reason', () =>
      refuses('reasonNeeded', worker.two, correct(entryId.richNote, 'Ny', ' ')));
  });

  describe('addWatch and completeWatch', () => {
    const watch = (dueOn: string, text = 'Ring', more: Parameters<typeof command>[3] = {}) =>
      command('addWatch', caseId.twos, { dueOn: dueOn as PlainDate, text }, more);
    const complete = (watchId: string) =>
      command('completeWatch', caseId.rich, { watchId: watchId as EntryId });

    test('a watch is written, also for today', async () => {
      expect((await send(service(worker.two), watch('2026-11-02'))).kind).toBe('accepted');
      expect((await lastEntry(caseId.twos))?.body).toEqual({
        kind: 'watchAdded',
        dueOn: '2026-11-02',
        text: 'Ring',
      });
    });
    test('a day that has passed is refused', () => refuses('pastDate', worker.two, watch('2026-11-01')));
    test('a day that passed while the device was offline is accepted', async () => {
      const happenedAt = '2026-10-31T10:00:00.000Z' as Instant;
      expect((await send(service(worker.two), watch('2026-11-01', 'Ring', { happenedAt }))).kind).toBe(
        'accepted',
      );
    });
    test('an empty watch is refused', () => refuses('emptyText', worker.two, watch('2026-11-05', ' ')));
    test('a closed case gets no new watches', () =>
      refuses(
        'caseClosed',
        worker.two,
        command('addWatch', caseId.closed, { dueOn: '2026-11-05' as PlainDate, text: 'Ring' }),
      ));
    test('a watch is completed', async () => {
      expect((await send(service(worker.child), complete(entryId.richWatch))).kind).toBe('accepted');
      const entries = await world().entries(caseId.rich);
      const assignment = {
        version: 1,
        workerId: null,
        workerName: null,
        unitId: unit.children,
        unitName: '',
      };
      const state = fold({ id: caseId.rich, boardId: '', assignment, playbook: null }, entries);
      expect(state.watches.get(entryId.richWatch)?.completed).toEqual({
        at: suiteClock.now(),
        by: worker.child.name,
      });
    });
    test('an unknown watch is refused', () => refuses('unknownWatch', worker.two, complete(newId())));
    test('a completed watch is refused', () =>
      refuses('watchAlreadyCompleted', worker.two, complete(entryId.richDone)));
  });

  describe('assignCase', () => {
    test('gives the case to a worker of the unit', async () => {
      const outcome = await send(
        service(worker.manager),
        assign(caseId.open, { workerId: worker.child.id, unitId: unit.children }),
      );
      expect(outcome.kind).toBe('accepted');
      const copy = await DeviceCopy.of(service(worker.two));
      expect(copy.cases.get(caseId.open)?.assignment).toEqual({
        ...{ version: 2, workerId: worker.child.id, workerName: worker.child.name },
        ...{ unitId: unit.children, unitName: 'Barn och unga 1' },
      });
      expect((await lastEntry(caseId.open))?.body).toMatchObject({
        kind: 'caseAssigned',
        workerId: worker.child.id,
      });
    });

    test('a case given to another unit leaves the giver, and is whole where it came', async () => {
      const giver = await DeviceCopy.of(service(worker.guardian));
      const to = { workerId: null, unitId: unit.elderly, ground: 'Samtycke 2026-10-30' };
      expect((await send(service(worker.guardian), assign(caseId.guardian2, to))).kind).toBe('accepted');
      const pages = await giver.sync();
      expect(pages[0]?.lost).toEqual([caseId.guardian2]);
      expect(giver.cases.has(caseId.guardian2)).toBe(false);
      expect((await lastEntry(caseId.guardian2))?.body).toMatchObject({
        ground: to.ground,
        unitId: unit.elderly,
      });
    });

    test('who decided on an older assignment gets both: what she saw and what is there', async () => {
      const first = assign(caseId.open, { workerId: worker.child.id, unitId: unit.children });
      expect((await send(service(worker.manager), first)).kind).toBe('accepted');
      const second = assign(caseId.open, { workerId: worker.two.id, unitId: unit.children });
      expect(await send(service(worker.two), second)).toEqual({
        kind: 'conflict',
        base: 1,
        theirs: {
          ...{ version: 2, workerId: worker.child.id, workerName: worker.child.name },
          ...{ unitId: unit.children, unitName: 'Barn och unga 1' },
        },
      });
      const anew = assign(caseId.open, { workerId: worker.two.id, unitId: unit.children }, 2);
      expect((await send(service(worker.two), anew)).kind).toBe('accepted');
    });

    test('of two at the same moment one is accepted and one gets the conflict', async () => {
      const [a, b] = await Promise.all([
        send(
          service(worker.manager),
          assign(caseId.open, { workerId: worker.child.id, unitId: unit.children }),
        ),
        send(service(worker.two), assign(caseId.open, { workerId: worker.two.id, unitId: unit.children })),
      ]);
      expect([a.kind, b.kind].sort()).toEqual(['accepted', 'conflict']);
      expect(await world().entries(caseId.open)).toHaveLength(2);
    });

    test('a closed case keeps its worker', () =>
      refuses(
        'caseClosed',
        worker.two,
        assign(caseId.closed, { workerId: worker.child.id, unitId: unit.children }),
      ));
    test('an unknown unit is refused', () =>
      refuses(
        'unknownUnit',
        worker.two,
        assign(caseId.open, { workerId: null, unitId: seedId('c0', 99) as UnitId }),
      ));
    test('another board needs a recorded ground', () =>
      refuses(
        'crossBoardNeedsGround',
        worker.two,
        assign(caseId.open, { workerId: null, unitId: unit.guardianship, ground: ' ' }),
      ));
    test('a worker of another unit is refused', () =>
      refuses(
        'workerNotInUnit',
        worker.two,
        assign(caseId.open, { workerId: worker.elder.id, unitId: unit.children }),
      ));
    test('a worker whose assignment has ended is refused', () =>
      refuses(
        'workerNotInUnit',
        worker.two,
        assign(caseId.open, { workerId: worker.former.id, unitId: unit.children }),
      ));
    test('a worker of the receiving unit can be named by a giver who cannot see into it', async () => {
      const one = assign(caseId.open, { workerId: worker.elder.id, unitId: unit.elderly });
      expect((await send(service(worker.two), one)).kind).toBe('accepted');
    });
  });
}
