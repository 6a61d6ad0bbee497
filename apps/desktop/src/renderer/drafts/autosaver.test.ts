import type { Instant } from '@samla/case-model/time';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Autosaver, RETRY_AFTER, SAVE_AFTER, type SaveResult, type WrittenBetween } from './autosaver.ts';

const EMPTY = '';
const AT = '2026-11-02T08:41:00.000Z' as Instant;
const kept = (content: string) => ({ content, savedAt: AT, conflict: null, staysHere: null });

/** A clock that a test moves, and a disk that can fail. */
function world(stored: string | null = null, between?: WrittenBetween) {
  let now = 0;
  let timers: { at: number; run: () => void }[] = [];
  const disk = { content: stored, full: false, saves: 0, gate: null as Promise<void> | null };
  /** how many times the host does not answer what stands there; until when the next answer waits */
  const reading = { fails: 0, gate: null as Promise<void> | null };
  const timer = {
    after(milliseconds: number, run: () => void) {
      const one = { at: now + milliseconds, run };
      timers.push(one);
      return () => {
        timers = timers.filter((other) => other !== one);
      };
    },
  };
  const settle = async () => {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  };
  const pass = async (milliseconds: number) => {
    const end = now + milliseconds;
    for (;;) {
      const next = timers.filter((one) => one.at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      timers = timers.filter((one) => one !== next);
      now = next.at;
      next.run();
      await settle();
    }
    now = end;
    await settle();
  };
  /** what the last text was said to be begun on; the host puts it together with anything else that is there */
  const begunOn = { last: null as readonly (string | null)[] | null };
  /** what the next text is put together to */
  const merges = { next: null as string | null };
  const saver = new Autosaver({
    empty: EMPTY,
    timer,
    ...(between && { between }),
    load: async () => {
      await reading.gate;
      if (reading.fails-- > 0) throw new Error('no answer');
      return disk.content === null ? null : kept(disk.content);
    },
    save: async (content, on): Promise<SaveResult> => {
      begunOn.last = on;
      await disk.gate;
      if (disk.full) return { kind: 'notSaved', message: 'Disken är full.' };
      // as the host: what stands there and was not known is put together with what is new in this
      const isOther = between && disk.content !== content && !on.includes(disk.content);
      const added = content.slice(on[0]?.length ?? 0);
      disk.content = merges.next ?? (isOther ? `${disk.content}${added}` : content);
      merges.next = null;
      disk.saves += 1;
      return { kind: 'saved', draft: kept(disk.content) };
    },
  });
  return { saver, disk, reading, begunOn, pass, settle, merges };
}

describe('a text being written', () => {
  test('is on disk within a second of any key, also while the worker writes on without a pause', async () => {
    const { saver, disk, pass } = world();
    await pass(0);
    let text = '';
    for (let key = 0; key < 40; key++) {
      text += 'x';
      saver.change(text);
      await pass(100);
      const behind = text.length - (disk.content ?? '').length;
      // ten keys a second: what is not on disk was written within the last second
      expect(behind).toBeLessThanOrEqual(10);
    }
    await pass(SAVE_AFTER);
    expect(disk.content).toBe(text);
    expect(saver.store.get().state).toEqual({ kind: 'saved', savedAt: AT, staysHere: null });
  });

  test('says saved only when what is on the screen is on the disk', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            fc.string({ maxLength: 5 }).map((text) => ({ do: 'write' as const, text })),
            fc.integer({ min: 0, max: 1500 }).map((milliseconds) => ({ do: 'wait' as const, milliseconds })),
            fc.boolean().map((full) => ({ do: 'disk' as const, full })),
            fc.constant({ do: 'blur' as const }),
          ),
          { maxLength: 25 },
        ),
        async (steps) => {
          const { saver, disk, pass } = world();
          await pass(0);
          for (const step of steps) {
            if (step.do === 'write') saver.change(step.text);
            if (step.do === 'wait') await pass(step.milliseconds);
            if (step.do === 'disk') disk.full = step.full;
            if (step.do === 'blur') await saver.flush();
            const { content, state } = saver.store.get();
            if (state.kind === 'saved') expect(disk.content).toBe(content);
            if (state.kind === 'empty') expect(disk.content ?? EMPTY).toBe(EMPTY);
          }
          const written = saver.store.get().content;
          disk.full = false;
          await pass(RETRY_AFTER + SAVE_AFTER);
          expect(disk.content ?? EMPTY).toBe(written);
        },
      ),
    );
  });

  test('stays in the window when it cannot be saved, with the reason, and is saved when it can be again', async () => {
    const { saver, disk, pass } = world();
    await pass(0);
    disk.full = true;
    saver.change('viktigt');
    await pass(SAVE_AFTER);
    expect(saver.store.get()).toEqual({
      content: 'viktigt',
      state: { kind: 'failed', message: 'Disken är full.', isHeld: false },
      conflict: null,
    });
    disk.full = false;
    await pass(RETRY_AFTER);
    expect(disk.content).toBe('viktigt');
  });

  test('that was left is there again', async () => {
    const { saver, pass } = world('från i går');
    await pass(0);
    expect(saver.store.get().content).toBe('från i går');
  });

  test('is not overwritten by a slower answer of the disk about an older text', async () => {
    const { saver, disk, pass, settle } = world();
    await pass(0);
    let open: () => void = () => undefined;
    disk.gate = new Promise((resolve) => (open = resolve));
    saver.change('ett');
    await pass(SAVE_AFTER);
    saver.change('ett två');
    disk.gate = null;
    open();
    await settle();
    expect(saver.store.get().content).toBe('ett två');
    expect(saver.store.get().state.kind).toBe('unsaved');
    await pass(SAVE_AFTER);
    expect(disk.content).toBe('ett två');
  });

  test('is empty again once it has become a command', async () => {
    const { saver, disk, pass } = world();
    await pass(0);
    saver.change('klart');
    await saver.ready();
    expect(saver.taken()).toBe(true);
    expect(saver.store.get()).toEqual({ content: EMPTY, state: { kind: 'empty' }, conflict: null });
    const { saves } = disk;
    await pass(10_000);
    expect(disk.saves).toBe(saves);
  });

  test('has left the form when the host told that before it answered; what another device wrote there stays', async () => {
    const { saver, disk, pass } = world();
    await pass(0);
    saver.change('klart');
    await saver.ready();
    disk.content = null;
    await saver.changedElsewhere();
    expect(saver.taken()).toBe(true);
    expect(saver.store.get().state.kind).toBe('empty');

    saver.change('också klart');
    await saver.ready();
    disk.content = 'från en annan dator';
    await saver.changedElsewhere();
    expect(saver.taken()).toBe(true);
    expect(saver.store.get()).toMatchObject({ content: 'från en annan dator', state: { kind: 'saved' } });
  });

  test('stays, and is kept, where she wrote on while it became a command', async () => {
    const { saver, disk, pass } = world();
    await pass(0);
    saver.change('klart');
    await saver.ready();
    saver.change('klart, och mer');
    disk.content = null;
    expect(saver.taken()).toBe(false);
    expect(saver.store.get().content).toBe('klart, och mer');
    await pass(SAVE_AFTER);
    expect(disk.content).toBe('klart, och mer');
  });

  test('that was on its way to the disk when its form was emptied leaves nothing behind', async () => {
    const { saver, disk, pass, settle } = world();
    await pass(0);
    saver.change('klart');
    await saver.ready();
    let open: () => void = () => undefined;
    disk.gate = new Promise((resolve) => (open = resolve));
    saver.change('klart!');
    await pass(SAVE_AFTER);
    saver.change('klart');
    expect(saver.taken()).toBe(true);
    disk.gate = null;
    open();
    await settle();
    await pass(SAVE_AFTER);
    expect(disk.content ?? EMPTY).toBe(EMPTY);
    expect(saver.store.get()).toEqual({ content: EMPTY, state: { kind: 'empty' }, conflict: null });
  });
});

describe('a text that is handed in', () => {
  test('is what stands on the screen: what another window wrote meanwhile is shown first', async () => {
    const { saver, disk, pass, merges } = world();
    await pass(0);
    saver.change('Mitt.');
    merges.next = 'Mitt.\n\nDeras.';
    expect(await saver.ready()).toBeNull();
    expect(saver.store.get()).toMatchObject({ content: 'Mitt.\n\nDeras.', state: { kind: 'saved' } });
    expect(await saver.ready()).toEqual(['Mitt.\n\nDeras.']);
    expect(disk.content).toBe('Mitt.\n\nDeras.');
  });

  test('that was never written is begun on nothing', async () => {
    const { saver, pass } = world();
    await pass(0);
    expect(await saver.ready()).toEqual([null]);
  });
});

describe('a text that is written in before it is known what is on disk', () => {
  const between: WrittenBetween = {
    behind: (stood, early) => stood + early,
    since: (handedIn, now) => (now.startsWith(handedIn) ? now.slice(handedIn.length) : now),
  };

  test('stands behind what was there, and is kept', async () => {
    const { saver, disk, pass } = world('Ringt skolan.', between);
    saver.change(' D');
    expect(saver.isUnsaved).toBe(true);
    await pass(0);
    expect(saver.store.get().content).toBe('Ringt skolan. D');
    await pass(SAVE_AFTER);
    expect(disk.content).toBe('Ringt skolan. D');
  });

  test('loses no key, however late the answer, however often there is none, and whatever is saved meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(null, 'Förut. '),
        fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 12 }),
        fc.nat(11),
        fc.nat(3),
        fc.boolean(),
        async (stored, pauses, answeredAfter, fails, isSlow) => {
          const { saver, disk, reading, pass, settle } = world(stored, between);
          let answer = () => {};
          let done = () => {};
          reading.fails = fails;
          reading.gate = new Promise((resolve) => (answer = resolve));
          if (isSlow) disk.gate = new Promise((resolve) => (done = resolve));
          const keys = pauses.map((_, at) => String.fromCharCode(97 + at));
          for (const [at, pause] of pauses.entries()) {
            saver.change(saver.store.get().content + keys[at]);
            if (at === answeredAfter) answer();
            await pass(pause);
          }
          answer();
          done();
          await settle();
          await pass(RETRY_AFTER * 6);
          const shown = saver.store.get();
          expect(disk.content).toBe(shown.content);
          expect(shown.state.kind).toBe('saved');
          for (const key of keys) expect(shown.content.split(key)).toHaveLength(2);
          expect(shown.content.split('Förut. ')).toHaveLength(stored === null ? 1 : 2);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('never takes the place of what was there, where nobody knows how to put the two together', async () => {
    const { saver, disk, begunOn, pass } = world('Ringt skolan.');
    saver.change('D');
    await pass(SAVE_AFTER);
    expect(disk.content).toBe('D');
    expect(begunOn.last).toEqual([null]);
  });

  test('goes behind what the form begins with, which is nothing where something is written already', async () => {
    const fresh = world(null, between);
    fresh.saver.begin('Mötet var kort.');
    fresh.saver.change('X');
    await fresh.pass(0);
    expect(fresh.saver.store.get().content).toBe('Mötet var kort.X');
    const written = world('Mötet var långt.', between);
    written.saver.begin('Mötet var kort.');
    await written.pass(0);
    written.saver.begin('Mötet var kort.');
    expect(written.saver.store.get().content).toBe('Mötet var långt.');
    const emptied = world(EMPTY, between);
    emptied.saver.begin('Mötet var kort.');
    await emptied.pass(0);
    expect(emptied.saver.store.get().content).toBe('Mötet var kort.');
    const shown = world(null, between);
    await shown.pass(0);
    shown.saver.begin('Mötet var kort.');
    await shown.pass(SAVE_AFTER);
    expect(shown.disk.content).toBe('Mötet var kort.');
  });

  test('is alone in the form that it goes on in after the rest was handed in', async () => {
    const { saver, disk, pass } = world(null, between);
    await pass(0);
    saver.change('Ringt skolan.');
    await saver.ready();
    saver.change('Ringt skolan. Ny');
    expect(saver.taken()).toBe(false);
    disk.content = null;
    await pass(SAVE_AFTER);
    expect(disk.content).toBe(' Ny');
  });
});
