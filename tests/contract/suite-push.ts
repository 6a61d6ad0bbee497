import { describe, expect, test } from 'vitest';
import type { EntryId } from '@samla/case-model/ids';
import type { Instant, PlainDate } from '@samla/case-model/time';
import { pushOutput } from '@samla/api-client/schemas';
import { caseId, suiteClock, unit, worker } from './fixture.ts';
import { addNote, command, commandHelpers, newDevice, newId, send, type World } from './suite-world.ts';

export function pushContract(world: () => World): void {
  const { service, lastEntry, assign, refuses } = commandHelpers(world);

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
