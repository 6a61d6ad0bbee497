import { describe, expect, test } from 'vitest';
import { fold } from '@samla/case-model/case-state';
import type { Command } from '@samla/case-model/command';
import type { CaseId, EntryId, UnitId, WorkerId } from '@samla/case-model/ids';
import type { Instant, PlainDate } from '@samla/case-model/time';
import { pushOutput } from '@samla/api-client/schemas';
import { caseId, entryId, seedId, suiteClock, unit, worker } from './fixture.ts';
import { addNote, command, DeviceCopy, newDevice, newId, send, type World } from './suite-world.ts';

export function pushContract(world: () => World): void {
  const service = (who: { subject: string }) => world().service(who.subject);
  const lastEntry = async (id: CaseId) => (await world().entries(id)).at(-1);
  const assign = (
    on: CaseId,
    to: { workerId: WorkerId | null; unitId: UnitId; ground?: string },
    base = 1,
  ): Command => command('assignCase', on, { ground: null, ...to }, { baseVersions: { assignment: base } });

  /** Refused with this code, with a reason in words, and nothing written. */
  async function refuses(code: string, who: { subject: string }, one: Command): Promise<void> {
    const before = await world().entries(one.aggregate.id);
    const outcome = await send(service(who), one);
    expect(outcome).toMatchObject({ kind: 'refused', code });
    expect(outcome.kind === 'refused' ? outcome.reason.length : 0).toBeGreaterThan(10);
    expect(await world().entries(one.aggregate.id)).toEqual(before);
  }

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
      const state = fold({ id: caseId.rich, boardId: '', assignment }, entries);
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

  describe('exactly once', () => {
    test('the same command sent again gets the same answer and writes nothing more', async () => {
      const note = addNote(caseId.twos);
      const first = await send(service(worker.two), note);
      expect(first.kind).toBe('accepted');
      expect(await send(service(worker.two), note)).toEqual(first);
      expect(await world().entries(caseId.twos)).toHaveLength(2);
    });

    test('also when it was sent five times at the same moment', async () => {
      const note = addNote(caseId.twos);
      const outcomes = await Promise.all(Array.from({ length: 5 }, () => send(service(worker.two), note)));
      expect(outcomes[0]?.kind).toBe('accepted');
      for (const outcome of outcomes) expect(outcome).toEqual(outcomes[0]);
      expect(await world().entries(caseId.twos)).toHaveLength(2);
    });

    test('also twice in one push', async () => {
      const note = addNote(caseId.twos);
      const { results } = await service(worker.two).push({
        deviceId: note.deviceId,
        commands: [note, note],
        reads: [],
      });
      expect(results[1]).toEqual(results[0]);
      expect(await world().entries(caseId.twos)).toHaveLength(2);
    });

    test('a refusal and a conflict are as final as an acceptance', async () => {
      const late = command('addWatch', caseId.closed, { dueOn: '2026-11-05' as PlainDate, text: 'Ring' });
      expect(await send(service(worker.two), late)).toEqual(await send(service(worker.two), late));
      const stale = assign(caseId.open, { workerId: worker.two.id, unitId: unit.children }, 7);
      const conflict = await send(service(worker.two), stale);
      expect(conflict.kind).toBe('conflict');
      await world().moveCase(caseId.open, { unitId: unit.children, workerId: worker.child.id });
      expect(await send(service(worker.two), stale)).toEqual(conflict);
    });

    test('the receipt outlives the right to the case', async () => {
      const note = addNote(caseId.twos);
      const first = await send(service(worker.two), note);
      await world().moveCase(caseId.twos, { unitId: unit.elderly, workerId: null });
      expect(await send(service(worker.two), note)).toEqual(first);
    });

    test('another content under the same id is refused, and the first answer stands', async () => {
      const note = addNote(caseId.twos, 'Första');
      const first = await send(service(worker.two), note);
      const other = addNote(caseId.twos, 'Andra', { id: note.id, deviceId: note.deviceId });
      await refuses('sameIdOtherContent', worker.two, other);
      expect(await send(service(worker.two), note)).toEqual(first);
      expect(await world().entries(caseId.twos)).toHaveLength(2);
    });

    test('the same id from another device or another worker writes nothing over the first', async () => {
      const note = addNote(caseId.childs, 'Första');
      expect((await send(service(worker.two), note)).kind).toBe('accepted');
      await refuses('sameIdOtherContent', worker.two, addNote(caseId.twos, 'Andra', { id: note.id }));
      await refuses('sameIdOtherContent', worker.child, { ...note, deviceId: newDevice() });
      expect((await lastEntry(caseId.childs))?.authorId).toBe(worker.two.id);
    });

    test('notes of two workers at the same moment both get a place, without a gap', async () => {
      const notes = Array.from({ length: 8 }, (_, at) => addNote(caseId.open, `Nummer ${String(at)}`));
      const outcomes = await Promise.all(
        notes.map((note, at) => send(service(at % 2 === 0 ? worker.two : worker.child), note)),
      );
      expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['accepted']));
      const entries = await world().entries(caseId.open);
      expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
      expect(new Set(entries.slice(1).map(({ id }) => id as string))).toEqual(
        new Set(notes.map(({ id }) => id as string)),
      );
    });
  });

  describe('order', () => {
    const deviceId = newDevice();
    test('commands are answered in the order sent, each by its id, in the form of the contract', async () => {
      const commands = [
        addNote(caseId.twos, 'Ett', { deviceId }),
        addNote(caseId.elderly1, 'Två', { deviceId }),
        addNote(caseId.open, 'Tre', { deviceId }),
      ];
      const answer = await service(worker.two).push({ deviceId, commands, reads: [] });
      expect(pushOutput.parse(answer)).toEqual(answer);
      expect(answer.results.map(({ id, outcome }) => [id, outcome.kind])).toEqual([
        [commands[0]?.id, 'accepted'],
        [commands[1]?.id, 'refused'],
        [commands[2]?.id, 'accepted'],
      ]);
      expect(answer.serverTime).toBe(suiteClock.now());
    });

    test('a command whose dependency is unknown waits, and is taken when that has come', async () => {
      const first = addNote(caseId.twos, 'Först', { deviceId });
      const second = command(
        'correctNote',
        caseId.twos,
        { noteId: first.id as string as EntryId, heading: 'Samtal', text: 'Sedan', reason: 'Stavfel' },
        { deviceId, dependsOn: [first.id] },
      );
      expect(await send(service(worker.two), second)).toEqual({ kind: 'later' });
      expect(await world().entries(caseId.twos)).toHaveLength(1);
      const { results } = await service(worker.two).push({ deviceId, commands: [first, second], reads: [] });
      expect(results.map(({ outcome }) => outcome.kind)).toEqual(['accepted', 'accepted']);
    });

    test('a command whose dependency was refused is refused, and so is what waits for that one', async () => {
      const first = addNote(caseId.twos, ' ', { deviceId });
      const second = addNote(caseId.twos, 'Andra', { deviceId, dependsOn: [first.id] });
      const third = addNote(caseId.twos, 'Tredje', { deviceId, dependsOn: [second.id] });
      const free = addNote(caseId.twos, 'Fri', { deviceId });
      const commands = [first, second, third, free];
      const { results } = await service(worker.two).push({ deviceId, commands, reads: [] });
      expect(
        results.map(({ outcome }) => (outcome.kind === 'refused' ? outcome.code : outcome.kind)),
      ).toEqual(['emptyText', 'dependencyRefused', 'dependencyRefused', 'accepted']);
    });

    test('a command that waited leaves no receipt: its content may still change', async () => {
      const missing = newId();
      const id = newId();
      const waiting = addNote(caseId.twos, 'Utkast', { id, deviceId, dependsOn: [missing] });
      expect(await send(service(worker.two), waiting)).toEqual({ kind: 'later' });
      const ready = addNote(caseId.twos, 'Färdig', { id, deviceId });
      expect((await send(service(worker.two), ready)).kind).toBe('accepted');
    });
  });

  describe('buffered reads', () => {
    test('are acknowledged by id and logged once, also when they are sent again', async () => {
      const read = {
        id: newId() as string,
        caseId: caseId.twos,
        happenedAt: '2026-11-01T07:00:00.000Z' as Instant,
      };
      const deviceId = newDevice();
      for (let count = 0; count < 2; count++) {
        const { logged } = await service(worker.two).push({ deviceId, commands: [], reads: [read] });
        expect(logged).toEqual([read.id]);
      }
      const rows = (await world().log()).filter((row) => row.eventId === read.id);
      expect(rows).toHaveLength(1);
      expect(rows[0]).toMatchObject({
        action: 'read',
        caseId: caseId.twos,
        workerId: worker.two.id,
        deviceId,
      });
    });

    test('are logged also when the case has left me since: it was read', async () => {
      await world().moveCase(caseId.twos, { unitId: unit.elderly, workerId: null });
      const read = { id: newId() as string, caseId: caseId.twos, happenedAt: suiteClock.now() };
      const { logged } = await service(worker.two).push({
        deviceId: newDevice(),
        commands: [],
        reads: [read],
      });
      expect(logged).toEqual([read.id]);
      expect((await world().log()).filter((row) => row.eventId === read.id)).toHaveLength(1);
    });
  });
}
