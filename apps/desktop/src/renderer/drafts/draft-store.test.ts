import { expect, test } from 'vitest';
import {
  between,
  draftsAtHost,
  EMPTY,
  form,
  NO_ANSWER,
  stillTime,
  textOf,
} from '../testing/form-being-written.ts';
import { RETRY_AFTER, SAVE_AFTER } from './autosaver.ts';
import { DraftStore } from './draft-store.ts';

/** A computer that two workers share: the host has the work of one open at a time, or does not answer. */
function shared(stored: Record<'amina' | 'eva', string | null>) {
  const time = stillTime();
  const of = { amina: draftsAtHost(stored.amina), eva: draftsAtHost(stored.eva) };
  const at = { window: 'amina' as 'amina' | 'eva' | null, answers: true };
  const hers = (worker: string | null) =>
    at.answers && at.window !== null && worker === at.window ? of[at.window] : null;
  const store = new DraftStore(
    {
      load: async (worker) => hers(worker)?.load() ?? { kind: 'notRead', message: NO_ANSWER },
      save: async (worker, _key, content, on) =>
        hers(worker)?.save(content, on) ?? { kind: 'notSaved', message: NO_ANSWER },
      settle: async () => null,
    },
    time.timer,
    () => at.window,
  );
  const goes = (to: typeof at.window) => {
    at.window = to;
    store.forget();
  };
  return { ...time, store, at, of, goes, form: () => store.get('newCase', EMPTY, between) };
}

test("a text that was written before it was read is never put together with the next worker's", async () => {
  const one = shared({ amina: null, eva: form('Evas.') });
  one.at.answers = false;
  one.form().change(form('Aminas.'));
  await one.pass(2 * SAVE_AFTER);
  one.goes('eva');
  one.at.answers = true;
  await one.pass(2 * RETRY_AFTER);
  expect(textOf(one.form().store.get().content)).toBe('');
  await one.pass(SAVE_AFTER);
  expect(textOf(one.form().store.get().content)).toBe('Evas.');
  one.goes('amina');
  await one.pass(2 * RETRY_AFTER);
  expect([one.of.amina.kept, one.of.eva.kept]).toEqual(['Aminas.', 'Evas.']);
  expect(textOf(one.form().store.get().content)).toBe('Aminas.');
});

test('a form that was let go of before it was read writes nothing when its worker is back', async () => {
  const one = shared({ amina: form('Min rättelse.'), eva: null });
  one.at.answers = false;
  one.form().begin(form('Mötet var kort.'));
  await one.pass(0);
  one.goes('eva');
  one.at.answers = true;
  await one.pass(2 * RETRY_AFTER);
  one.goes('amina');
  await one.pass(2 * RETRY_AFTER);
  expect(one.of.amina.kept).toBe('Min rättelse.');
  expect(one.of.amina.disk.saves).toBe(0);
});

test('what was in the memory of a host that is gone is kept unseen until its worker is back', async () => {
  const one = shared({ amina: null, eva: null });
  await one.pass(0);
  one.form().change(form('Aminas.'));
  await one.pass(SAVE_AFTER);
  one.of.amina.drafts.delete(one.of.amina.key);
  one.store.saveAgain();
  one.goes(null);
  await one.pass(2 * RETRY_AFTER);
  expect(one.store.unsavedOfAll).toBe(1);
  one.goes('amina');
  await one.pass(RETRY_AFTER + SAVE_AFTER);
  expect([one.of.amina.kept, one.store.unsavedOfAll]).toEqual(['Aminas.', 0]);
});

test('a text that was on its way to the disk when she left is let go of once it is there, and read anew for her', async () => {
  const one = shared({ amina: null, eva: null });
  const form1 = one.form();
  await one.pass(0);
  form1.change(form('Ringt'));
  const saved = one.store.flush();
  one.store.forget();
  one.at.window = null;
  await saved;
  expect(one.store.unsavedOfAll).toBe(0);
  one.of.amina.drafts.sent(one.of.amina.key, true);
  one.goes('amina');
  const again = one.form();
  await one.pass(SAVE_AFTER);
  expect(again).not.toBe(form1);
  expect(textOf(again.store.get().content)).toBe('');
});

test('after a time without news every form is read again', async () => {
  const one = shared({ amina: form('Ringt'), eva: null });
  const hers = one.form();
  await one.pass(0);
  one.of.amina.drafts.sent(one.of.amina.key, true);
  one.store.lookAgain();
  await one.pass(0);
  expect(hers.store.get().state.kind).toBe('empty');
});
