import type { CommandArgs } from '@samla/case-model/command';
import type { CaseTypeKey } from '@samla/case-model/definition';
import type { DeviceId } from '@samla/case-model/ids';
import type { PlainDate } from '@samla/case-model/time';
import { describe, expect, it } from 'vitest';
import { envelope } from '../outbox/envelope.ts';
import { Outbox } from '../outbox/outbox.ts';
import { openCacheInMemory } from '../store/open-cache.ts';
import { openWorkInMemory } from '../store/open-work.ts';
import { caseId, idOf, personId, unitId, workerId } from '../testing/city.ts';
import { seededRandom } from '../testing/ports.ts';
import { rig, type Machine } from '../testing/rig.ts';
import { TestTime, until } from '../testing/time.ts';
import { Drafts } from './drafts.ts';
import { draftsWithoutCase } from './without-case.ts';
import { draftOf } from '../testing/draft-of.ts';
import { openNew } from '../testing/open-new.ts';

const key = `note:${caseId('a')}`;
const half = JSON.stringify({ heading: '', text: 'Ringt skolan, de åter' });
const lost = ({ host }: Machine) => host.service.draftsWithoutCase();
const keys = async (machine: Machine) => (await lost(machine)).map((draft) => draft.key);
const north = { unitId: unitId('north'), workerId: workerId('amina') };
const south = { unitId: unitId('south'), workerId: workerId('cilla') };
const cut = (machine: Machine) => machine.network.behave(() => ({ kind: 'dropRequest' }));
const mend = (machine: Machine) => machine.network.behave(() => ({ kind: 'pass' }));

/** Amina has written half a note when a colleague moves its case out of her reach. */
async function moved() {
  const made = rig([{ name: 'a' }, { name: 'b' }]);
  const one = await made.machine('amina');
  await one.quiet();
  await one.host.service.saveDraft({ key, content: half, on: [null] });
  await one.host.service.saveDraft({ key: `note:${caseId('b')}`, content: half, on: [null] });
  await one.quiet();
  expect(await lost(one)).toEqual([]);
  made.city.moveCase(caseId('a'), south);
  await one.quiet();
  expect((await one.host.service.getCase(caseId('a'))).kind).toBe('gone');
  return { ...made, one };
}

describe('a text whose case is not hers any more', () => {
  it('needs her, word for word, and tells nothing else of the case', async () => {
    const { one } = await moved();
    const [draft, ...others] = await lost(one);
    expect(others).toEqual([]);
    expect(draft).toMatchObject({ key, content: half });
    expect(Object.keys(draft ?? {}).toSorted()).toEqual(['content', 'key', 'playbook', 'savedAt']);
    await until(() => one.state().outbox.needsYou === 1);
  });

  it('needs her after the program has died, too', async () => {
    const { one } = await moved();
    await one.kill();
    expect(await keys(one)).toEqual([key]);
    expect(one.state().outbox.needsYou).toBe(1);
  });

  it('stands in its form again when the case comes back', async () => {
    const { one, city } = await moved();
    city.moveCase(caseId('a'), north);
    await one.quiet();
    expect(await lost(one)).toEqual([]);
    await until(() => one.state().outbox.needsYou === 0);
    expect((await draftOf(one.host.service, key))?.content).toBe(half);
  });

  it('needs her on a computer that never had the case, where it came from another one', async () => {
    const { machine } = await moved();
    const two = await machine('amina');
    await two.quiet();
    await until(() => two.state().outbox.needsYou === 1);
    expect(await keys(two)).toEqual([key]);
  });

  it('that she lets go is kept among what she left, on no other computer any more', async () => {
    const { one, machine, time } = await moved();
    const two = await machine('amina');
    await two.quiet();
    await until(() => two.state().outbox.needsYou === 1);
    expect(await one.host.service.discardDraft({ key })).toEqual({ kind: 'done' });
    expect(await lost(one)).toEqual([]);
    expect(await one.host.service.leftTexts()).toMatchObject([{ key, content: half, caseNumber: null }]);
    expect(await one.host.service.discardDraft({ key })).toMatchObject({ kind: 'notPossible' });
    await one.quiet();
    time.advance(11 * 60_000);
    await two.quiet();
    expect(await lost(two)).toEqual([]);
  });

  it('is not let go when the case has come back meanwhile', async () => {
    const { one, city } = await moved();
    city.moveCase(caseId('a'), north);
    await one.quiet();
    expect(await one.host.service.discardDraft({ key })).toMatchObject({ kind: 'notPossible' });
    expect((await draftOf(one.host.service, key))?.content).toBe(half);
  });

  it('may be a correction of a note in it', async () => {
    const { one, city } = await moved();
    const correction = `correction:${caseId('b')}:${idOf('entry b 0')}`;
    await one.host.service.saveDraft({ key: correction, content: half });
    await one.host.service.saveDraft({ key: `watch:${caseId('a')}`, content: '{"dueOn":"","text":""}' });
    expect(await keys(one)).toEqual([key]);
    city.moveCase(caseId('b'), south);
    await one.quiet();
    expect((await keys(one)).toSorted()).toEqual([correction, key, `note:${caseId('b')}`].toSorted());
  });
});

describe('a text does not need her', () => {
  it('while its case is in the lists, though its record is not on the computer', async () => {
    const made = rig([{ name: 'a' }]);
    const two = await made.machine('amina', 'two', 0);
    await two.quiet();
    made.time.advance(16 * 60_000);
    await two.quiet();
    for (let slice = 0; slice < 10; slice++) made.time.advance(60);
    expect((await two.host.service.getCase(caseId('a'))).kind).toBe('notHere');
    const one = await made.machine('amina');
    await one.quiet();
    const correction = `correction:${caseId('a')}:${idOf('entry a 0')}`;
    await one.host.service.saveDraft({ key: correction, content: half });
    await one.quiet();
    made.time.advance(11 * 60_000);
    two.network.behave(({ path }) => ({ kind: path === 'sync.fetchCases' ? 'dropRequest' : 'pass' }));
    await two.host.service.syncNow();
    expect((await draftOf(two.host.service, correction))?.content).toBe(half);
    expect((await two.host.service.getCase(caseId('a'))).kind).toBe('notHere');
    expect(await lost(two)).toEqual([]);
  });

  it('while its case waits to be opened, nor when it is of no case', async () => {
    const one = await rig([{ name: 'a' }]).machine('amina');
    await one.quiet();
    cut(one);
    await one.host.service.syncNow();
    await until(() => one.state().sync.kind === 'offline');
    const opened = await openNew(one.host.service, { args: await opening(one), draftKey: null });
    if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened));
    await one.host.service.saveDraft({ key: `note:${opened.caseId}`, content: half });
    await one.host.service.saveDraft({ key: 'newCase', content: '{"reopeningMotive":"En ny anmälan."}' });
    expect(await lost(one)).toEqual([]);
    mend(one);
    await one.quiet();
    expect(await lost(one)).toEqual([]);
  });

  it('while its case is being opened for somebody who has left the computer meanwhile, until that needs her itself', () => {
    const [work, cache, clock] = [openWorkInMemory(), openCacheInMemory(), new TestTime()];
    const outbox = new Outbox(work, () => undefined);
    const drafts = new Drafts(work, clock);
    const deviceId = idOf('device') as DeviceId;
    const context = { clock, random: seededRandom('x'), deviceId, clientVersion: '0.1.0', outbox };
    const args = { ...openingArgs, typeKey: 'children.report' as CaseTypeKey, definitionHash: '' };
    const command = envelope(caseId('new'), { name: 'openCase', args }, {}, context);
    outbox.apply({ kind: 'stored', command, at: clock.now() });
    drafts.save(`note:${caseId('new')}`, half);
    const workspace = { drafts, outbox, stores: { work, cache, deviceId, memoryOnly: true } };
    const found = () => draftsWithoutCase({ ...workspace, lastSyncedAt: clock.now() });
    expect(found()).toEqual([]);
    outbox.apply({ kind: 'taken', ids: [command.id] });
    const refusal = { kind: 'refused', code: 'unknownPerson', reason: 'Nej.', law: null } as const;
    outbox.apply({
      ...{ kind: 'answered', results: new Map([[command.id, refusal]]), at: clock.now() },
      laterNotBefore: () => 0,
    });
    expect(found()).toHaveLength(1);
    work.close();
    cache.close();
  });

  it('before all her cases have come to the computer', async () => {
    const { one, city } = await moved();
    city.moveCase(caseId('a'), north);
    await one.host.service.signOut({ evenIfUnsent: true });
    one.network.behave(({ path }) => ({ kind: path === 'sync.pull' ? 'dropRequest' : 'pass' }));
    one.authenticator.signInAs('amina');
    await until(() => one.state().sync.kind === 'offline' && one.state().signIn.kind === 'signedIn');
    expect((await draftOf(one.host.service, key))?.content).toBe(half);
    expect(await lost(one)).toEqual([]);
    mend(one);
    await one.quiet();
    expect(await lost(one)).toEqual([]);
  });
});

const openingArgs = {
  ...{ person: { kind: 'known', personId: personId('a') } as const, unitId: unitId('north') },
  ...{ workerId: workerId('amina'), receivedOn: '2026-11-02' as PlainDate, receivedAt: null },
  ...{ channel: 'phone' as const, backdatingReason: null, reopeningMotive: null },
};

async function opening({ host }: Machine): Promise<CommandArgs<'openCase'>> {
  const { caseTypes } = await host.service.caseTypes();
  const type = caseTypes.find(({ areaKey }) => areaKey === 'children');
  if (!type) throw new Error('nothing may be opened');
  return { ...openingArgs, typeKey: type.key, definitionHash: type.hash };
}
