import type { Instant } from '@samla/case-model/time';
import { Drafts } from '../../host/drafts/drafts.ts';
import { openWorkInMemory } from '../../host/store/open-work.ts';
import type { Timer } from '../../wire/timer.ts';
import { Autosaver } from '../drafts/autosaver.ts';
import type { LoadResult, SaveResult } from '../drafts/draft.ts';
import { writtenBetween } from '../drafts/typed-between.ts';

const KEY = 'note:0190a1b2-0000-7000-8000-000000000001';
export const AT = '2026-11-02T08:41:00.000Z' as Instant;
export const NO_ANSWER = 'Programmet svarar inte.';
const shape = { empty: { heading: '', text: '' }, prose: ['heading', 'text'] as const };
export const between = writtenBetween(shape);
/** A form as it is kept. */
export const form = (text: string, heading = '') => JSON.stringify({ heading, text });
export const EMPTY = form('');

/** Time that a test lets pass. */
export function stillTime() {
  let now = 0;
  let timers: { at: number; run: () => void }[] = [];
  const timer: Timer = {
    after(milliseconds, run) {
      const one = { at: now + milliseconds, run };
      timers.push(one);
      return () => {
        timers = timers.filter((other) => other !== one);
      };
    },
  };
  const settle = async () => {
    for (let turn = 0; turn < 30; turn++) await Promise.resolve();
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
  return { timer, settle, pass };
}

/** How the host answers. */
interface Answers {
  /** until when each answer waits: to what stands there, before it is read and after, to a text before it is saved and after */
  loads: Promise<void> | null;
  answersToLoads: Promise<void> | null;
  saves: Promise<void> | null;
  answers: Promise<void> | null;
  /** how many times there is no answer to what stands there */
  fails: number;
  /** whether what has been saved is without an answer */
  isLost: boolean;
}
const atOnce: Answers = {
  loads: null,
  answersToLoads: null,
  saves: null,
  answers: null,
  fails: 0,
  isLost: false,
};

/** One worker's drafts at the host, in memory, which a form reads and saves over a line and on a disk that can fail. */
export function draftsAtHost(stored: string | null, begin: Partial<Answers> = {}) {
  const drafts = new Drafts(openWorkInMemory(), { now: () => AT });
  if (stored !== null) drafts.save(KEY, stored);
  const disk = { full: false, saves: 0 };
  const host = { ...atOnce, ...begin };
  function shown() {
    const draft = drafts.get(KEY);
    if (!draft) return null;
    const { content, savedAt, staysHere, conflict } = draft;
    return { content, savedAt, staysHere, conflict: conflict && { savedAt, fields: [] } };
  }
  return {
    ...{ drafts, disk, host, key: KEY },
    async load(): Promise<LoadResult> {
      await host.loads;
      if (host.fails-- > 0) return { kind: 'notRead', message: NO_ANSWER };
      const draft = shown();
      await host.answersToLoads;
      return { kind: 'read', draft };
    },
    async save(content: string, on: readonly (string | null)[]): Promise<SaveResult> {
      await host.saves;
      if (disk.full) return { kind: 'notSaved', message: 'Disken är full.' };
      const handedIn = drafts.handedInSince(KEY, on);
      if (handedIn !== null) return { kind: 'handedIn', content: handedIn };
      drafts.save(KEY, content, on);
      disk.saves += 1;
      const draft = shown();
      await host.answers;
      return host.isLost || !draft ? { kind: 'notSaved', message: NO_ANSWER } : { kind: 'saved', draft };
    },
    /** what stands there, in the field of its text */
    get kept() {
      return textOf(drafts.get(KEY)?.content ?? EMPTY);
    },
  };
}

/**
 * A form with a heading and a text that a worker writes in.
 * @param isWrittenAtOnce whether it can be written in before its draft has been read
 */
export function formBeingWritten(
  stored: string | null = null,
  begin: Partial<Answers> = {},
  isWrittenAtOnce = true,
) {
  const time = stillTime();
  const kept = draftsAtHost(stored, begin);
  const saver = new Autosaver({
    empty: EMPTY,
    timer: time.timer,
    load: () => kept.load(),
    save: (content, on) => kept.save(content, on),
    ...(isWrittenAtOnce && { between }),
  });
  return {
    ...{ saver, drafts: kept.drafts, disk: kept.disk, host: kept.host, key: kept.key },
    ...{ pass: time.pass, settle: time.settle },
    write: (text: string) => saver.change(form(text)),
    get kept() {
      return kept.kept;
    },
    get text() {
      return textOf(saver.store.get().content);
    },
    get state() {
      return saver.store.get().state;
    },
  };
}

export function textOf(content: string): string {
  return (JSON.parse(content) as { text: string }).text;
}

/** A promise, and what keeps it. */
export function gate(): { closed: Promise<void>; open: () => void } {
  let open: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => (open = resolve));
  return { closed, open };
}
