import { beatOutput, presence, type Place } from '@samla/api-client/presence-schemas';
import type { FormKey } from '@samla/case-model/definition/keys';
import type { CaseId } from '@samla/case-model/ids';
import { describe, expect, test } from 'vitest';
import { caseId, personOf, suiteClock, unit, worker } from './fixture.ts';
import { newDevice, newId, type World } from './suite-world.ts';

const form = 'inquiry' as FormKey;
const at = (on: CaseId, open: FormKey | null = null): Place => ({ caseId: on, form: open });

export function presenceContract(world: () => World): void {
  /** A device and what it hears when it tells what it has open. */
  const device = (who: { subject: string; name: string }) => {
    const deviceId = newDevice();
    const service = world().service(who.subject);
    return {
      deviceId,
      service,
      name: who.name,
      beat: async (...open: Place[]) => {
        const answer = await service.beat({ deviceId, open });
        expect(beatOutput.parse(answer)).toEqual(answer);
        return answer.others;
      },
    };
  };
  const line = (who: { name: string }, place: Place) => ({
    ...{ ...place, name: who.name, since: suiteClock.now() },
  });

  describe('presence', () => {
    test('tells who else has my case open, and which form, until she leaves it', async () => {
      const [two, child] = [device(worker.two), device(worker.child)];
      expect(await two.beat(at(caseId.childs))).toEqual([]);
      expect(await child.beat(at(caseId.childs), at(caseId.childs, form))).toEqual([
        line(two, at(caseId.childs)),
      ]);
      expect(await two.beat(at(caseId.childs))).toEqual([
        line(child, at(caseId.childs)),
        line(child, at(caseId.childs, form)),
      ]);
      await child.beat(at(caseId.childs));
      expect(await two.beat(at(caseId.childs))).toEqual([line(child, at(caseId.childs))]);
      await child.beat();
      expect(await two.beat(at(caseId.childs))).toEqual([]);
    });

    test('tells only of cases that I have open myself', async () => {
      const [two, child] = [device(worker.two), device(worker.child)];
      await child.beat(at(caseId.childs));
      expect(await two.beat(at(caseId.open))).toEqual([]);
    });

    test('is not of myself, also from another device', async () => {
      const [desk, home] = [device(worker.two), device(worker.two)];
      await desk.beat(at(caseId.twos));
      expect(await home.beat(at(caseId.twos))).toEqual([]);
    });

    test('of one on two devices is one line', async () => {
      const [two, desk, home] = [device(worker.two), device(worker.child), device(worker.child)];
      await desk.beat(at(caseId.childs));
      await home.beat(at(caseId.childs));
      expect(await two.beat(at(caseId.childs))).toHaveLength(1);
      await desk.beat();
      expect(await two.beat(at(caseId.childs))).toHaveLength(1);
    });

    test('ends by itself when the beats do, and keeps its beginning while they go on', async () => {
      const [two, child] = [device(worker.two), device(worker.child)];
      await child.beat(at(caseId.childs));
      await world().agePresence(presence.lasts - 1);
      const [before] = await two.beat(at(caseId.childs));
      await child.beat(at(caseId.childs));
      await world().agePresence(presence.lasts - 1);
      const [still] = await two.beat(at(caseId.childs));
      expect(before?.since).toBe(new Date(Date.parse(suiteClock.now()) - 44_000).toISOString());
      expect(still?.since).toBe(new Date(Date.parse(suiteClock.now()) - 88_000).toISOString());
      await world().agePresence(1);
      expect(await two.beat(at(caseId.childs))).toEqual([]);
      await child.beat(at(caseId.childs));
      expect(await two.beat(at(caseId.childs))).toEqual([line(child, at(caseId.childs))]);
    });

    test('locks nothing: two may have one form open', async () => {
      const [two, child] = [device(worker.two), device(worker.child)];
      await two.beat(at(caseId.childs, form));
      expect(await child.beat(at(caseId.childs, form))).toEqual([line(two, at(caseId.childs, form))]);
      expect(await two.beat(at(caseId.childs, form))).toEqual([line(child, at(caseId.childs, form))]);
    });

    test('in a case that I may not see is as in one that does not exist: nobody hears of it', async () => {
      const guardian = device(worker.guardian);
      const two = device(worker.two);
      await guardian.beat(at(caseId.guardian2));
      const foreign = [caseId.guardian2, caseId.elderly1, caseId.protectedChilds, caseId.protectedOpen];
      for (const id of [...foreign, newId() as string as CaseId]) {
        expect(await two.beat(at(id), at(id, form))).toEqual([]);
      }
      expect(await guardian.beat(at(caseId.guardian2))).toEqual([]);
    });

    test('of a protected person is told to the worker named for her alone', async () => {
      const [child, two, manager] = [device(worker.child), device(worker.two), device(worker.manager)];
      for (const one of [two, manager]) await one.beat(at(caseId.protectedChilds));
      expect(await child.beat(at(caseId.protectedChilds))).toEqual([]);
      for (const one of [two, manager]) expect(await one.beat(at(caseId.protectedChilds))).toEqual([]);
    });

    test('ends for the one who loses the case at her next beat', async () => {
      const [two, child] = [device(worker.two), device(worker.child)];
      await two.beat(at(caseId.childs));
      await child.beat(at(caseId.childs));
      await world().protectPerson(personOf(caseId.childs).id, 'secrecyMark');
      expect(await two.beat(at(caseId.childs))).toEqual([]);
      expect(await child.beat(at(caseId.childs))).toEqual([]);
      await world().moveCase(caseId.childs, { unitId: unit.guardianship, workerId: null });
      expect(await child.beat(at(caseId.childs))).toEqual([]);
    });

    test('is answered while the access log cannot be written: it tells of nobody’s case', async () => {
      const unlock = await world().lockLog();
      expect(await device(worker.two).beat(at(caseId.twos))).toEqual([]);
      await unlock();
      expect((await world().log()).length).toBe(0);
    });
  });

  describe('pokes of presence', () => {
    test('reach those who have the case open, say only that, and come at a change alone', async () => {
      const [two, child, manager] = [device(worker.two), device(worker.child), device(worker.manager)];
      const ending = new AbortController();
      const listen = async (one: typeof two) => {
        const stream = one.service.pokes(one.deviceId, ending.signal)[Symbol.asyncIterator]();
        await stream.next();
        return stream;
      };
      await two.beat(at(caseId.childs));
      await manager.beat(at(caseId.open));
      const stream = await listen(two);
      const others = [await listen(manager), await listen(device(worker.child))];
      const silent = others.map((one) => one.next());
      const presencePoke = { done: false, value: { poke: true, about: 'presence' } };
      for (const places of [[at(caseId.childs)], [at(caseId.childs, form)], []]) {
        const waiting = stream.next();
        await child.beat(...places);
        expect(await waiting).toEqual(presencePoke);
        // once more the same is no change: the next poke is of the next change
        await child.beat(...places);
      }
      const none = new Promise((resolve) => setImmediate(resolve));
      expect(await Promise.race([...silent, none])).toBeUndefined();
      ending.abort();
      await Promise.all(silent);
      await stream.next();
    });
  });
}
