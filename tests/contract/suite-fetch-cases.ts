import { describe, expect, test } from 'vitest';
import { fetchCasesOutput } from '@samla/api-client/fetch-cases-schemas';
import { limits } from '@samla/api-client/limits';
import type { CaseId } from '@samla/case-model/ids';
import { caseId, fixture, longCase, personOf, twosCases, unit, worker } from './fixture.ts';
import { addNote, DeviceCopy, errorCode, newDevice, newId, send, type World } from './suite-world.ts';

export function fetchCasesContract(world: () => World): void {
  const service = (who: { subject: string }) => world().service(who.subject);
  const ask = ({ deviceId }: DeviceCopy, caseIds: readonly CaseId[], who = worker.two) =>
    service(who).fetchCases({ deviceId, caseIds: [...caseIds] });
  const unknown = () => newId() as string as CaseId;

  describe('cases asked for whole again', () => {
    test('come as a pull sent them: row, person and record in order', async () => {
      const copy = await DeviceCopy.of(service(worker.two));
      const answer = await ask(copy, twosCases);
      expect(fetchCasesOutput.parse(answer)).toEqual(answer);
      expect(answer.cases.map(({ id }) => id).sort()).toEqual(twosCases);
      for (const row of answer.cases) expect(row).toEqual(copy.cases.get(row.id));
      const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
      expect([...answer.persons].sort(byId)).toEqual([...copy.persons.values()].sort(byId));
      for (const id of twosCases) {
        expect(answer.entries.filter((entry) => entry.caseId === id)).toEqual(copy.record(id));
      }
      expect(answer).toMatchObject({ gone: [], later: [], cacheEpoch: 1 });
    });

    test('come as they are now, and the next pull brings the same change all the same', async () => {
      const copy = await DeviceCopy.of(service(worker.two));
      const note = addNote(caseId.childs);
      await send(service(worker.child), note);
      const answer = await ask(copy, [caseId.childs]);
      expect(answer.entries.map(({ id }) => id)).toContain(note.id);
      expect(answer.cases[0]?.version).toBeGreaterThan(copy.cases.get(caseId.childs)?.version ?? 0);
      const { cursor } = copy;
      const pages = await copy.sync();
      expect(pages.flatMap((page) => page.entries.map(({ id }) => id))).toEqual([note.id]);
      expect(pages[0]?.cursor.scope).toBe(cursor?.scope);
      expect(copy.record(caseId.childs)).toEqual(await world().entries(caseId.childs));
    });

    test('each has a row in the log, before the answer leaves, and what is gone has none', async () => {
      const copy = await DeviceCopy.of(service(worker.two));
      const before = (await world().log()).length;
      await ask(copy, [caseId.twos, caseId.protectedTwos, caseId.guardian2, unknown()]);
      const rows = (await world().log()).slice(before);
      expect(rows).toHaveLength(2);
      for (const id of [caseId.twos, caseId.protectedTwos]) {
        expect(rows).toContainEqual(
          expect.objectContaining({
            ...{ action: 'delivered', workerId: worker.two.id, caseId: id, personId: personOf(id).id },
            ...{ deviceId: copy.deviceId, clientVersion: '0.1.0', result: 'ok' },
            protected: id === caseId.protectedTwos,
          }),
        );
      }
      const unlock = await world().lockLog();
      try {
        expect(await errorCode(ask(copy, [caseId.twos]))).toBe('unavailable');
      } finally {
        await unlock();
      }
    });

    test('are gone when they are another’s, unknown, proposed for disposal or taken from me: all alike', async () => {
      const copy = await DeviceCopy.of(service(worker.two));
      const foreign = fixture.cases.map(({ id }) => id).filter((id) => !twosCases.includes(id));
      await world().moveCase(caseId.childs, { unitId: unit.elderly, workerId: null });
      await world().proposeDisposal(caseId.closed);
      const asked = [...foreign, caseId.childs, caseId.closed, unknown()];
      const { gone, ...rest } = await ask(copy, asked);
      expect([...gone].sort()).toEqual([...asked].sort());
      expect(rest).toEqual({ cases: [], persons: [], entries: [], later: [], cacheEpoch: 1 });
    });

    test('are gone for a device that was never sent them, so that it can always be told of their loss', async () => {
      const copy = await DeviceCopy.empty(service(worker.two));
      expect((await ask(copy, [caseId.twos])).gone).toEqual([caseId.twos]);
      await copy.sync();
      expect((await ask(copy, [caseId.twos])).gone).toEqual([]);
      await world().addCase(longCase(61, 1));
      expect((await ask(copy, [longCase(61, 0).id])).gone).toEqual([longCase(61, 0).id]);
    });

    test('of a protected person come to the named worker alone, without address and telephone', async () => {
      const two = await DeviceCopy.of(service(worker.two));
      const child = await DeviceCopy.of(service(worker.child));
      const ids = [caseId.protectedTwos, caseId.protectedChilds];
      expect((await ask(two, ids)).gone).toEqual([caseId.protectedChilds]);
      expect((await ask(child, ids, worker.child)).gone).toEqual([caseId.protectedTwos]);
      await world().protectPerson(personOf(caseId.childs).id, 'protectedRegistration');
      expect((await ask(two, [caseId.childs])).gone).toEqual([caseId.childs]);
      const { persons } = await ask(child, [caseId.childs], worker.child);
      expect(persons).toMatchObject([{ protection: 'protectedRegistration', address: '', phone: '' }]);
    });

    test('come in pages that never split a case; what did not fit is named', async () => {
      for (const number of [62, 63, 64]) await world().addCase(longCase(number, limits.pullRows - 100));
      await world().addCase(longCase(65, limits.pullRows + 100));
      const copy = await DeviceCopy.of(service(worker.two));
      let left = [62, 63, 64, 65].map((number) => longCase(number, 0).id);
      for (let calls = 4; calls > 0; calls--) {
        const { cases, later, entries } = await ask(copy, left);
        expect(cases.map(({ id }) => id)).toEqual(left.slice(0, 1));
        expect(later).toEqual(left.slice(1));
        expect(entries).toEqual(await world().entries(left[0] ?? unknown()));
        left = later;
      }
      expect(left).toEqual([]);
    });

    test('asked for twice in one call come once', async () => {
      const copy = await DeviceCopy.of(service(worker.two));
      const missing = unknown();
      const answer = await ask(copy, [caseId.twos, missing, caseId.twos, missing]);
      expect(answer.cases).toHaveLength(1);
      expect(answer.gone).toEqual([missing]);
    });

    test('are refused to a device that was never registered', async () => {
      const call = service(worker.two).fetchCases({ deviceId: newDevice(), caseIds: [caseId.twos] });
      expect(await errorCode(call)).toBe('notFound');
    });
  });
}
