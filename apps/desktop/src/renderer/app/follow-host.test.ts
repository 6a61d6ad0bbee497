import type { CaseId } from '@samla/case-model/ids';
import { describe, expect, test, vi } from 'vitest';
import { systemTimer } from '../../wire/timer.ts';
import { openCase } from '../case/open-cases.ts';
import { textOf } from '../messages/use-text.ts';
import { holdTexts } from '../drafts/hold-texts.ts';
import { signOut } from '../sign-in/sign-in.ts';
import { showNeedsYou } from '../needs-you/show.ts';
import { FakeHost } from '../testing/fake-host.ts';
import { colleagues, me, sampleId } from '../testing/sample-record.ts';
import { serveInMemory } from '../testing/serve.ts';
import { changeList } from '../worklist/list-store.ts';
import { createWorkspace } from './create-workspace.ts';
import { followHost } from './follow-host.ts';
import { intl } from './intl.ts';

const caseId = sampleId(4, 0) as CaseId;

/** A worker with a case open and a text begun. */
async function atWork(host = new FakeHost()) {
  const said: string[] = [];
  const workspace = createWorkspace({
    client: serveInMemory(host),
    timer: systemTimer,
    text: textOf(intl),
    say: (text) => void said.push(text),
  });
  const stop = followHost(workspace);
  await vi.waitFor(() => expect(workspace.host.get()?.signIn.kind).toBe('signedIn'));
  await openCase(workspace, caseId);
  const draft = workspace.drafts.get(`note:${caseId}`, '');
  await vi.waitFor(() => expect(draft.store.get().state.kind).toBe('empty'));
  draft.change('Halv mening');
  await draft.flush();
  return { host, workspace, draft, said, stop };
}

function expectNothingLeft({ workspace }: Awaited<ReturnType<typeof atWork>>): void {
  expect(workspace.cases.get().size).toBe(0);
  expect(workspace.places.get().tabs).toEqual([]);
  expect(workspace.needsYou.store.get().value ?? []).toEqual([]);
  expect(workspace.drafts.latest).toBeNull();
}

describe('the window follows its host', () => {
  test('after sign-out nothing of the worker is left in it, and her text is with the host', async () => {
    const work = await atWork();
    await work.host.signOut({ evenIfUnsent: true });
    await vi.waitFor(() => expect(work.workspace.host.get()?.signIn.kind).toBe('signedOut'));
    expectNothingLeft(work);
    expect(work.host.draft(`note:${caseId}`)).toBe('Halv mening');
    work.stop();
  });

  test('when another worker signs in after an expiry, she sees nothing of the first one', async () => {
    const work = await atWork();
    work.host.expire();
    work.host.signInAs(colleagues[1] ?? { id: sampleId(1, 1) as never, name: 'Jonas Berg' });
    await vi.waitFor(() =>
      expect(work.workspace.host.get()?.signIn).toMatchObject({
        kind: 'signedIn',
        worker: { name: 'Jonas Berg' },
      }),
    );
    expectNothingLeft(work);
    work.stop();
  });

  test('what could not be saved goes into no other worker’s store, is not seen, and is saved when its worker is back', async () => {
    const { host, workspace, draft, said, stop } = await atWork();
    const key = `note:${caseId}`;
    const stopHolding = holdTexts(workspace);
    host.failSaving('Disken är full.');
    draft.change('Halv mening, och det som disken inte tog');
    await draft.flush();
    await vi.waitFor(() => expect(host.held.any).toBe(true));
    // she cannot be signed out over it
    await signOut(workspace, true);
    expect(said.at(-1)).toContain('har inte kunnat sparas');
    expect(await host.signOut({ evenIfUnsent: true })).toEqual({ kind: 'unsaved' });

    host.expire();
    host.signInAs(colleagues[1] ?? { id: sampleId(1, 1) as never, name: 'Jonas Berg' });
    await vi.waitFor(() =>
      expect(workspace.host.get()?.signIn).toMatchObject({ worker: { name: 'Jonas Berg' } }),
    );
    host.failSaving(null);
    await workspace.drafts.flush();
    expect(host.draft(key)).toBe('Halv mening');
    expect(workspace.drafts.get(key, '')).not.toBe(draft);
    expect(workspace.drafts.unsaved).toBe(0);
    // the window still asks before it closes
    expect(workspace.drafts.unsavedOfAll).toBe(1);

    host.completeSignIn();
    await vi.waitFor(() => expect(workspace.host.get()?.signIn).toMatchObject({ worker: { id: me.id } }));
    await workspace.drafts.flush();
    expect(host.draft(key)).toBe('Halv mening, och det som disken inte tog');
    expect(workspace.drafts.get(key, '').store.get().content).toContain('disken inte tog');
    await vi.waitFor(() => expect(host.held.any).toBe(false));
    stopHolding();
    stop();
  });

  test('on a computer that is reported lost, what could not be saved goes too', async () => {
    const { host, workspace, draft, stop } = await atWork();
    host.failSaving('Disken är full.');
    draft.change('Hemligt');
    await draft.flush();
    host.notify({ id: 'wiped', message: 'Datorn är anmäld som borttappad.' });
    await vi.waitFor(() => expect(workspace.drafts.unsavedOfAll).toBe(0));
    stop();
  });

  test('when the same worker signs in again, all is as it was', async () => {
    const work = await atWork();
    work.host.expire();
    await vi.waitFor(() => expect(work.workspace.host.get()?.signIn.kind).toBe('expired'));
    work.host.completeSignIn();
    await vi.waitFor(() => expect(work.workspace.host.get()?.signIn.kind).toBe('signedIn'));
    expect(work.workspace.cases.get().get(caseId)?.kind).toBe('case');
    expect(work.workspace.drafts.latest?.kind).toBe('saved');
    work.stop();
  });

  test('a lock leaves nothing of the worker in it, and takes her back to where she was', async () => {
    const work = await atWork();
    const { host, workspace, said, stop } = work;
    host.lock({ kind: 'idle', message: 'Samla har låst sig.' });
    await vi.waitFor(() => expect(workspace.host.get()?.lock?.kind).toBe('idle'));
    host.closeStores();
    await vi.waitFor(() => expectNothingLeft(work));
    await host.unlock();
    await vi.waitFor(() => expect(workspace.cases.get().get(caseId)?.kind).toBe('case'));
    expect(workspace.places.get().tabs).toEqual([caseId]);
    // it is shown anew, which is a read
    expect(host.opened).toEqual([caseId, caseId]);
    expect(said.join()).not.toContain('är inte längre hos dig');
    stop();
  });

  test('a lock takes her back to the same list, what narrows it and its row, and keeps none of what she typed in it', async () => {
    const work = await atWork();
    const { host, workspace, stop } = work;
    workspace.places.set((before) => ({ ...before, here: { ...before.here, view: 'all' } }));
    changeList(workspace, (list) => ({ ...list, scope: 'unit', includeClosed: true, filter: 'Warsame' }));
    const list = workspace.lists.get().all;
    workspace.gridPlaces.set('all', { rowId: caseId, columnId: 'name' });
    host.lock({ kind: 'idle', message: 'Samla har låst sig.' });
    await vi.waitFor(() => expect(workspace.host.get()?.lock?.kind).toBe('idle'));
    host.closeStores();
    await vi.waitFor(() => expectNothingLeft(work));
    expect(workspace.lists.get()).toEqual({});
    await host.unlock();
    await vi.waitFor(() => expect(workspace.lists.get().all).toEqual(list));
    expect(workspace.places.get().here.view).toBe('all');
    expect(workspace.gridPlaces.get('all')?.rowId).toBe(caseId);
    stop();
  });

  test('another worker who opens what was locked gets nothing of the first one', async () => {
    const work = await atWork();
    work.host.lock({ kind: 'idle', message: 'Samla har låst sig.' });
    await vi.waitFor(() => expect(work.workspace.host.get()?.lock?.kind).toBe('idle'));
    work.host.closeStores();
    work.host.signInAs(colleagues[1] ?? { id: sampleId(1, 1) as never, name: 'Jonas Berg' });
    await work.host.unlock();
    await vi.waitFor(() => expect(work.workspace.host.get()?.lock).toBeNull());
    expectNothingLeft(work);
    work.stop();
  });

  test('where nothing is kept on disk, what is on the screen is saved again when the program has begun anew', async () => {
    const { host, workspace, draft, stop } = await atWork(new FakeHost({ memoryOnly: true }));
    const key = `note:${caseId}`;
    // another state of the same program is no new one
    host.setOnline(false);
    await vi.waitFor(() => expect(workspace.host.get()?.sync.kind).not.toBe('online'));
    expect(draft.store.get().state.kind).toBe('saved');
    host.beginAnew();
    expect(host.draft(key)).toBeNull();
    await vi.waitFor(() => expect(host.draft(key)).toBe('Halv mening'));
    stop();
  });

  test('where it is kept on disk, a program that has begun anew has it, and it is not saved again', async () => {
    const { host, workspace, draft, stop } = await atWork();
    const before = workspace.host.get()?.run;
    host.beginAnew();
    await vi.waitFor(() => expect(workspace.host.get()?.run).not.toBe(before));
    expect(draft.store.get().state.kind).toBe('saved');
    stop();
  });

  test('a change of an open case is shown without a new read', async () => {
    const { host, workspace, stop } = await atWork();
    const args = { heading: 'Anteckning', text: 'Av en kollega', eventOn: null, backdatingReason: null };
    await host.submit({ caseId, intent: { name: 'addNote', args }, baseAssignment: null, draftKey: null });
    await vi.waitFor(() => {
      const open = workspace.cases.get().get(caseId);
      const texts = open?.kind === 'case' ? open.case.timeline.map(({ entry }) => entry.body) : [];
      expect(texts).toContainEqual(expect.objectContaining({ text: 'Av en kollega' }));
    });
    expect(host.opened).toEqual([caseId]);
    stop();
  });

  test('a case that is taken away leaves the window, and that is said', async () => {
    const { host, workspace, said, stop } = await atWork();
    host.loseCase(caseId);
    await vi.waitFor(() => expect(workspace.places.get().tabs).toEqual([]));
    expect(workspace.cases.get().has(caseId)).toBe(false);
    expect(said.join()).toContain('är inte längre hos dig');
    stop();
  });

  test('what she had begun in it needs her, until the text is let go', async () => {
    const { host, workspace, stop } = await atWork();
    const lost = () => workspace.draftsWithoutCase.store.get().value?.map(({ content }) => content);
    await vi.waitFor(() => expect(lost()).toEqual([]));
    host.loseCase(caseId);
    await vi.waitFor(() => expect(lost()).toEqual(['Halv mening']));
    expect(workspace.host.get()?.outbox.needsYou).toBe(1);
    await showNeedsYou(workspace, 1);
    expect(workspace.currentItem.get()).toBe(`lost:note:${caseId}`);
    await host.discardDraft({ key: `note:${caseId}` });
    await vi.waitFor(() => expect(lost()).toEqual([]));
    expect(await host.leftTexts()).toMatchObject([{ content: 'Halv mening' }]);
    stop();
  });

  test('a text that is too long to be kept says so in its form, and is kept when it is shorter', async () => {
    const { host, workspace, stop } = await atWork();
    const draft = workspace.drafts.get(`note:${caseId}`, '');
    draft.change('x'.repeat(300_001));
    await draft.flush();
    expect(draft.store.get().state).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('för lång') as string,
    });
    draft.change('x'.repeat(300_000));
    await draft.flush();
    expect(host.draft(`note:${caseId}`)).toHaveLength(300_000);
    stop();
  });

  test('a text that the server does not take says in its form that it follows to no other computer', async () => {
    const { host, workspace, stop } = await atWork();
    const { store } = workspace.drafts.get(`note:${caseId}`, '');
    expect(store.get().state).toMatchObject({ kind: 'saved', staysHere: null });
    host.refuseDrafts('Texten är för lång.');
    await vi.waitFor(() => expect(store.get().state).toMatchObject({ staysHere: 'Texten är för lång.' }));
    host.refuseDrafts(null);
    await vi.waitFor(() => expect(store.get().state).toMatchObject({ staysHere: null }));
    stop();
  });
});
