import { describe, expect, test } from 'vitest';
import { caseId, personOf, unit, worker } from './fixture.ts';
import { addNote, DeviceCopy, send, type World } from './suite-world.ts';

export function pokeContract(world: () => World): void {
  const service = (who: { subject: string }) => world().service(who.subject);

  /** A stream of pokes of a device that has fetched its cases; it is listening. */
  async function listen(who: { subject: string }) {
    const copy = await DeviceCopy.of(service(who));
    const ending = new AbortController();
    const stream = copy.service.pokes(copy.deviceId, ending.signal)[Symbol.asyncIterator]();
    // the first comes at once, for what changed while nobody listened
    expect(await stream.next()).toEqual({ done: false, value: { poke: true } });
    let waiting = stream.next();
    return {
      copy,
      /** resolves at the next poke */
      poked: async () => {
        const { value, done } = await waiting;
        expect(done).toBe(false);
        expect(value).toEqual({ poke: true });
        waiting = stream.next();
      },
      silent: async () => {
        const first = await Promise.race([waiting, new Promise((resolve) => setImmediate(resolve))]);
        expect(first).toBeUndefined();
      },
      end: async () => {
        ending.abort();
        // pokes that were already on their way may come first
        for (let rest = await waiting; !rest.done;) rest = await stream.next();
      },
    };
  }

  describe('pokes', () => {
    test('come when something in my scope changes, and tell nothing of what', async () => {
      const two = await listen(worker.two);
      await send(service(worker.child), addNote(caseId.childs));
      await two.poked();
      await two.end();
    });

    test('come again at the next change', async () => {
      const two = await listen(worker.two);
      for (let count = 0; count < 3; count++) {
        await send(service(worker.child), addNote(caseId.childs));
        await two.poked();
        await two.copy.sync();
      }
      expect(two.copy.record(caseId.childs)).toHaveLength(4);
      await two.end();
    });

    test('do not come for what I may not see', async () => {
      const two = await listen(worker.two);
      const elder = await listen(worker.elder);
      await send(service(worker.elder), addNote(caseId.elderly2));
      await elder.poked();
      await two.silent();
      const child = await listen(worker.child);
      await send(service(worker.child), addNote(caseId.protectedChilds));
      await child.poked();
      await two.silent();
      for (const stream of [two, elder, child]) await stream.end();
    });

    test('come to the one who gains a case and to the one who loses it', async () => {
      const two = await listen(worker.two);
      const guardian = await listen(worker.guardian);
      await world().moveCase(caseId.guardian2, { unitId: unit.children, workerId: null });
      await guardian.poked();
      await guardian.copy.sync();
      expect(guardian.copy.cases.has(caseId.guardian2)).toBe(false);
      await world().moveCase(caseId.children10, { unitId: unit.guardianship, workerId: null });
      await two.poked();
      await two.copy.sync();
      expect(two.copy.cases.has(caseId.children10)).toBe(false);
      await two.end();
      await guardian.end();
    });

    test('come when a person becomes protected', async () => {
      const two = await listen(worker.two);
      await world().protectPerson(personOf(caseId.childs).id, 'secrecyMark');
      await two.poked();
      await two.end();
    });

    test('end when the listener goes, and when she was gone from the start', async () => {
      const two = await listen(worker.two);
      await two.end();
      const gone = AbortSignal.abort();
      for await (const poke of service(worker.two).pokes(two.copy.deviceId, gone))
        expect.fail(JSON.stringify(poke));
    });
  });
}
