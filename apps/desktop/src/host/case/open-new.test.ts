import { moment } from '@samla/api-client/fake/moment';
import type { CommandArgs } from '@samla/case-model/command';
import type { CaseId } from '@samla/case-model/ids';
import type { PlainDate } from '@samla/case-model/time';
import { describe, expect, it } from 'vitest';
import type { WorklistView } from '../contract.ts';
import { caseId, personId, unitId, workerId, type CaseInWords } from '../testing/city.ts';
import { rig, type Machine } from '../testing/rig.ts';
import { until } from '../testing/time.ts';
import { draftOf } from '../testing/draft-of.ts';
import { openNew } from '../testing/open-new.ts';

const number = '199901019803';
const everything: WorklistView = {
  ...{ area: null, scope: 'unit', includeDormant: true, includeClosed: true, filter: '' },
  sort: { column: 'number', descending: false },
};

async function argsFor(
  one: Machine,
  person: CommandArgs<'openCase'>['person'] = { kind: 'known', personId: personId('a') },
): Promise<CommandArgs<'openCase'>> {
  const { caseTypes } = await one.host.service.caseTypes();
  const type = caseTypes.find(({ areaKey }) => areaKey === 'children');
  if (!type) throw new Error('nothing may be opened');
  return {
    ...{ typeKey: type.key, definitionHash: type.hash, person, unitId: unitId('north') },
    ...{ workerId: workerId('amina'), receivedOn: '2026-11-02' as PlainDate, receivedAt: null },
    ...{ channel: 'phone', backdatingReason: null, reopeningMotive: null },
  };
}
const rowOf = async (machine: Machine, id: CaseId) => {
  const { rows } = await machine.host.service.worklistWindow({ view: everything, from: 0, to: 50 });
  return rows.find((row) => row.id === id) ?? null;
};
const note = (machine: Machine, id: CaseId, text: string) =>
  machine.host.service.submit({
    caseId: id,
    intent: { name: 'addNote', args: { heading: 'Samtal', text, eventOn: null, backdatingReason: null } },
    baseAssignment: null,
    draftKey: null,
  });
const mend = (machine: Machine) => machine.network.behave(() => ({ kind: 'pass' }));

/** a worker without a network */
async function offline(cases: readonly CaseInWords[] = [{ name: 'a', person: { identityNumber: number } }]) {
  const world = rig(cases);
  const one = await world.machine('amina');
  await one.quiet();
  one.network.behave(() => ({ kind: 'dropRequest' }));
  await one.host.service.syncNow();
  await until(() => one.state().sync.kind === 'offline');
  return { ...world, one };
}

async function openedOffline(one: Machine): Promise<CaseId> {
  const answer = await openNew(one.host.service, { args: await argsFor(one), draftKey: null });
  if (answer.kind !== 'opened') throw new Error(JSON.stringify(answer));
  expect(answer.isSent).toBe(false);
  return answer.caseId;
}

describe('a new case without the network, for a person who is here', () => {
  it('is in the list at once as not sent, can be read and written in, and is sent in order', async () => {
    const { one, city } = await offline();
    const { service } = one.host;
    await service.saveDraft({ key: 'newCase', content: '{"channel":"phone"}' });
    const answer = await openNew(service, { args: await argsFor(one), draftKey: 'newCase' });
    if (answer.kind !== 'opened') throw new Error(JSON.stringify(answer));
    const id = answer.caseId;
    expect(await draftOf(service, 'newCase')).toBeNull();
    expect(await rowOf(one, id)).toMatchObject({
      ...{ number: 'Ej skickat', name: 'Nilsson, Alva', mine: true, pending: 1, needsYou: false },
      ...{ workerName: 'Amina Lindqvist', unitName: 'Norra enheten', typeName: 'Anmälan Barn och unga' },
    });
    const opened = await service.openCase(id);
    expect(opened).toMatchObject({
      kind: 'case',
      case: {
        receivedOn: '2026-11-02',
        plan: { next: 'assess' },
        timeline: [{ entry: { body: { kind: 'caseOpened' } } }],
      },
    });
    expect((await note(one, id, 'Första ordet.')).kind).toBe('queued');
    const task = {
      name: 'completeTask',
      args: { task: 'assess' as never, statedOn: '2026-11-02', note: null },
    };
    const done = { caseId: id, intent: task as never, baseAssignment: null, draftKey: null };
    expect((await service.submit(done)).kind).toBe('queued');
    await one.kill();
    expect(await rowOf(one, id)).toMatchObject({ number: 'Ej skickat', pending: 3 });
    mend(one);
    await one.quiet();
    expect(city.entriesOf(id).map(({ body }) => body.kind)).toEqual([
      'caseOpened',
      'noteAdded',
      'taskCompleted',
    ]);
    expect(await rowOf(one, id)).toMatchObject({ number: 'BOU-2026-0001', pending: 0, needsYou: false });
    const after = await one.host.service.getCase(id);
    expect(after.kind === 'case' && after.case.timeline.map(({ delivery }) => delivery)).toEqual([
      ...['sent', 'sent', 'sent'],
    ]);
    expect(city.log.filter(({ action }) => action === 'read').map(({ result }) => result)).toEqual(['ok']);
  });

  it('whose answer is lost is opened once', async () => {
    const { one, city } = await offline();
    const id = await openedOffline(one);
    await note(one, id, 'Första ordet.');
    mend(one);
    one.network.once({ kind: 'dropResponse' }, 'sync.push');
    await one.host.service.syncNow();
    await one.quiet();
    expect([...city.cases.values()].filter(({ seed }) => seed.id !== caseId('a'))).toHaveLength(1);
    expect(city.entriesOf(id)).toHaveLength(2);
  });

  it('is found by a number too, when its person is here', async () => {
    const { one } = await offline();
    const args = await argsFor(one, { kind: 'register', identityNumber: '990101-9803' });
    expect(await openNew(one.host.service, { args, draftKey: null })).toMatchObject({
      kind: 'opened',
      isSent: false,
    });
  });

  it('is not possible for somebody who is not here: nothing is stored, and the form keeps its text', async () => {
    const { one } = await offline();
    const { service } = one.host;
    const args = await argsFor(one, { kind: 'register', identityNumber: '191212121212' });
    await service.saveDraft({ key: 'newCase', content: '{"channel":"phone"}' });
    const answer = await openNew(service, { args, draftKey: 'newCase' });
    expect(answer).toMatchObject({ kind: 'needsConnection' });
    expect('message' in answer && answer.message).toContain('servern måste svara');
    expect(one.state().outbox.waiting).toBe(0);
    expect((await draftOf(service, 'newCase'))?.content).toBe('{"channel":"phone"}');
  });

  it('that a colleague opened meanwhile is told, nothing is doubled, and every text needs her', async () => {
    const { one, city, time, machine } = await offline();
    const id = await openedOffline(one);
    await note(one, id, 'Första ordet.');
    time.advance(60_000);
    const two = await machine('bo');
    await two.quiet();
    const theirs = await openNew(two.host.service, {
      args: { ...(await argsFor(two)), workerId: workerId('bo') },
      draftKey: null,
    });
    expect(theirs).toMatchObject({ kind: 'opened', isSent: true });
    mend(one);
    await one.quiet();
    const items = await one.host.service.needsYou();
    expect(items.map(({ intent }) => intent.name)).toEqual(['openCase', 'addNote']);
    expect(items[0]?.reason).toContain('Bo Åsberg öppnade ett likadant ärende (BOU-2026-0001)');
    expect(JSON.stringify(items[1]?.intent)).toContain('Första ordet.');
    expect(city.entriesOf(id)).toEqual([]);
    expect(await rowOf(one, id)).toMatchObject({ number: 'Ej skickat', needsYou: true });
    // still there after a start, and after everything was fetched afresh
    await one.restart();
    await one.quiet();
    expect(await rowOf(one, id)).toMatchObject({ needsYou: true });
    city.cacheEpoch++;
    await one.restart();
    await one.quiet();
    await until(() => one.state().sync.kind === 'online');
    expect(await rowOf(one, id)).toMatchObject({ number: 'Ej skickat', needsYou: true });
    const [opening] = items;
    if (!opening) throw new Error('nothing needs her');
    expect(await one.host.service.resolve({ commandId: opening.commandId, how: 'discard' })).toMatchObject({
      kind: 'done',
    });
    // what was written in it is still hers to handle
    expect((await one.host.service.needsYou()).map(({ intent }) => intent.name)).toEqual(['addNote']);
    expect(await rowOf(one, id)).toBeNull();
  });

  it('that a colleague had opened, which had not come here, is told though it was written later', async () => {
    const { one, time, machine } = await offline();
    const two = await machine('bo');
    await two.quiet();
    const theirs = await openNew(two.host.service, { args: await argsFor(two), draftKey: null });
    expect(theirs.kind).toBe('opened');
    time.advance(60_000);
    await openedOffline(one);
    mend(one);
    await one.quiet();
    const [told] = await one.host.service.needsYou();
    expect(told?.reason).toContain('Bo Åsberg öppnade ett likadant ärende (BOU-2026-0001)');
    // sent again as it was written, it is still of what she wrote before she knew
    if (!told) throw new Error('nothing needs her');
    await one.host.service.resolve({ commandId: told.commandId, how: 'again' });
    await one.quiet();
    expect(await one.host.service.needsYou()).toHaveLength(1);
  });

  it('for a person who leaves her reach meanwhile shows nothing of the person, and loses no word', async () => {
    const { one, city } = await offline();
    const id = await openedOffline(one);
    await note(one, id, 'Första ordet.');
    city.moveCase(caseId('a'), { unitId: unitId('south'), workerId: workerId('cilla') });
    mend(one);
    await one.quiet();
    expect(await rowOf(one, id)).toBeNull();
    expect((await one.host.service.search({ text: 'Nilsson', limit: 5 })).hits).toEqual([]);
    const items = await one.host.service.needsYou();
    expect(items.map(({ intent }) => intent.name)).toEqual(['openCase', 'addNote']);
    expect(items[0]?.reason).toContain('Personen finns inte i registret');
  });
});

it('takes nothing out of the form that another window writes there while the case is about to be opened', async () => {
  const one = await rig([{ name: 'a' }]).machine('amina');
  await one.quiet();
  const { service } = one.host;
  const key = 'newCase';
  const onScreen = JSON.stringify({ reopeningMotive: 'Ringt skolan.' });
  const writtenOn = JSON.stringify({ reopeningMotive: 'Ringt skolan.\n\nModern kommer på torsdag.' });
  await service.saveDraft({ key, content: onScreen, on: [null] });
  const args = await argsFor(one);
  const opening = openNew(service, { args, draftKey: key, draftOn: [onScreen] });
  await service.saveDraft({ key, content: writtenOn, on: [onScreen] });
  expect(await opening).toMatchObject({ kind: 'notSeen' });
  expect((await draftOf(service, key))?.content).toBe(writtenOn);
});

describe('a new case beside one of the same type that is here', () => {
  it('is opened without a question, also when the person is protected and found by her number', async () => {
    const person = { identityNumber: number, protection: 'secrecyMark' as const };
    const one = await rig([{ name: 'a', person }]).machine('amina');
    await one.quiet();
    const args = await argsFor(one, { kind: 'register', identityNumber: '990101-9803' });
    expect(await openNew(one.host.service, { args, draftKey: null })).toMatchObject({ kind: 'opened' });
  });

  it('is asked about once when it comes here only with the answer, and then opened on purpose', async () => {
    const { machine } = rig([{ name: 'a', person: { identityNumber: number } }]);
    const [one, two] = [await machine('amina'), await machine('bo')];
    await one.quiet();
    await two.quiet();
    const args = await argsFor(one);
    const open = () => openNew(one.host.service, { args, draftKey: null });
    const fetched = moment();
    one.network.behave(({ path }) =>
      path === 'sync.pull'
        ? { kind: 'hold', until: fetched.promise, then: { kind: 'pass' } }
        : { kind: 'pass' },
    );
    await openNew(two.host.service, { args: await argsFor(two), draftKey: null });
    const first = open();
    await until(() => one.state().outbox.waiting + one.state().outbox.sending > 0);
    fetched.come();
    expect(await first).toMatchObject({ kind: 'refused', code: 'openedMeanwhile' });
    // it was handed in from no form, and what it says is not dropped
    const inForm = await draftOf(one.host.service, 'newCase');
    expect(JSON.parse(inForm?.content ?? 'null')).toMatchObject({
      personId: personId('a'),
      channel: 'phone',
    });
    expect(await open()).toMatchObject({ kind: 'opened' });
  });

  it.each(['toDraft', 'discard', 'again'] as const)(
    'tells the truth when another of her windows has seen the answer first: %s',
    async (how) => {
      const { machine } = rig([{ name: 'a', person: { identityNumber: number } }]);
      const [one, two] = [await machine('amina'), await machine('bo')];
      await one.quiet();
      await two.quiet();
      const { service } = one.host;
      const content = JSON.stringify({ personId: personId('a') });
      await service.saveDraft({ key: 'newCase', content, on: [null] });
      const args = await argsFor(one);
      const [fetched, ended] = [moment(), moment()];
      let isPushed = false;
      one.network.behave(({ path }) => {
        if (path === 'sync.push') isPushed = true;
        const { promise } = isPushed ? ended : fetched;
        return path === 'sync.pull'
          ? { kind: 'hold', until: promise, then: { kind: 'pass' } }
          : { kind: 'pass' };
      });
      await openNew(two.host.service, { args: await argsFor(two), draftKey: null });
      const opening = openNew(service, { args, draftKey: 'newCase', draftOn: [content] });
      await until(() => one.state().outbox.waiting + one.state().outbox.sending > 0);
      fetched.come();
      await until(() => one.state().outbox.needsYou > 0);
      const [item] = await service.needsYou();
      if (!item) throw new Error('nothing needs her');
      expect((await service.resolve({ commandId: item.commandId, how })).kind).toBe('done');
      ended.come();
      const answer = await opening;
      // sent again before the other case had come here, it is refused once more
      if (how === 'again') expect(answer).toMatchObject({ kind: 'refused', code: 'openedMeanwhile' });
      else
        expect(answer).toMatchObject({ kind: 'notSaved', message: expect.stringContaining('inte öppnat') });
      await one.quiet();
      expect(await service.needsYou()).toEqual([]);
      expect((await draftOf(service, 'newCase')) === null).toBe(how === 'discard');
    },
  );
});
