import { describe, expect, test } from 'vitest';
import { limits } from '@samla/api-client/limits';
import { pullOutput } from '@samla/api-client/schemas';
import type { PlainDate } from '@samla/case-model/time';
import { caseId, fixture, longCase, personOf, twosCases, unit, worker } from './fixture.ts';
import { addNote, DeviceCopy, errorCode, newDevice, send, type World } from './suite-world.ts';

export function pullContract(world: () => World): void {
  const service = (who: { subject: string }) => world().service(who.subject);

  describe('first fetch', () => {
    test('gives the cases of all my units and areas, closed ones too, but none proposed for disposal', async () => {
      const copy = await DeviceCopy.of(service(worker.two));
      expect(copy.caseIds()).toEqual(twosCases);
    });

    test('gives each case whole: its row, its person and its record in order', async () => {
      const copy = await DeviceCopy.of(service(worker.two));
      const seed = fixture.cases.find(({ id }) => id === caseId.rich);
      expect(copy.cases.get(caseId.rich)).toMatchObject({
        ...{ number: seed?.number, areaKey: 'children', typeKey: 'children.concernReport' },
        assignment: {
          version: 1,
          workerId: worker.two.id,
          workerName: worker.two.name,
          unitId: unit.children,
        },
      });
      const person = personOf(caseId.rich);
      expect(copy.persons.get(person.id)).toMatchObject({
        ...{
          givenName: person.givenName,
          familyName: person.familyName,
          identityNumber: person.identityNumber,
        },
        ...{ protection: 'none', address: person.address, phone: person.phone, identityValid: true },
      });
      const record = copy.record(caseId.rich);
      expect(record).toEqual(await world().entries(caseId.rich));
      expect(record.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
    });

    test('pins each case to a definition that can be fetched', async () => {
      const copy = await DeviceCopy.of(service(worker.two));
      const hashes = [...new Set([...copy.cases.values()].map((row) => row.definitionHash))];
      const definitions = await service(worker.two).definitions(hashes);
      expect(definitions.map(({ content }) => content.key).sort()).toEqual([
        'children.concernReport',
        'financial.support',
      ]);
    });

    test('answers in the form of the contract, with colleagues of my units and the units of the city', async () => {
      const copy = await DeviceCopy.empty(service(worker.two));
      const page = await copy.ask();
      expect(pullOutput.parse(page)).toEqual(page);
      expect(page.colleagues?.map(({ id }) => id).sort()).toEqual(
        [worker.two.id, worker.child.id, worker.manager.id].sort(),
      );
      expect(page.units).toHaveLength(4);
    });

    test('comes in pages that never split a case, and counts down what remains', async () => {
      const notes = Math.floor(limits.pullRows * 0.6);
      for (const number of [31, 32, 33]) await world().addCase(longCase(number, notes));
      const copy = await DeviceCopy.empty(service(worker.two));
      const pages = await copy.sync();
      expect(pages.length).toBeGreaterThanOrEqual(3);
      for (const page of pages) {
        expect(page.cases.length + page.persons.length + page.entries.length).toBeLessThanOrEqual(
          limits.pullRows,
        );
        for (const row of page.cases) {
          const sent = page.entries.filter((entry) => entry.caseId === row.id);
          expect(sent).toHaveLength((await world().entries(row.id)).length);
        }
      }
      const remaining = pages.map((page) => page.remaining);
      expect(remaining).toEqual([...remaining].sort((a, b) => b - a));
      expect(remaining[0]).toBeGreaterThan(0);
      expect(remaining.at(-1)).toBe(0);
      expect(copy.caseIds()).toHaveLength(twosCases.length + 3);
    });

    test('a case larger than a page comes alone and whole', async () => {
      await world().addCase(longCase(34, limits.pullRows + 200));
      const copy = await DeviceCopy.of(service(worker.two));
      expect(copy.record(longCase(34, 0).id)).toHaveLength(limits.pullRows + 201);
    });

    test('is refused to a device that was never registered', async () => {
      expect(await errorCode(service(worker.two).pull({ deviceId: newDevice(), cursor: null }))).toBe(
        'notFound',
      );
    });
  });

  describe('later pulls', () => {
    test('are empty when nothing changed', async () => {
      const copy = await DeviceCopy.of(service(worker.two));
      const page = await copy.ask();
      expect({ ...page, cursor: null, serverTime: null }).toMatchObject({
        ...{ lost: [], cases: [], persons: [], entries: [], more: false, remaining: 0 },
      });
    });

    test('bring what changed and nothing else', async () => {
      const copy = await DeviceCopy.of(service(worker.two));
      const note = addNote(caseId.childs);
      await send(service(worker.child), note);
      await send(service(worker.elder), addNote(caseId.elderly1));
      const before = copy.cases.get(caseId.childs)?.version ?? 0;
      const pages = await copy.sync();
      expect(pages.flatMap((page) => page.entries.map((entry) => entry.id))).toEqual([note.id]);
      expect([...new Set(pages.flatMap((page) => page.cases.map((row) => row.id)))]).toEqual([caseId.childs]);
      expect(copy.cases.get(caseId.childs)?.version).toBeGreaterThan(before);
      expect(copy.record(caseId.childs)).toEqual(await world().entries(caseId.childs));
    });

    test('bring the same change to every device, each at its own pace', async () => {
      const early = await DeviceCopy.of(service(worker.two));
      const late = await DeviceCopy.of(service(worker.manager));
      for (let count = 0; count < 3; count++) {
        await send(service(worker.child), addNote(caseId.childs, `Nummer ${String(count)}`));
        await early.sync();
      }
      await late.sync();
      expect(early.record(caseId.childs)).toEqual(late.record(caseId.childs));
      expect(late.record(caseId.childs)).toHaveLength(4);
    });

    test('a feed longer than a page is brought in pages, with nothing missing', async () => {
      await world().addCase(longCase(35, 1));
      const copy = await DeviceCopy.of(service(worker.two));
      await send(service(worker.child), addNote(longCase(35, 0).id));
      for (const number of [36, 37]) await world().addCase(longCase(number, limits.pullRows - 50));
      await copy.sync();
      for (const number of [35, 36, 37]) {
        const id = longCase(number, 0).id;
        expect(copy.record(id)).toHaveLength((await world().entries(id)).length);
      }
    });

    test('a case that comes into my scope comes whole, whatever its age', async () => {
      const copy = await DeviceCopy.of(service(worker.two));
      await world().moveCase(caseId.elderly1, { unitId: unit.children, workerId: worker.two.id });
      await copy.sync();
      expect(copy.cases.has(caseId.elderly1)).toBe(false); // of another area than mine in that unit
      await world().moveCase(caseId.children10, { unitId: unit.elderly, workerId: null });
      await copy.sync();
      await world().moveCase(caseId.children10, { unitId: unit.children, workerId: worker.two.id });
      const pages = await copy.sync();
      expect(pages[0]?.cases.map((row) => row.id)).toEqual([caseId.children10]);
      expect(pages[0]?.persons.map((row) => row.id)).toEqual([personOf(caseId.children10).id]);
      expect(copy.record(caseId.children10)).toEqual(await world().entries(caseId.children10));
    });

    test('a case that leaves my scope is named as lost, once', async () => {
      const copy = await DeviceCopy.of(service(worker.two));
      await world().moveCase(caseId.childs, { unitId: unit.elderly, workerId: null });
      const [page] = await copy.sync();
      expect(page?.lost).toEqual([caseId.childs]);
      expect(page?.cases).toEqual([]);
      expect(page?.persons).toEqual([]);
      expect((await copy.ask()).lost).toEqual([]);
      expect(copy.caseIds()).toEqual(twosCases.filter((id) => id !== caseId.childs));
    });

    test('an assignment that ends by date loses its cases, though nothing in them changed', async () => {
      const copy = await DeviceCopy.of(service(worker.two));
      await world().endAssignment(worker.two.id, unit.financial, '2026-11-01' as PlainDate);
      const [page] = await copy.sync();
      expect([...(page?.lost ?? [])].sort()).toEqual(
        [caseId.financial1, caseId.financial2, caseId.protectedFinancial].sort(),
      );
    });

    test('a worker without any assignment is told to erase everything', async () => {
      const copy = await DeviceCopy.of(service(worker.elder));
      await world().endAssignment(worker.elder.id, unit.elderly, '2026-11-01' as PlainDate);
      await copy.sync();
      expect(copy.caseIds()).toEqual([]);
      expect(copy.persons.size).toBe(0);
    });

    test('an assignment counts on its last day', async () => {
      await world().endAssignment(worker.elder.id, unit.elderly, '2026-11-02' as PlainDate);
      expect((await DeviceCopy.of(service(worker.elder))).caseIds()).toHaveLength(3);
    });

    test('a device that was away for longer than history is kept is told to begin anew; another goes on', async () => {
      const away = await DeviceCopy.of(service(worker.two));
      await send(service(worker.two), addNote(caseId.twos));
      const here = await DeviceCopy.of(service(worker.two));
      await world().forgetHistory();
      expect(await errorCode(away.ask())).toBe('resyncNeeded');
      away.cursor = null;
      await send(service(worker.two), addNote(caseId.twos));
      for (const copy of [away, here]) {
        await copy.sync();
        expect(copy.record(caseId.twos)).toEqual(await world().entries(caseId.twos));
      }
    });

    test('a case that is proposed for disposal leaves the copy', async () => {
      const copy = await DeviceCopy.of(service(worker.two));
      await world().proposeDisposal(caseId.closed);
      const [page] = await copy.sync();
      expect(page?.lost).toEqual([caseId.closed]);
    });
  });
}
