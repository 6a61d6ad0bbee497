import { createCaseRouter } from '@samla/api-client/router';
import { limits } from '@samla/api-client/limits';
import { levelsOfRole } from '@samla/case-model/case/delegation';
import type { AccessProfileKey, FormKey, ItemKey } from '@samla/case-model/definition/keys';
import type { CaseId, DeviceId } from '@samla/case-model/ids';
import type { PlainDate } from '@samla/case-model/time';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  accessCity,
  caseIdOf,
  everyone,
  inquiryWords,
  profiles,
  situations,
  workerOf,
  type Situation,
  type Who,
} from './access-city.ts';
import { accessOf, type Access } from './access-table.ts';
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

const every = profiles.flatMap((profile) => situations.map((situation) => ({ profile, situation })));
const day = '2026-11-02' as PlainDate;

/**
 * Every procedure of the router for every profile and every sort of worker.
 * @param more what an implementation is held to beside
 */
export function accessContract<W extends World>(
  name: string,
  makeWorld: () => Promise<W>,
  more: (world: () => W) => void = () => undefined,
): void {
  describe(`access on ${name}`, () => {
    let made: W | undefined;
    beforeAll(async () => {
      made = await makeWorld();
      await made.reset();
    });
    afterAll(() => made?.close());
    const world = () => made ?? expect.fail('the world was not made');
    const service = (who: Who) => world().service(workerOf(who).subject);

    more(world);

    describe.each(everyone)('%s', (who) => {
      const role = accessCity.assignments.find(({ workerId }) => workerId === workerOf(who).id)?.role;

      test('session.current, session.registerDevice and definitions.get tell the organisation only', async () => {
        const session = await service(who).session();
        expect(session.assignments.map(({ levels }) => levels)).toEqual(
          who === 'former' || !role ? [] : [levelsOfRole(role)],
        );
        const hashes = session.catalogue.caseTypes.map(({ hash }) => hash);
        expect(await service(who).definitions(hashes)).toHaveLength(profiles.length);
        expect((await service(who).registerDevice(newDevice())).cacheEpoch).toBe(1);
      });

      test('sync.pull brings the cases of the table, and of each only what may be read', async () => {
        const copy = await DeviceCopy.of(service(who));
        for (const { profile, situation } of every) {
          const id = caseIdOf(profile, situation);
          // what this file's own tests have noted is another test's
          const kinds = copy
            .record(id)
            .flatMap(({ body }) =>
              body.kind === 'noteAdded' ? [] : body.kind === 'formSubmitted' ? body.form : body.kind,
            );
          const expected = readOf[accessOf(who, profile, situation)];
          expect({ case: copy.cases.has(id), kinds }, `${profile} ${situation}`).toEqual(expected);
        }
        const sees = every.filter(({ profile, situation }) => accessOf(who, profile, situation) !== 'none');
        expect(copy.persons.size).toBe(new Set(sees.map(({ situation }) => situation)).size);
        if (sees.every(({ profile, situation }) => accessOf(who, profile, situation) === 'order')) {
          expect(JSON.stringify([...copy.entries.values()].map((one) => [...one.values()]))).not.toContain(
            inquiryWords,
          );
        }
      });

      test('sync.fetchCases brings again what sync.pull has brought, and the rest is gone', async () => {
        const copy = await DeviceCopy.of(service(who));
        const ids = every.map(({ profile, situation }) => caseIdOf(profile, situation));
        for (let from = 0; from < ids.length; from += limits.fetchCases) {
          const caseIds = ids.slice(from, from + limits.fetchCases);
          const answer = await service(who).fetchCases({ deviceId: copy.deviceId, caseIds });
          expect(answer.later).toEqual([]);
          expect(answer.gone).toEqual(caseIds.filter((id) => !copy.cases.has(id)));
          for (const row of answer.cases) expect(row).toEqual(copy.cases.get(row.id));
          for (const id of caseIds) {
            expect(answer.entries.filter((entry) => entry.caseId === id)).toEqual(copy.record(id));
          }
        }
      });

      test('sync.push: a note is taken by the table, and every read is told to the log', async () => {
        const reads = every.map(({ profile, situation }) => ({
          ...{ id: newId() as string, caseId: caseIdOf(profile, situation) },
          happenedAt: '2026-11-02T08:00:00.000Z' as never,
        }));
        const answer = await service(who).push({ deviceId: newDevice(), commands: [], reads });
        expect(answer.logged).toHaveLength(every.length);
        const log = new Map((await world().log()).map((row) => [row.eventId, row.result]));
        for (const [at, { profile, situation }] of every.entries()) {
          const access = accessOf(who, profile, situation);
          expect(log.get(reads[at]?.id ?? ''), `${profile} ${situation}`).toBe(
            access === 'none' ? 'late' : 'ok',
          );
          const outcome = await send(service(who), addNote(caseIdOf(profile, situation)));
          expect(outcome, `${profile} ${situation}`).toMatchObject(noteBy[access]);
        }
      });

      test('sync.push: only one who has the whole case names others on it', async () => {
        for (const profile of profiles) {
          const id = caseIdOf(profile, 'assigned');
          const access = accessOf(who, profile, 'assigned');
          const release = command('releaseParticipant', id, { workerId: workerOf('other').id });
          const code = access === 'full' ? 'notNamed' : access === 'none' ? 'unknownCase' : 'notDelegated';
          expect(await send(service(who), release), profile).toMatchObject({ kind: 'refused', code });
        }
      });

      test('presence.beat: each hears of the others by the table, and they of her', async () => {
        const open = every.map(({ profile, situation }) => ({
          caseId: caseIdOf(profile, situation),
          form: null,
        }));
        const present = ['coWorker', 'performerStaff'] as const;
        const devices = new Map<Who, DeviceId>([...present, who].map((one) => [one, newDevice()]));
        const beat = async (one: Who, places = open) => {
          const deviceId = devices.get(one) ?? newDevice();
          const { others } = await service(one).beat({ deviceId, open: places });
          return new Set(others.map(({ caseId, name }) => `${caseId} ${name}`));
        };
        for (const one of present) await beat(one);
        const heard = await beat(who);
        const byCoWorker = await beat('coWorker');
        for (const { profile, situation } of every) {
          const id = caseIdOf(profile, situation);
          const mine = accessOf(who, profile, situation);
          for (const one of present.filter((other) => other !== who)) {
            const hers = accessOf(one, profile, situation);
            const hears = mine !== 'none' && hers !== 'none' && (mine !== 'order' || hers === 'order');
            expect(heard.has(`${id} ${workerOf(one).name}`), `${one}: ${profile} ${situation}`).toBe(hears);
          }
          expect(byCoWorker.has(`${id} ${workerOf(who).name}`)).toBe(mine !== 'none' && who !== 'coWorker');
        }
        for (const one of devices.keys()) await beat(one, []);
      });

      test('devices.list, devices.reportLost and devices.reportDestroyed: of her own devices alone', async () => {
        const [deviceId, lostDeviceId, foreign] = [newDevice(), newDevice(), newDevice()];
        for (const id of [deviceId, lostDeviceId]) await service(who).registerDevice(id);
        await service(who === 'other' ? 'named' : 'other').registerDevice(foreign);
        const ids = (await service(who).listDevices(deviceId)).devices.map((device) => device.deviceId);
        expect(ids).toEqual(expect.arrayContaining([deviceId, lostDeviceId]));
        expect(ids).not.toContain(foreign);
        const report = (lost: DeviceId) => service(who).reportLost({ deviceId, lostDeviceId: lost });
        expect(await errorCode(report(foreign))).toBe('notFound');
        expect((await report(lostDeviceId)).device.lostAt).not.toBeNull();
        expect(await service(who).reportDestroyed({ deviceId: lostDeviceId, texts: 1 })).toEqual({});
        const notHers = service(who).reportDestroyed({ deviceId: foreign, texts: 1 });
        expect(await errorCode(notHers)).toBe('notFound');
      });

      test('drafts.put and drafts.pull: her own and nobody else’s', async () => {
        const [deviceId, savedAt] = [newDevice(), '2026-11-02T08:00:00.000Z' as never];
        const put = { deviceId, key: 'newCase', base: 0, content: who, savedAt };
        expect(await service(who).putDraft(put)).toMatchObject({ kind: 'saved' });
        const { drafts } = await service(who).pullDrafts({ deviceId, cursor: null });
        expect(drafts.map(({ content }) => content)).toEqual([who]);
      });

      test('person.lookUp is for staff with an assignment', async () => {
        const asked = service(who).lookUpPerson({ identityNumber: '199901019803', purpose: 'newCase' });
        if (who === 'former' || role === 'boardMember') expect(await errorCode(asked)).toBe('noAssignment');
        else expect(await asked).toEqual({ person: null });
      });
    });

    test('sync.pokes: a change pokes those who see the case and nobody else', async () => {
      const w = world();
      // listeners are asked in the order that they came: when the last has been poked, all others have been asked
      const order: Who[] = [...everyone.filter((who) => who !== 'coWorker'), 'coWorker'];
      // what other tests changed has been told when this has
      await touch(w, ['coWorker'], 'A-unit', 'assigned');
      for (const profile of profiles) {
        for (const situation of ['assigned', 'protectedUnassigned'] as const) {
          const expected = order.filter((who) => accessOf(who, profile, situation) !== 'none');
          const poked = await touch(w, order, profile, situation);
          expect(poked.sort(), `${profile} ${situation}`).toEqual(expected.sort());
        }
      }
    });

    test('a performer writes in her own form and journal, and nowhere else', async () => {
      const id = caseIdOf('A-case', 'assigned');
      const submit = (of: string) =>
        command('submitForm', id, {
          ...{ form: `${of}Form` as FormKey, task: `${of}Task` as ItemKey, level: 'decision', statedOn: day },
          values: { words: 'Ord' },
        });
      for (const of of ['file', 'order']) {
        expect(await send(service('performer'), submit(of))).toMatchObject({ code: 'notDelegated' });
      }
      expect(await send(service('performer'), submit('performer'))).toMatchObject({ kind: 'accepted' });
      const copy = await DeviceCopy.of(service('performerStaff'));
      const hers = copy.record(id).filter(({ authorId }) => authorId === workerOf('performer').id);
      expect(hers.map(({ body }) => body.kind)).toEqual(['noteAdded', 'formSubmitted']);
    });

    test('who is named sees the case at her next pull, and who is released loses it', async () => {
      const id = caseIdOf('A-law', 'assigned');
      const copy = await DeviceCopy.of(service('other'));
      expect(copy.caseIds()).toEqual([]);
      const workerId = workerOf('other').id;
      const naming = command('nameParticipant', id, { workerId, role: 'coWorker', reason: 'Medhandläggare' });
      expect(await send(service('named'), naming)).toMatchObject({ kind: 'accepted' });
      await copy.sync();
      expect(copy.caseIds()).toEqual([id]);
      expect(await send(service('named'), command('releaseParticipant', id, { workerId }))).toMatchObject({
        kind: 'accepted',
      });
      const [page] = await copy.sync();
      expect(page?.lost).toEqual([id]);
    });

    test('every procedure of the router is in this table', () => {
      expect(Object.keys(createCaseRouter()._def.procedures).sort()).toEqual([
        ...['definitions.get', 'devices.list', 'devices.reportDestroyed', 'devices.reportLost'],
        ...['drafts.pull', 'drafts.put', 'person.lookUp', 'presence.beat'],
        ...['session.current', 'session.registerDevice', 'sync.fetchCases', 'sync.pokes'],
        ...['sync.pull', 'sync.push'],
      ]);
    });
  });
}

const whole = ['caseImported', 'fileForm', 'orderForm', 'performerForm'];
const readOf: Record<Access, { case: boolean; kinds: string[] }> = {
  full: { case: true, kinds: whole },
  meeting: { case: true, kinds: whole },
  order: { case: true, kinds: ['orderForm', 'performerForm'] },
  none: { case: false, kinds: [] },
};
const noteBy: Record<Access, object> = {
  full: { kind: 'accepted' },
  meeting: { kind: 'refused', code: 'notDelegated' },
  order: { kind: 'accepted' },
  none: { kind: 'refused', code: 'unknownCase' },
};

/** Changes a case while these listen, in this order; gives who was poked once the last one was. */
async function touch(
  world: World,
  order: readonly Who[],
  profile: AccessProfileKey,
  situation: Situation,
): Promise<Who[]> {
  const id: CaseId = caseIdOf(profile, situation);
  const ending = new AbortController();
  const poked: Who[] = [];
  const ends: Promise<void>[] = [];
  for (const who of order) {
    const service = world.service(workerOf(who).subject);
    const deviceId = newDevice();
    await service.registerDevice(deviceId);
    const stream = service.pokes(deviceId, ending.signal)[Symbol.asyncIterator]();
    await stream.next();
    ends.push(
      stream.next().then(({ done }) => {
        if (done !== true) poked.push(who);
      }),
    );
  }
  await send(world.service(workerOf('coWorker').subject), addNote(id));
  await ends.at(-1);
  ending.abort();
  await Promise.all(ends);
  return poked;
}
