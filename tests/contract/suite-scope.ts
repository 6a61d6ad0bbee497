import { describe, expect, test } from 'vitest';
import { limits } from '@samla/api-client/limits';
import type { CaseId } from '@samla/case-model/ids';
import type { PlainDate } from '@samla/case-model/time';
import { caseId, longCase, personOf, seedId, twosCases, unit, worker } from './fixture.ts';
import { addNote, command, DeviceCopy, errorCode, send, type World } from './suite-world.ts';

export function scopeContract(world: () => World): void {
  const service = (who: { subject: string }) => world().service(who.subject);

  describe('a lost answer', () => {
    test('costs nothing: gained cases, lost cases and changes come again', async () => {
      const copy = await DeviceCopy.of(service(worker.two));
      await world().moveCase(caseId.childs, { unitId: unit.elderly, workerId: null });
      await world().addCase(longCase(38, 2));
      const note = addNote(caseId.open);
      await send(service(worker.manager), note);
      await copy.ask(); // lost on the way
      await copy.ask(); // and again
      await copy.sync();
      expect(copy.caseIds()).toEqual(
        [...twosCases.filter((id) => id !== caseId.childs), longCase(38, 0).id].sort(),
      );
      expect(copy.record(caseId.open).map(({ id }) => id)).toContain(note.id);
    });

    test('of a first fetch: the fetch begins again', async () => {
      const copy = await DeviceCopy.empty(service(worker.two));
      await copy.ask();
      await copy.sync();
      expect(copy.caseIds()).toEqual(twosCases);
    });

    test('in the middle of a paged fetch: no case is missed', async () => {
      for (const number of [41, 42, 43]) await world().addCase(longCase(number, limits.pullRows - 100));
      const copy = await DeviceCopy.empty(service(worker.two));
      copy.take(await copy.ask());
      await copy.ask();
      await copy.sync();
      expect(copy.caseIds()).toHaveLength(twosCases.length + 3);
      for (const number of [41, 42, 43]) {
        expect(copy.record(longCase(number, 0).id)).toHaveLength(limits.pullRows - 99);
      }
    });

    test('a case lost and regained while the answer was lost is there at the end', async () => {
      const copy = await DeviceCopy.of(service(worker.two));
      await world().moveCase(caseId.childs, { unitId: unit.elderly, workerId: null });
      await copy.ask();
      await world().moveCase(caseId.childs, { unitId: unit.children, workerId: worker.child.id });
      await copy.sync();
      expect(copy.caseIds()).toEqual(twosCases);
      expect(copy.record(caseId.childs)).toEqual(await world().entries(caseId.childs));
      expect(copy.cases.get(caseId.childs)?.assignment.workerId).toBe(worker.child.id);
    });
  });

  describe('a page that is asked for ahead, before the one that it follows is kept', () => {
    /** A device that has the case of a child, which is then lost, and asks on. */
    const losing = async () => {
      const copy = await DeviceCopy.of(service(worker.two));
      await world().moveCase(caseId.childs, { unitId: unit.elderly, workerId: null });
      await world().addCase(longCase(38, 2));
      const first = await copy.ask();
      expect(first.lost).toEqual([caseId.childs]);
      return { copy, first, ahead: await copy.askAhead(first) };
    };
    const mine = [...twosCases.filter((id) => id !== caseId.childs), longCase(38, 0).id].sort();

    test('goes on from it', async () => {
      const { copy, first, ahead } = await losing();
      copy.take(first);
      copy.take(ahead);
      await copy.sync();
      expect(copy.caseIds()).toEqual(mine);
    });

    test('costs nothing when the device stopped before it had kept either, or only one', async () => {
      const none = await losing();
      // what was lost and never erased is told of again
      expect((await none.copy.ask()).lost).toEqual([caseId.childs]);
      await none.copy.sync();
      expect(none.copy.caseIds()).toEqual(mine);
      await world().addCase(longCase(39, 2));
      const first = await none.copy.ask();
      await none.copy.askAhead(first);
      none.copy.take(first);
      expect(await none.copy.sync()).not.toHaveLength(0);
      expect(none.copy.caseIds()).toEqual([...mine, longCase(39, 0).id].sort());
    });

    test('is refused when it says that it has kept what it was never sent, or more than it goes on from', async () => {
      const { copy, first } = await losing();
      const { deviceId, cursor } = copy;
      const [before, after] = [cursor?.scope ?? 0, first.cursor.scope];
      expect(after).toBeGreaterThan(before);
      const pull = (from: typeof cursor, kept: number) =>
        errorCode(service(worker.two).pull({ deviceId, cursor: from, kept }));
      expect(await pull(first.cursor, after + 7)).toBe('resyncNeeded');
      expect(await pull(cursor, after)).toBe('resyncNeeded');
      await copy.sync();
      expect(copy.caseIds()).toEqual(mine);
    });
  });

  describe('a fetch of many pages', () => {
    const long = [61, 62, 63, 64].map((number) => longCase(number, limits.pullRows - 300));

    test('ends with what is mine then, whatever came and went while it ran', async () => {
      for (const one of long) await world().addCase(one);
      const copy = await DeviceCopy.empty(service(worker.two));
      for (let page = 0; page < 3; page++) copy.take(await copy.ask());
      const [came] = copy.caseIds();
      if (!came) return expect.fail('no page brought a case');
      await world().moveCase(came, { unitId: unit.elderly, workerId: null });
      await world().addCase(longCase(60, 2));
      const note = addNote(long[0]?.id ?? came);
      await send(service(worker.manager), note);
      await copy.sync();
      const mine = [...twosCases, ...long.map(({ id }) => id), longCase(60, 0).id];
      expect(copy.caseIds()).toEqual(mine.filter((id) => id !== came).sort());
      for (const id of copy.caseIds()) expect(copy.record(id)).toEqual(await world().entries(id));
    });

    test('brings all the same when its cursor says that it is elsewhere', async () => {
      for (const one of long) await world().addCase(one);
      const copy = await DeviceCopy.empty(service(worker.two));
      const page = await copy.ask();
      copy.take(page);
      const walk = { after: seedId('ff', 9_999) as CaseId, left: 2, since: page.serverTime };
      copy.cursor = { ...page.cursor, walk };
      await copy.sync();
      expect(copy.caseIds()).toEqual([...twosCases, ...long.map(({ id }) => id)].sort());
    });
  });

  describe('a case whose worker works there no longer', () => {
    test('comes to the unit’s manager, who hands it out, and to nobody else', async () => {
      const { protectedChilds } = caseId;
      const manager = await DeviceCopy.of(service(worker.manager));
      expect(manager.caseIds()).not.toContain(protectedChilds);
      await world().endAssignment(worker.child.id, unit.children, '2026-10-31' as PlainDate);
      await manager.sync();
      expect(manager.caseIds()).toContain(protectedChilds);
      expect((await DeviceCopy.of(service(worker.two))).caseIds()).not.toContain(protectedChilds);
      const handOut = command(
        'assignCase',
        protectedChilds,
        { workerId: worker.two.id, unitId: unit.children, ground: null },
        { baseVersions: { assignment: 1 } },
      );
      expect(await send(service(worker.manager), handOut)).toMatchObject({ kind: 'accepted' });
      const [page] = await manager.sync();
      expect(page?.lost).toEqual([protectedChilds]);
      expect((await DeviceCopy.of(service(worker.two))).caseIds()).toContain(protectedChilds);
    });
  });

  describe('a case that the worker sees by an order alone, then whole, then by the order again', () => {
    const ordered = longCase(46, 2, {
      unitId: unit.elderly,
      workerId: null,
      orders: [{ performerUnitId: unit.financial, state: 'accepted' }],
    });
    const [id, [inquiry, ...rest]] = [ordered.id, ordered.entries.map(({ id: entry }) => entry)];
    const toChildren = () => world().moveCase(id, { unitId: unit.children, workerId: null });
    const toElderly = () => world().moveCase(id, { unitId: unit.elderly, workerId: null });
    const recordOf = (copy: DeviceCopy) => copy.record(id).map(({ id: entry }) => entry as string);

    test('brings and takes exactly the entries that she may read, though none of them changed', async () => {
      await world().addCase(ordered);
      const copy = await DeviceCopy.of(service(worker.two));
      expect(recordOf(copy)).toEqual([]);
      const note = addNote(id);
      expect(await send(service(worker.two), note)).toMatchObject({ kind: 'accepted' });
      await copy.sync();
      expect(recordOf(copy)).toEqual([note.id]);

      await toChildren();
      const [wider] = await copy.sync();
      expect(wider?.lost).toEqual([id]);
      expect(recordOf(copy)).toEqual([inquiry, ...rest, note.id]);

      await toElderly();
      const [narrower] = await copy.sync();
      expect(narrower?.lost).toEqual([id]);
      expect(narrower?.entries.map(({ id: entry }) => entry)).toEqual([note.id]);
      expect(recordOf(copy)).toEqual([note.id]);
      expect((await copy.ask()).lost).toEqual([]);
    });

    test('loses nothing and keeps nothing when an answer is lost, or she sees as before when it is', async () => {
      await world().addCase(ordered);
      const copy = await DeviceCopy.of(service(worker.two));
      await toChildren();
      await copy.ask(); // lost on the way
      await copy.sync();
      expect(recordOf(copy)).toEqual([inquiry, ...rest]);
      await toElderly();
      await copy.ask(); // lost
      await toChildren();
      await copy.sync();
      expect(recordOf(copy)).toEqual([inquiry, ...rest]);
      await toElderly();
      await copy.sync();
      expect(recordOf(copy)).toEqual([]);
    });

    test('loses at once what is no longer hers, also when its page has no room for it', async () => {
      await world().addCase({ ...ordered, orders: [] });
      await world().moveCase(id, { unitId: unit.children, workerId: worker.two.id });
      const copy = await DeviceCopy.of(service(worker.two));
      await world().addCase(
        longCase(47, limits.pullRows - 2, { orders: ordered.orders ?? [], workerId: worker.two.id }),
      );
      await copy.sync();
      await world().addCase(longCase(48, limits.pullRows - 2));
      await world().moveCase(longCase(47, 0).id, { unitId: unit.elderly, workerId: null });
      await toElderly();
      const [page] = await copy.sync();
      expect([...(page?.lost ?? [])].sort()).toEqual([id, longCase(47, 0).id].sort());
      expect(copy.cases.has(id)).toBe(false);
      expect(copy.record(longCase(47, 0).id)).toEqual([]);
      expect(copy.cases.has(longCase(47, 0).id)).toBe(true);
      expect(copy.record(longCase(48, 0).id)).toHaveLength(limits.pullRows - 1);
    });
  });

  describe('a cursor that is not the last one', () => {
    test('is refused: everything must be fetched afresh', async () => {
      const copy = await DeviceCopy.of(service(worker.two));
      const old = copy.cursor;
      for (const number of [44, 45]) {
        await world().addCase(longCase(number, 1));
        await copy.sync();
      }
      const stale = service(worker.two).pull({ deviceId: copy.deviceId, cursor: old });
      expect(await errorCode(stale)).toBe('resyncNeeded');
    });

    test('is refused when it was never given, or given to another device', async () => {
      const copy = await DeviceCopy.of(service(worker.two));
      const { cursor, deviceId } = copy;
      if (!cursor) return expect.fail('no cursor');
      const ahead = service(worker.two).pull({ deviceId, cursor: { ...cursor, scope: cursor.scope + 5 } });
      expect(await errorCode(ahead)).toBe('resyncNeeded');
      const other = await DeviceCopy.empty(service(worker.two));
      const foreign = service(worker.two).pull({ deviceId: other.deviceId, cursor });
      expect(await errorCode(foreign)).toBe('resyncNeeded');
    });

    test('does not hinder a fetch afresh', async () => {
      const copy = await DeviceCopy.of(service(worker.two));
      copy.cursor = null;
      await copy.sync();
      expect(copy.caseIds()).toEqual(twosCases);
    });
  });

  describe('protected persons', () => {
    test('are sent only to the worker who is named on the case', async () => {
      const two = await DeviceCopy.of(service(worker.two));
      const child = await DeviceCopy.of(service(worker.child));
      expect(two.cases.has(caseId.protectedTwos)).toBe(true);
      expect(two.cases.has(caseId.protectedChilds)).toBe(false);
      expect(child.cases.has(caseId.protectedTwos)).toBe(false);
      expect(child.cases.has(caseId.protectedChilds)).toBe(true);
      for (const copy of [two, child]) expect(copy.cases.has(caseId.protectedOpen)).toBe(false);
    });

    test('with nobody named are the manager’s to hand out', async () => {
      const manager = await DeviceCopy.of(service(worker.manager));
      expect(manager.cases.has(caseId.protectedOpen)).toBe(true);
      expect(manager.cases.has(caseId.protectedTwos)).toBe(false);
      expect(manager.cases.has(caseId.protectedChilds)).toBe(false);
    });

    test('come without address and telephone', async () => {
      const two = await DeviceCopy.of(service(worker.two));
      const person = two.persons.get(personOf(caseId.protectedTwos).id);
      expect(person).toMatchObject({ protection: 'secrecyMark', address: '', phone: '' });
    });

    test('a person who becomes protected leaves the copies of all but the named worker', async () => {
      const two = await DeviceCopy.of(service(worker.two));
      const child = await DeviceCopy.of(service(worker.child));
      const manager = await DeviceCopy.of(service(worker.manager));
      await world().protectPerson(personOf(caseId.childs).id, 'protectedRegistration');
      for (const copy of [two, child, manager]) await copy.sync();
      expect(two.cases.has(caseId.childs)).toBe(false);
      expect(manager.cases.has(caseId.childs)).toBe(false);
      expect(child.persons.get(personOf(caseId.childs).id)).toMatchObject({
        ...{ protection: 'protectedRegistration', address: '', phone: '' },
      });
      await world().protectPerson(personOf(caseId.childs).id, 'none');
      await two.sync();
      expect(two.record(caseId.childs)).toHaveLength(1);
    });
  });
}
