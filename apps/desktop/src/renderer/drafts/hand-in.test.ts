import { expect, test } from 'vitest';
import { form, formBeingWritten } from '../testing/form-being-written.ts';
import { SAVE_AFTER } from './autosaver.ts';
import { handIn, type DraftHandedIn } from './hand-in.ts';

const isTaken = ({ kind }: { readonly kind: string }) => kind === 'queued';

/** A host that takes what it is given, as `submit` does, when it has waited for something. */
function hosting(
  one: ReturnType<typeof formBeingWritten>,
  waits: () => Promise<unknown> = async () => undefined,
) {
  const asked: DraftHandedIn[] = [];
  const hand = async (form: DraftHandedIn) => {
    asked.push(form);
    await waits();
    if (one.drafts.isOther(one.key, form.draftOn)) return { kind: 'notSeen' };
    one.drafts.sent(one.key, true);
    if (form.draftLeft !== null) one.drafts.save(one.key, form.draftLeft, [null]);
    // what she wrote on, and was told is saved, is never gone from the disk
    if (asked.length > 1) expect(one.kept).toBe(' Ny');
    return { kind: 'queued' };
  };
  return { asked, hand };
}

test('a text is handed in as it stands on the screen, and its form is empty', async () => {
  const one = formBeingWritten();
  await one.pass(0);
  one.write('Ringt skolan.');
  const { hand, asked } = hosting(one);
  expect(await handIn(one.saver, hand, isTaken)).toEqual({ answer: { kind: 'queued' }, isWrittenOn: false });
  expect(asked).toEqual([{ draftOn: [form('Ringt skolan.')], draftLeft: null }]);
  expect([one.text, one.kept]).toEqual(['', '']);
});

test('what she writes while the host waits is saved at once, stays, and does not stop what she handed in', async () => {
  const one = formBeingWritten();
  await one.pass(0);
  one.write('Ringt skolan.');
  let times = 0;
  const { hand, asked } = hosting(one, async () => {
    if (times++ > 0) return;
    one.write('Ringt skolan. Ny');
    await one.pass(SAVE_AFTER);
    expect(one.kept).toBe('Ringt skolan. Ny');
  });
  expect(await handIn(one.saver, hand, isTaken)).toEqual({ answer: { kind: 'queued' }, isWrittenOn: true });
  expect(asked).toHaveLength(2);
  await one.pass(SAVE_AFTER);
  expect([one.text, one.kept]).toEqual([' Ny', ' Ny']);
});

test('what another window writes while the host waits is shown, and nothing is handed in', async () => {
  const one = formBeingWritten();
  await one.pass(0);
  one.write('Ringt skolan.');
  const { hand, asked } = hosting(one, async () => {
    one.drafts.save(one.key, form('Ringt skolan.', 'Hemma'), [form('Ringt skolan.')]);
    await one.saver.changedElsewhere();
  });
  expect(await handIn(one.saver, hand, isTaken)).toEqual({ answer: { kind: 'notSeen' }, isWrittenOn: false });
  await one.settle();
  expect(one.saver.store.get().content).toBe(form('Ringt skolan.', 'Hemma'));
  expect(asked).toHaveLength(1);
});

test('what both write while the host waits is put together, and nothing is handed in', async () => {
  const one = formBeingWritten();
  await one.pass(0);
  one.write('Ringt skolan.');
  const { hand } = hosting(one, async () => {
    one.drafts.save(one.key, form('Ringt skolan.', 'Hemma'), [form('Ringt skolan.')]);
    one.write('Ringt skolan. Ny');
    await one.pass(SAVE_AFTER);
  });
  expect(await handIn(one.saver, hand, isTaken)).toBeNull();
  await one.pass(SAVE_AFTER);
  expect(one.saver.store.get().content).toBe(form('Ringt skolan. Ny', 'Hemma'));
});

test('a host that does not answer leaves the text in its form', async () => {
  const one = formBeingWritten();
  await one.pass(0);
  one.write('Ringt skolan.');
  const hand = () => Promise.reject(new Error('no answer'));
  await expect(handIn(one.saver, hand, isTaken)).rejects.toThrow('no answer');
  one.drafts.save(one.key, form('Ringt skolan.', 'Hemma'));
  await one.saver.changedElsewhere();
  expect(one.saver.store.get().content).toBe(form('Ringt skolan.', 'Hemma'));
});
