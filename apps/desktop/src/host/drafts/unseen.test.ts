import { describe, expect, it, onTestFinished } from 'vitest';
import { caseId } from '../testing/city.ts';
import { rig, type Machine } from '../testing/rig.ts';
import { until } from '../testing/time.ts';
import { draftOf } from '../testing/draft-of.ts';

const key = `note:${caseId('a')}`;
const form = (text: string) => JSON.stringify({ text });
const standing = async ({ host }: Machine) => (await draftOf(host.service, key))?.content ?? '';

it('keeps what another computer wrote in a form that is sent before anybody has seen it there', async () => {
  const { machine, time } = rig([{ name: 'a' }]);
  const [work, home] = [await machine('amina'), await machine('amina')];
  await work.quiet();
  await home.quiet();
  await work.host.service.saveDraft({ key, content: form('Ringt skolan.'), on: [null] });
  await work.quiet();
  time.advance(11 * 60_000);
  await home.quiet();
  expect(await standing(home)).toBe(form('Ringt skolan.'));
  await home.host.service.saveDraft({
    ...{ key, content: form('Ringt skolan.\n\nModern kommer på torsdag.'), on: [form('Ringt skolan.')] },
  });
  await home.quiet();
  // it comes in the moment before she sends what is on her screen
  time.advance(11 * 60_000);
  await work.quiet();
  const sent = await work.host.service.submit({
    ...{ caseId: caseId('a'), baseAssignment: null, draftKey: key },
    intent: {
      name: 'addNote',
      args: { heading: 'Samtal', text: 'Ringt skolan.', eventOn: null, backdatingReason: null },
    },
  });
  expect(sent.kind).toBe('queued');
  await work.quiet();
  await home.quiet();
  time.advance(11 * 60_000);
  await home.quiet();
  await work.quiet();
  expect((await standing(work)) + (await standing(home))).toContain('Modern kommer på torsdag.');
});

it('takes what was handed in out of the form, and leaves there what another computer wrote against it meanwhile', async () => {
  const { machine, time } = rig([{ name: 'a' }]);
  const [work, home] = [await machine('amina'), await machine('amina')];
  await work.quiet();
  await home.quiet();
  await home.host.service.saveDraft({ key, content: form('Skrivet hemma.'), on: [null] });
  await home.quiet();
  const onScreen = form('Skrivet på jobbet.');
  await work.host.service.saveDraft({ key, content: onScreen, on: [null] });
  // it comes, and is laid beside hers, in the moment before she sends what is on her screen
  time.advance(11 * 60_000);
  await work.quiet();
  const sent = await work.host.service.submit({
    ...{ caseId: caseId('a'), baseAssignment: null, draftKey: key, draftOn: [onScreen] },
    intent: {
      name: 'addNote',
      args: { heading: 'Samtal', text: 'Skrivet på jobbet.', eventOn: null, backdatingReason: null },
    },
  });
  expect(sent.kind).toBe('queued');
  expect(await work.host.service.draftsInConflict()).toEqual([]);
  expect(await standing(work)).toBe(form('Skrivet hemma.'));
});

describe('a form that is open in two windows of one computer', () => {
  const args = (text: string) => ({ heading: 'Samtal', text, eventOn: null, backdatingReason: null });
  const handIn = ({ host }: Machine, text: string, draftOn: (string | null)[]) =>
    host.service.submit({
      ...{ caseId: caseId('a'), baseAssignment: null, draftKey: key, draftOn },
      intent: { name: 'addNote', args: args(text) },
    });

  async function written() {
    const one = await rig([{ name: 'a' }]).machine('amina');
    await one.quiet();
    const { service } = one.host;
    await service.saveDraft({ key, content: form('Första stycket.'), on: [null] });
    const told: string[] = [];
    const listening = new AbortController();
    void (async () => {
      for await (const { drafts } of service.changes(listening.signal)) told.push(...drafts);
    })();
    onTestFinished(() => listening.abort());
    return { one, service, told };
  }

  it('is not handed in over what the other has written in it meanwhile, which is then shown', async () => {
    const { one, service, told } = await written();
    // the other window, a moment before
    const both = form('Första stycket.\n\nAndra stycket.');
    await service.saveDraft({ key, content: both, on: [form('Första stycket.')] });
    await until(() => told.length > 0);
    told.length = 0;
    const answer = await handIn(one, 'Första stycket.', [form('Första stycket.')]);
    expect(answer).toMatchObject({ kind: 'notSeen' });
    await until(() => told.includes(key));
    expect(await standing(one)).toBe(both);
    expect(one.state().outbox.waiting).toBe(0);
    expect((await handIn(one, 'Första stycket. Andra stycket.', [both])).kind).toBe('queued');
    expect(await standing(one)).toBe('');
  });

  it('tells the other window when it was handed in', async () => {
    const { one, told } = await written();
    expect((await handIn(one, 'Första stycket.', [form('Första stycket.')])).kind).toBe('queued');
    await until(() => told.includes(key));
  });

  it('is not handed in twice', async () => {
    const { one } = await written();
    const on = [form('Första stycket.')];
    expect((await handIn(one, 'Första stycket.', on)).kind).toBe('queued');
    expect(await handIn(one, 'Första stycket.', on)).toMatchObject({ kind: 'notSeen' });
  });
});
it('keeps what she wrote on when the rest of a form becomes a command, in one transaction with that', async () => {
  const { machine } = rig([{ name: 'a' }]);
  const one = await machine('amina');
  await one.quiet();
  await one.host.service.saveDraft({ key, content: form('Ringt skolan. Ny'), on: [null] });
  const sent = await one.host.service.submit({
    ...{ caseId: caseId('a'), baseAssignment: null, draftKey: key, draftOn: [form('Ringt skolan. Ny')] },
    ...{ draftLeft: form(' Ny') },
    intent: {
      name: 'addNote',
      args: { heading: 'Samtal', text: 'Ringt skolan.', eventOn: null, backdatingReason: null },
    },
  });
  expect(sent.kind).toBe('queued');
  await one.kill();
  await one.quiet();
  expect(await standing(one)).toBe(form(' Ny'));
});

it('keeps no text whole that was begun on what has been handed in since, and says what that was', async () => {
  const one = await rig([{ name: 'a' }]).machine('amina');
  await one.quiet();
  const { service } = one.host;
  const [handedIn, writtenOn] = [form('Ringt skolan.'), form('Ringt skolan. Mer.')];
  await service.saveDraft({ key, content: handedIn, on: [null] });
  await service.submit({
    ...{ caseId: caseId('a'), baseAssignment: null, draftKey: key, draftOn: [handedIn] },
    intent: {
      name: 'addNote',
      args: { heading: 'Samtal', text: 'Ringt skolan.', eventOn: null, backdatingReason: null },
    },
  });
  const save = (content: string, on: (string | null)[]) => service.saveDraft({ key, content, on });
  expect(await save(writtenOn, [handedIn])).toEqual({ kind: 'handedIn', content: handedIn });
  expect(await draftOf(service, key)).toBeNull();
  expect(await save(form(' Mer.'), [null])).toMatchObject({ kind: 'saved' });
  // the same words once more, begun on nothing, are a text of their own
  await service.discardDraft({ key });
  expect(await save(handedIn, [null])).toMatchObject({ kind: 'saved' });
  expect(await save(writtenOn, [handedIn])).toMatchObject({ kind: 'saved', draft: { content: writtenOn } });
});
