import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AT, EMPTY, form, formBeingWritten, gate, NO_ANSWER } from '../testing/form-being-written.ts';
import { RETRY_AFTER, SAVE_AFTER } from './autosaver.ts';

describe('a text being written', () => {
  test('is on disk within a second of any key, also while the worker writes on without a pause', async () => {
    const one = formBeingWritten();
    await one.pass(0);
    let text = '';
    for (let key = 0; key < 40; key++) {
      text += 'x';
      one.write(text);
      await one.pass(100);
      // ten keys a second: what is not on disk was written within the last second
      expect(text.length - one.kept.length).toBeLessThanOrEqual(10);
    }
    await one.pass(SAVE_AFTER);
    expect(one.kept).toBe(text);
    expect(one.state).toEqual({ kind: 'saved', savedAt: AT, staysHere: null });
  });

  test('says saved only when what is on the screen is on the disk', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            fc.string({ maxLength: 5 }).map((text) => ({ do: 'write' as const, text })),
            fc.integer({ min: 0, max: 1500 }).map((milliseconds) => ({ do: 'wait' as const, milliseconds })),
            fc.boolean().map((full) => ({ do: 'disk' as const, full })),
            fc.boolean().map((isLost) => ({ do: 'answers' as const, isLost })),
            fc.constant({ do: 'blur' as const }),
          ),
          { maxLength: 25 },
        ),
        async (steps) => {
          const one = formBeingWritten();
          await one.pass(0);
          for (const step of steps) {
            if (step.do === 'write') one.write(step.text);
            if (step.do === 'wait') await one.pass(step.milliseconds);
            if (step.do === 'disk') one.disk.full = step.full;
            if (step.do === 'answers') one.host.isLost = step.isLost;
            if (step.do === 'blur') await one.saver.flush();
            if (one.state.kind === 'saved') expect(one.kept).toBe(one.text);
            if (one.state.kind === 'empty') expect(one.kept).toBe('');
          }
          const written = one.text;
          one.disk.full = false;
          one.host.isLost = false;
          await one.pass(RETRY_AFTER + SAVE_AFTER);
          expect(one.kept).toBe(written);
          expect(one.saver.store.get().conflict).toBeNull();
        },
      ),
    );
  });

  test('that she takes away goes at the host too, where it is not known whether it had come there', async () => {
    const one = formBeingWritten();
    await one.pass(0);
    one.host.isLost = true;
    one.write('Skrivet i fel ärende.');
    await one.pass(SAVE_AFTER);
    one.host.isLost = false;
    one.write('');
    await one.pass(RETRY_AFTER);
    expect([one.kept, one.state.kind]).toEqual(['', 'empty']);
  });

  test('and taken back shows what another window wrote meanwhile', async () => {
    const one = formBeingWritten();
    await one.pass(0);
    one.write('a');
    one.drafts.save(one.key, form('Deras.'));
    await one.saver.changedElsewhere();
    one.write('');
    await one.pass(SAVE_AFTER);
    expect([one.text, one.state.kind]).toEqual(['Deras.', 'saved']);
  });

  test('is nowhere but here until it is saved, whatever she writes on', async () => {
    const one = formBeingWritten();
    await one.pass(0);
    one.disk.full = true;
    one.write('viktigt');
    expect(one.saver.isOnlyHere).toBe(false);
    await one.pass(SAVE_AFTER);
    one.write('viktigt!');
    expect(one.saver.isOnlyHere).toBe(true);
    one.disk.full = false;
    await one.pass(SAVE_AFTER);
    expect(one.saver.isOnlyHere).toBe(false);
  });

  test('that its window has let go of is not saved once what stands there has been read', async () => {
    const reads = gate();
    const one = formBeingWritten('Förut.', { loads: reads.closed });
    one.write(' X');
    await one.pass(SAVE_AFTER);
    one.saver.end();
    reads.open();
    await one.pass(10_000);
    expect(one.disk.saves).toBe(0);
  });

  test('stays in the window when it cannot be saved, with the reason, and is saved when it can be again', async () => {
    const one = formBeingWritten();
    await one.pass(0);
    one.disk.full = true;
    one.write('viktigt');
    await one.pass(SAVE_AFTER);
    expect(one.saver.store.get()).toEqual({
      content: form('viktigt'),
      state: { kind: 'failed', message: 'Disken är full.' },
      conflict: null,
    });
    one.disk.full = false;
    await one.pass(RETRY_AFTER);
    expect(one.kept).toBe('viktigt');
  });

  test('is saved within a second of the next key where it could not be saved before that', async () => {
    const one = formBeingWritten();
    await one.pass(0);
    one.disk.full = true;
    one.write('viktigt');
    await one.pass(SAVE_AFTER);
    one.disk.full = false;
    one.write('viktigt!');
    await one.pass(SAVE_AFTER);
    expect(one.kept).toBe('viktigt!');
  });

  test('that was left is there again', async () => {
    const one = formBeingWritten(form('från i går'));
    await one.pass(0);
    expect(one.text).toBe('från i går');
  });

  test('is saved once, and what another computer then writes in it is shown', async () => {
    const one = formBeingWritten();
    await one.pass(0);
    one.write('Ringt skolan.');
    await one.pass(10 * RETRY_AFTER);
    expect(one.disk.saves).toBe(1);
    one.drafts.save(one.key, form('Ringt skolan. Hemma.'));
    await one.saver.changedElsewhere();
    await one.pass(10 * RETRY_AFTER);
    expect([one.text, one.kept, one.disk.saves]).toEqual(['Ringt skolan. Hemma.', 'Ringt skolan. Hemma.', 1]);
  });

  test('is saved again where the host had it in memory only, and may have begun anew', async () => {
    const one = formBeingWritten();
    await one.pass(0);
    one.write('Ringt skolan.');
    await one.pass(SAVE_AFTER);
    one.drafts.delete(one.key);
    one.saver.saveAgain();
    expect(one.saver.isUnsaved).toBe(true);
    await one.pass(SAVE_AFTER);
    expect([one.kept, one.state.kind]).toEqual(['Ringt skolan.', 'saved']);
  });

  test('is not overwritten by a slower answer of the disk about an older text', async () => {
    const one = formBeingWritten();
    await one.pass(0);
    const { closed, open } = gate();
    one.host.saves = closed;
    one.write('ett');
    await one.pass(SAVE_AFTER);
    one.write('ett två');
    one.host.saves = null;
    open();
    await one.settle();
    expect([one.text, one.state.kind]).toEqual(['ett två', 'unsaved']);
    await one.pass(SAVE_AFTER);
    expect(one.kept).toBe('ett två');
  });

  test('is not taken from the screen by a slower answer about what stood there before it', async () => {
    const one = formBeingWritten(form('ett'));
    await one.pass(0);
    const { closed, open } = gate();
    one.host.loads = closed;
    const looking = one.saver.changedElsewhere();
    one.write('ett två');
    await one.pass(SAVE_AFTER);
    open();
    await looking;
    expect([one.text, one.state.kind]).toEqual(['ett två', 'saved']);
  });

  test('that the window has let go of is not read or saved again', async () => {
    const one = formBeingWritten(form('ett'), { fails: 1 });
    await one.pass(0);
    one.saver.begin(form('Mötet var kort.'));
    one.saver.end();
    await one.pass(10 * RETRY_AFTER);
    expect([one.kept, one.disk.saves, one.state.kind]).toEqual(['ett', 0, 'loading']);
  });
});

describe('a text that is handed in', () => {
  test('leaves its form empty', async () => {
    const one = formBeingWritten();
    await one.pass(0);
    one.write('klart');
    expect(await one.saver.ready()).toEqual({ on: [form('klart')], left: null });
    one.drafts.sent(one.key, true);
    expect(one.saver.taken()).toBe(true);
    expect(one.saver.store.get()).toEqual({ content: EMPTY, state: { kind: 'empty' }, conflict: null });
    const { saves } = one.disk;
    await one.pass(10_000);
    expect(one.disk.saves).toBe(saves);
  });

  test('has left it also when the host told that before it answered; what another device wrote there is shown', async () => {
    const one = formBeingWritten();
    await one.pass(0);
    one.write('klart');
    await one.saver.ready();
    one.drafts.sent(one.key, true);
    await one.saver.changedElsewhere();
    expect(one.saver.taken()).toBe(true);
    await one.settle();
    expect(one.state.kind).toBe('empty');

    one.write('också klart');
    await one.saver.ready();
    one.drafts.sent(one.key, true);
    one.drafts.save(one.key, form('från en annan dator'));
    await one.saver.changedElsewhere();
    expect(one.saver.taken()).toBe(true);
    await one.settle();
    expect([one.text, one.state.kind]).toEqual(['från en annan dator', 'saved']);
  });

  test('is what stands on the screen: what another window wrote meanwhile is shown first', async () => {
    const one = formBeingWritten();
    await one.pass(0);
    one.write('Mitt.');
    one.drafts.save(one.key, form('', 'Deras.'));
    expect(await one.saver.ready()).toBeNull();
    const both = form('Mitt.', 'Deras.');
    expect(one.saver.store.get()).toMatchObject({ content: both, state: { kind: 'saved' } });
    expect(await one.saver.ready()).toEqual({ on: [both], left: null });
  });

  test('is not handed in where another window wrote in it and she wrote on', async () => {
    const one = formBeingWritten();
    await one.pass(0);
    one.write('Mitt.');
    one.drafts.save(one.key, form('', 'Deras.'));
    const { closed, open } = gate();
    one.host.answers = closed;
    const ready = one.saver.ready();
    await one.settle();
    one.write('Mitt. Mer.');
    one.host.answers = null;
    open();
    expect(await ready).toBeNull();
    await one.pass(SAVE_AFTER);
    expect(JSON.parse(one.saver.store.get().content)).toEqual({ text: 'Mitt. Mer.', heading: 'Deras.' });
  });

  test('that was never written is begun on nothing', async () => {
    const one = formBeingWritten();
    await one.pass(0);
    expect(await one.saver.ready()).toEqual({ on: [null], left: null });
  });

  test('that was on its way to the disk when its form was emptied leaves nothing behind', async () => {
    const one = formBeingWritten();
    await one.pass(0);
    one.write('klart');
    await one.saver.ready();
    const { closed, open } = gate();
    one.host.saves = closed;
    one.write('klart!');
    await one.pass(SAVE_AFTER);
    one.write('klart');
    one.drafts.sent(one.key, true);
    expect(one.saver.taken()).toBe(true);
    one.host.saves = null;
    open();
    await one.settle();
    await one.pass(SAVE_AFTER);
    expect(one.kept).toBe('');
    expect(one.saver.store.get()).toEqual({ content: EMPTY, state: { kind: 'empty' }, conflict: null });
  });

  test('goes without what she writes meanwhile, which stays and is kept, whenever she writes it and however late each answer', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('saving', 'saved', 'handing', 'told'),
        fc.nat({ max: 900 }),
        fc.boolean(),
        fc.boolean(),
        async (when, pause, isSlow, isUnsavedBefore) => {
          const one = formBeingWritten();
          await one.pass(0);
          one.write('Ringt');
          if (!isUnsavedBefore) await one.pass(SAVE_AFTER);
          one.write('Ringt skolan.');
          const { closed, open } = gate();
          if (isSlow) one.host.answers = closed;
          const writeOn = async (at: typeof when) => {
            if (at !== when) return;
            one.write('Ringt skolan. Ny');
            await one.pass(pause);
          };
          const ready = one.saver.ready();
          await writeOn('saving');
          one.host.answers = null;
          open();
          const first = await ready;
          await writeOn('saved');
          // what stands there is what the window said, or it asks again
          const isSaved = first && one.drafts.isOther(one.key, first.on);
          if (isSaved) expect(one.saver.hasSentSince(first)).toBe(true);
          const told = isSaved ? await one.saver.ready() : first;
          if (!told) throw new Error('something else came to stand here');
          expect(one.drafts.isOther(one.key, told.on)).toBe(false);
          const before = one.kept;
          one.drafts.sent(one.key, true);
          if (told.left !== null) one.drafts.save(one.key, told.left, [null]);
          // what was on disk of it is there still
          if (before.includes('Ny')) expect(one.kept).toBe(' Ny');
          await writeOn('handing');
          await one.saver.changedElsewhere();
          await writeOn('told');
          expect(one.saver.taken()).toBe(false);
          await one.pass(2 * SAVE_AFTER);
          expect([one.text, one.kept, one.state.kind]).toEqual([' Ny', ' Ny', 'saved']);
          expect(one.saver.store.get().conflict).toBeNull();
        },
      ),
    );
  });

  test('and of which what she wrote on is taken back again leaves nothing behind', async () => {
    const one = formBeingWritten();
    await one.pass(0);
    one.write('klart');
    const ready = one.saver.ready();
    one.write('klart, och');
    expect(await ready).toMatchObject({ left: form(', och') });
    one.drafts.sent(one.key, true);
    one.drafts.save(one.key, form(', och'), [null]);
    one.write('klart');
    expect(one.saver.taken()).toBe(true);
    await one.pass(SAVE_AFTER);
    expect([one.text, one.kept, one.state.kind]).toEqual(['', '', 'empty']);
  });

  test('is not saved once more with what she writes on while it is not known here that it was taken', async () => {
    const one = formBeingWritten();
    await one.pass(0);
    one.write('Ringt skolan.');
    await one.saver.ready();
    one.drafts.sent(one.key, true);
    one.write('Ringt skolan. Ny.');
    await one.pass(10_000);
    expect([one.text, one.kept]).toEqual(['Ringt skolan. Ny.', '']);
    expect(one.saver.taken()).toBe(false);
    await one.pass(SAVE_AFTER);
    expect([one.text, one.kept, one.state.kind]).toEqual([' Ny.', ' Ny.', 'saved']);
  });

  test.each([
    ['Ringt skolan.', null],
    ['Ringt skolan. Ny.', form(' Ny.')],
  ])('goes out of the form where the answer was lost: %s', async (onScreen, left) => {
    const one = formBeingWritten();
    await one.pass(0);
    one.write('Ringt skolan.');
    await one.pass(SAVE_AFTER);
    const ready = one.saver.ready();
    one.write(onScreen);
    expect(await ready).toMatchObject({ left });
    one.drafts.sent(one.key, true);
    if (left !== null) one.drafts.save(one.key, left, [null]);
    one.saver.kept();
    one.write(`${onScreen} Mer.`);
    await one.pass(2 * SAVE_AFTER);
    const rest = `${onScreen} Mer.`.slice('Ringt skolan.'.length);
    expect([one.text, one.kept]).toEqual([rest, rest]);
    expect(one.saver.store.get().conflict).toBeNull();
  });

  test('in another window goes out of what was written on it here, which is not handed in unseen', async () => {
    const one = formBeingWritten();
    await one.pass(0);
    one.write('Ringt skolan.');
    await one.pass(SAVE_AFTER);
    one.write('Ringt skolan. Mer.');
    one.drafts.sent(one.key, true);
    void one.saver.changedElsewhere();
    await one.pass(2 * SAVE_AFTER);
    expect([one.text, one.kept, one.state.kind]).toEqual([' Mer.', ' Mer.', 'saved']);
  });

  test('and written anew in the same words is a text of its own', async () => {
    const one = formBeingWritten();
    await one.pass(0);
    one.write('Ja.');
    await one.saver.ready();
    one.drafts.sent(one.key, true);
    expect(one.saver.taken()).toBe(true);
    one.write('Ja.');
    await one.pass(SAVE_AFTER);
    one.write('Ja. Ja.');
    await one.pass(SAVE_AFTER);
    expect([one.text, one.kept]).toEqual(['Ja. Ja.', 'Ja. Ja.']);
  });

  test('is not brought back by a read that was under way', async () => {
    const one = formBeingWritten();
    await one.pass(0);
    one.write('Klart.');
    await one.pass(SAVE_AFTER);
    const answer = gate();
    one.host.answersToLoads = answer.closed;
    void one.saver.changedElsewhere();
    await one.saver.ready();
    one.drafts.sent(one.key, true);
    one.host.answersToLoads = null;
    one.saver.taken();
    answer.open();
    await one.pass(10_000);
    expect([one.text, one.state.kind]).toEqual(['', 'empty']);
  });

  test('leaves nothing behind where what she wrote on was saved and then taken back', async () => {
    const one = formBeingWritten();
    await one.pass(0);
    one.write('klart');
    await one.saver.ready();
    one.drafts.sent(one.key, true);
    one.write('klart!');
    await one.pass(SAVE_AFTER);
    one.write('klart');
    expect(one.saver.taken()).toBe(true);
    await one.pass(SAVE_AFTER);
    expect([one.text, one.kept, one.state.kind]).toEqual(['', '', 'empty']);
  });

  test('and was refused is shown as it stands by now, once that is known', async () => {
    const one = formBeingWritten();
    await one.pass(0);
    one.write('Mitt.');
    await one.saver.ready();
    one.drafts.save(one.key, form('Mitt.', 'Deras.'));
    await one.saver.changedElsewhere();
    expect(one.saver.store.get().content).toBe(form('Mitt.'));
    one.saver.kept();
    await one.settle();
    expect(one.saver.store.get().content).toBe(form('Mitt.', 'Deras.'));
  });
});

describe('a text that is written in before it is known what is on disk', () => {
  test('stands behind what was there, and is kept', async () => {
    const one = formBeingWritten(form('Ringt skolan.'));
    one.write(' D');
    expect(one.saver.isUnsaved).toBe(true);
    await one.pass(0);
    expect(one.text).toBe('Ringt skolan. D');
    await one.pass(SAVE_AFTER);
    expect(one.kept).toBe('Ringt skolan. D');
  });

  test('loses no key and doubles none, however late each answer, and however often there is none', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(null, 'Förut. '),
        fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 12 }),
        fc.record({ readAt: fc.nat(14), savedAt: fc.nat(14), answeredAt: fc.nat(14), foundAt: fc.nat(14) }),
        fc.nat(3),
        async (stored, pauses, { readAt, savedAt, answeredAt, foundAt }, fails) => {
          const [loads, saves, answers] = [gate(), gate(), gate()];
          const one = formBeingWritten(stored === null ? null : form(stored), {
            ...{ loads: loads.closed, saves: saves.closed, answers: answers.closed },
            ...{ fails, isLost: foundAt > 0 },
          });
          const keys = pauses.map((_, at) => String.fromCharCode(97 + at));
          for (const [at, pause] of pauses.entries()) {
            one.write(one.text + (keys[at] ?? ''));
            if (at === readAt) loads.open();
            if (at === savedAt) saves.open();
            if (at === answeredAt) answers.open();
            if (at === foundAt) one.host.isLost = false;
            await one.pass(pause);
          }
          for (const { open } of [loads, saves, answers]) open();
          one.host.isLost = false;
          await one.settle();
          await one.pass(RETRY_AFTER * 6);
          expect([one.text, one.state.kind]).toEqual([(stored ?? '') + keys.join(''), 'saved']);
          expect(one.kept).toBe(one.text);
          expect(one.saver.store.get().conflict).toBeNull();
        },
      ),
      { numRuns: 300 },
    );
  });

  test('is told of when the host does not answer, and kept when it does', async () => {
    const one = formBeingWritten(null, { fails: 2 });
    await one.settle();
    one.write('viktigt');
    await one.pass(SAVE_AFTER);
    expect(one.state).toEqual({ kind: 'failed', message: NO_ANSWER });
    await one.pass(RETRY_AFTER);
    await one.pass(SAVE_AFTER);
    expect([one.kept, one.state.kind]).toEqual(['viktigt', 'saved']);
  });

  test('never takes the place of what was there, where nobody knows how to put the two together', async () => {
    const one = formBeingWritten(form('Ringt skolan.'), {}, false);
    one.write('D');
    await one.pass(SAVE_AFTER);
    expect(one.drafts.inConflict()).toEqual([one.key]);
    expect(one.saver.store.get()).toMatchObject({
      content: form('D'),
      conflict: expect.anything() as object,
    });
  });

  test('goes behind what the form begins with, which is nothing where something is written already', async () => {
    const fresh = formBeingWritten();
    fresh.saver.begin(form('Mötet var kort.'));
    fresh.write(' X');
    await fresh.pass(0);
    expect(fresh.text).toBe('Mötet var kort. X');
    const written = formBeingWritten(form('Mötet var långt.'));
    written.saver.begin(form('Mötet var kort.'));
    await written.pass(0);
    written.saver.begin(form('Mötet var kort.'));
    expect(written.text).toBe('Mötet var långt.');
    const emptied = formBeingWritten(EMPTY);
    emptied.saver.begin(form('Mötet var kort.'));
    await emptied.pass(0);
    expect(emptied.text).toBe('Mötet var kort.');
    const shown = formBeingWritten();
    await shown.pass(0);
    shown.saver.begin(form('Mötet var kort.'));
    await shown.pass(SAVE_AFTER);
    expect(shown.kept).toBe('Mötet var kort.');
  });

  test('goes behind that also when it is to be saved before the host has answered', async () => {
    const { closed, open } = gate();
    const one = formBeingWritten(null, { loads: closed });
    one.saver.begin(form('Mötet var kort.'));
    one.write(' X');
    await one.pass(2 * SAVE_AFTER);
    expect(one.disk.saves).toBe(0);
    open();
    await one.pass(SAVE_AFTER);
    expect(one.kept).toBe('Mötet var kort. X');
  });
});
