import type { CommandArgs } from '@samla/case-model/command';
import { expect, test, vi } from 'vitest';
import type { Workspace } from '../app/workspace.ts';
import { SAVE_AFTER } from '../drafts/autosaver.ts';
import { form, formBeingWritten, gate } from '../testing/form-being-written.ts';
import { openNewCase } from './open-new-case.ts';

const ids = { commandId: 'c1', caseId: 'k1' };
const refused = { kind: 'refused', code: 'openedMeanwhile', reason: 'Finns redan.', law: null };

/** A form with a text that is being opened, and the server's answer, which comes when its gate opens. */
async function beingOpened(answer: () => Promise<unknown>) {
  const written = formBeingWritten();
  await written.pass(0);
  written.write('Ny anmälan.');
  await written.pass(SAVE_AFTER);
  const comes = gate();
  const openNew = vi.fn(async () => {
    written.drafts.sent(written.key, true);
    return { kind: 'stored', ...ids };
  });
  const openingAnswer = vi.fn(async () => {
    await comes.closed;
    return answer();
  });
  const client = { case: { openNew: { mutate: openNew }, openingAnswer: { mutate: openingAnswer } } };
  const workspace = { client, text: (key: string) => key } as unknown as Workspace;
  const stored = vi.fn();
  const args = {} as CommandArgs<'openCase'>;
  const opened = openNewCase(workspace, args, { key: written.key, saver: written.saver }, stored);
  await written.pass(10_000);
  return { written, comes, opened, stored, openingAnswer };
}

test('a text is in no draft any more while the server is asked, and its form can hold it on the screen before that', async () => {
  const { written, comes, opened, stored, openingAnswer } = await beingOpened(async () => ({
    ...{ kind: 'notShown', message: 'Hos enheten.' },
  }));
  expect(stored).toHaveBeenCalledOnce();
  expect(written.kept).toBe('');
  expect(written.state.kind).toBe('empty');
  expect(openingAnswer).toHaveBeenCalledWith({ ...ids, form: form('Ny anmälan.') });
  comes.open();
  expect(await opened).toEqual({ kind: 'notShown', message: 'Hos enheten.' });
});

test('a text that the server does not take is in its form again when that is said', async () => {
  const { written, comes, opened } = await beingOpened(async () => {
    written.drafts.takeBack(written.key, { content: form('Ny anmälan.'), beside: null });
    return refused;
  });
  comes.open();
  expect(await opened).toEqual({ kind: 'refused', code: 'openedMeanwhile', message: 'Finns redan.' });
  expect(written.text).toBe('Ny anmälan.');
  expect(written.state.kind).toBe('saved');
});

test('without an answer to what is stored she is told that it goes by itself, not that it stands in the form', async () => {
  const { comes, opened } = await beingOpened(() => Promise.reject(new Error('the line is lost')));
  comes.open();
  expect(await opened).toEqual({ kind: 'notShown', message: 'new.noAnswer' });
});
