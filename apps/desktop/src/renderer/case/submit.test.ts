import type { CaseId } from '@samla/case-model/ids';
import { expect, test, vi } from 'vitest';
import type { Workspace } from '../app/workspace.ts';
import { form, formBeingWritten } from '../testing/form-being-written.ts';
import { submit } from './submit.ts';

const caseId = '0190a1b2-0000-7000-8000-000000000001' as CaseId;

/** A host that takes whatever it is given. */
function workspace() {
  const mutate = vi.fn().mockResolvedValue({ kind: 'queued', commandId: 'c1' });
  const said: string[] = [];
  const say = (words: string) => void said.push(words);
  const fake = { client: { case: { submit: { mutate } } }, text: (id: string) => id, say };
  return { workspace: fake as unknown as Workspace, mutate, said };
}

const note = (text: string) =>
  ({ name: 'addNote', args: { heading: 'Samtal', text, eventOn: null, backdatingReason: null } }) as const;

test('a text that is too long is told of and never sent', async () => {
  const { workspace: one, mutate } = workspace();
  expect(await submit(one, { caseId, intent: note('a'.repeat(20_001)) })).toEqual({
    ok: false,
    message: 'submit.tooLong',
  });
  expect(mutate).not.toHaveBeenCalled();
});

test('a text as long as it may be is sent whole', async () => {
  const { workspace: one, mutate } = workspace();
  const intent = note('a'.repeat(20_000));
  expect(await submit(one, { caseId, intent })).toMatchObject({ ok: true });
  expect(mutate).toHaveBeenCalledWith({ caseId, intent, baseAssignment: null, draftKey: null });
});

test('a form that something else came to stand in is not handed in, and the host is told what stood in one that is', async () => {
  const { workspace: one, mutate } = workspace();
  const written = formBeingWritten();
  await written.pass(0);
  written.write('Mitt.');
  written.drafts.save(written.key, form('', 'Deras.'));
  const draft = { key: written.key, saver: written.saver };
  expect(await submit(one, { caseId, intent: note('Mitt.'), draft })).toEqual({
    ...{ ok: false, message: 'submit.changed' },
  });
  expect(mutate).not.toHaveBeenCalled();
  expect(await submit(one, { caseId, intent: note('Mitt.'), draft })).toMatchObject({ ok: true });
  expect(mutate).toHaveBeenCalledWith(
    expect.objectContaining({ draftKey: written.key, draftOn: [form('Mitt.', 'Deras.')], draftLeft: null }),
  );
});

test('what was written while a form was handed in is told of, and the form stays', async () => {
  const { workspace: one, mutate, said } = workspace();
  const written = formBeingWritten();
  await written.pass(0);
  written.write('Mitt.');
  mutate.mockImplementation(async () => {
    written.drafts.sent(written.key, true);
    written.write('Mitt. Mer.');
    return { kind: 'queued', commandId: 'c1' };
  });
  const draft = { key: written.key, saver: written.saver };
  expect(await submit(one, { caseId, intent: note('Mitt.'), draft })).toEqual({
    ok: false,
    message: 'submit.writtenOn',
    storedAs: 'c1',
  });
  expect(said).toEqual(['submit.writtenOn']);
  expect(written.text).toBe(' Mer.');
});
