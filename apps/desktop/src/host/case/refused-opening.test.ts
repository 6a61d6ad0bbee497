import type { CommandArgs } from '@samla/case-model/command';
import type { CaseId } from '@samla/case-model/ids';
import type { PlainDate } from '@samla/case-model/time';
import { describe, expect, it } from 'vitest';
import type { NeedsYouItem } from '../contract.ts';
import { personId, unitId, workerId } from '../testing/city.ts';
import { rig, type Machine } from '../testing/rig.ts';
import { until } from '../testing/time.ts';
import { draftOf } from '../testing/draft-of.ts';
import { openNew } from '../testing/open-new.ts';

async function argsFor(
  one: Machine,
  name: 'amina' | 'bo',
  more: Partial<CommandArgs<'openCase'>> = {},
): Promise<CommandArgs<'openCase'>> {
  const { caseTypes } = await one.host.service.caseTypes();
  const type = caseTypes.find(({ areaKey }) => areaKey === 'children');
  if (!type) throw new Error('nothing may be opened');
  return {
    ...{ typeKey: type.key, definitionHash: type.hash, person: { kind: 'known', personId: personId('a') } },
    ...{ unitId: unitId('north'), workerId: workerId(name), receivedOn: '2026-11-02' as PlainDate },
    ...{ receivedAt: null, channel: 'phone', backdatingReason: null, reopeningMotive: null },
    ...more,
  };
}
const note = (text: string) =>
  ({ name: 'addNote', args: { heading: 'Samtal', text, eventOn: null, backdatingReason: null } }) as const;
const names = (items: readonly NeedsYouItem[]) => items.map(({ intent }) => intent.name);
const timeline = async ({ host }: Machine, id: CaseId) => {
  const answer = await host.service.getCase(id);
  return answer.kind === 'case' ? answer.case.timeline : [];
};

/** Amina has opened a case and written in it without a network, and Bo opened a likewise one meanwhile. */
async function refused() {
  const world = rig([{ name: 'a' }, { name: 'b' }]);
  const one = await world.machine('amina');
  const { host, network } = one;
  await one.quiet();
  network.behave(() => ({ kind: 'dropRequest' }));
  await host.service.syncNow();
  await until(() => one.state().sync.kind === 'offline');
  const opened = await openNew(host.service, { args: await argsFor(one, 'amina'), draftKey: null });
  if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened));
  const { caseId } = opened;
  const write = { caseId, baseAssignment: null, draftKey: null };
  const first = await host.service.submit({ ...write, intent: note('Första ordet.') });
  if (first.kind !== 'queued') throw new Error(JSON.stringify(first));
  const args = { noteId: first.commandId as never, heading: 'Samtal', text: 'Rättat ord.', reason: 'Fel.' };
  await host.service.submit({ ...write, intent: { name: 'correctNote', args } });
  await host.service.saveDraft({ key: `note:${caseId}`, content: '{"text":"Halvskrivet."}' });
  world.time.advance(60_000);
  const two = await world.machine('bo');
  await two.quiet();
  await openNew(two.host.service, { args: await argsFor(two, 'bo'), draftKey: null });
  network.behave(() => ({ kind: 'pass' }));
  await one.quiet();
  const items = await host.service.needsYou();
  expect(names(items)).toEqual(['openCase', 'addNote', 'correctNote']);
  const [opening] = items;
  if (!opening) throw new Error('nothing needs her');
  const resolve = (how: 'toDraft' | 'discard' | 'again') =>
    host.service.resolve({ commandId: opening.commandId, how });
  return { ...world, one, caseId, opening, resolve, write };
}
const motive = { reopeningMotive: 'En ny anmälan om något annat.' };

describe('an opening that was refused', () => {
  it('keeps its case when it is sent again from its form, and what leaned on it goes on by itself', async () => {
    const { one, caseId, resolve, city } = await refused();
    expect(await resolve('toDraft')).toEqual({ kind: 'done', draftKey: 'newCase' });
    await one.kill();
    const form = await draftOf(one.host.service, 'newCase');
    expect(JSON.parse(form?.content ?? '')).toMatchObject({
      ...{ personId: personId('a'), personName: 'Nilsson, Alva' },
    });
    const args = await argsFor(one, 'amina', motive);
    const again = await openNew(one.host.service, { args, draftKey: 'newCase' });
    expect(again).toEqual({ kind: 'opened', caseId, isSent: true });
    await one.quiet();
    expect(await one.host.service.needsYou()).toEqual([]);
    expect(city.entriesOf(caseId).map(({ body }) => body.kind)).toEqual([
      ...['caseOpened', 'noteAdded', 'corrected'],
    ]);
    expect(await draftOf(one.host.service, 'newCase')).toBeNull();
    expect((await draftOf(one.host.service, `note:${caseId}`))?.content).toContain('Halvskrivet.');
  });

  it('keeps its case without the network too, where it can be written in meanwhile', async () => {
    const { one, caseId, resolve, write, city } = await refused();
    const { service } = one.host;
    await resolve('toDraft');
    expect((await service.submit({ ...write, intent: note('Andra ordet.') })).kind).toBe('queued');
    one.network.behave(() => ({ kind: 'dropRequest' }));
    await service.syncNow();
    await until(() => one.state().sync.kind === 'offline');
    const args = await argsFor(one, 'amina', motive);
    const again = await openNew(service, { args, draftKey: 'newCase' });
    expect(again).toEqual({ kind: 'opened', caseId, isSent: false });
    expect(await service.needsYou()).toEqual([]);
    expect((await timeline(one, caseId)).map(({ entry }) => entry.body.kind)).toEqual([
      ...['corrected', 'noteAdded', 'noteAdded', 'caseOpened'],
    ]);
    one.network.behave(() => ({ kind: 'pass' }));
    await one.quiet();
    expect(city.entriesOf(caseId).map(({ body }) => 'text' in body && body.text)).toEqual([
      ...[false, 'Första ordet.', 'Rättat ord.', 'Andra ordet.'],
    ]);
  });

  it('comes back into its form once more when it is refused once more, and still keeps its case', async () => {
    const { one, caseId, resolve } = await refused();
    await resolve('toDraft');
    const { service } = one.host;
    const args = await argsFor(one, 'amina', { unitId: unitId('south') });
    expect((await openNew(service, { args, draftKey: 'newCase' })).kind).toBe('refused');
    expect(names(await service.needsYou()).toSorted()).toEqual(['addNote', 'correctNote', 'openCase']);
    const again = await openNew(service, { args: await argsFor(one, 'amina', motive), draftKey: 'newCase' });
    expect(again).toEqual({ kind: 'opened', caseId, isSent: true });
    await one.quiet();
    expect(await service.needsYou()).toEqual([]);
  });

  it('opens another case when the form is sent for somebody else, whose record gets no word of the first', async () => {
    const { one, caseId, resolve, city } = await refused();
    await resolve('toDraft');
    const { service } = one.host;
    const args = await argsFor(one, 'amina', { person: { kind: 'known', personId: personId('b') } });
    const other = await openNew(service, { args, draftKey: 'newCase' });
    if (other.kind !== 'opened') throw new Error(JSON.stringify(other));
    expect(other.caseId).not.toBe(caseId);
    await one.quiet();
    expect(city.entriesOf(other.caseId)).toHaveLength(1);
    expect(names(await service.needsYou())).toEqual(['openCase', 'addNote', 'correctNote']);
  });

  it('is sent from its form only while it is there, so that it is not sent twice', async () => {
    const { one, resolve } = await refused();
    const { service } = one.host;
    await resolve('toDraft');
    expect(await resolve('again')).toMatchObject({ kind: 'notPossible' });
    await service.saveDraft({ key: 'newCase', content: '{"channel":"phone"}' });
    expect(await resolve('again')).toMatchObject({ kind: 'done' });
  });

  it('does not mix two persons in one form', async () => {
    const { one, resolve } = await refused();
    const { service } = one.host;
    const content = JSON.stringify({ personId: personId('b'), channel: 'letter' });
    await service.saveDraft({ key: 'newCase', content });
    expect(await resolve('toDraft')).toMatchObject({ kind: 'notPossible' });
    expect((await draftOf(service, 'newCase'))?.content).toBe(content);
  });

  it('that is let go leaves every text that leaned on it to be read and copied', async () => {
    const { one, caseId, resolve } = await refused();
    const { service } = one.host;
    expect(await resolve('discard')).toMatchObject({ kind: 'done' });
    const items = await service.needsYou();
    expect(JSON.stringify(items)).toContain('Första ordet.');
    expect(JSON.stringify(items)).toContain('Rättat ord.');
    expect(items[0]?.reason).toContain('Kopiera texten');
    expect(await draftOf(service, `note:${caseId}`)).toBeNull();
    expect(await service.leftTexts()).toMatchObject([{ content: '{"text":"Halvskrivet."}' }]);
  });
});

it('leads from what was written in the case to the opening, and sends nothing before that is handled', async () => {
  const { one, opening, resolve } = await refused();
  const { service } = one.host;
  const items = await service.needsYou();
  expect(items.map(({ kind, waitsFor }) => [kind, waitsFor])).toEqual([
    ['refused', null],
    ['refused', opening.commandId],
    ['refused', opening.commandId],
  ]);
  for (const { commandId } of items.slice(1)) {
    expect(await service.resolve({ commandId, how: 'again' })).toMatchObject({
      ...{ kind: 'notPossible', message: expect.stringContaining('Hantera först') },
    });
  }
  await resolve('discard');
  // now the note is what its correction waits for
  const [text, correction] = await service.needsYou();
  expect([text?.kind, text?.waitsFor]).toEqual(['refused', null]);
  expect([correction?.kind, correction?.waitsFor]).toEqual(['refused', text?.commandId]);
  if (!correction) throw new Error('the correction is gone');
  expect(await service.resolve({ commandId: correction.commandId, how: 'again' })).toMatchObject({
    kind: 'notPossible',
  });
  expect(await service.needsYou()).toHaveLength(2);
});
