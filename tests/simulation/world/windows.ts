import type { Host } from '@samla/desktop/host/create-host';
import type { WorkerId } from '@samla/case-model/ids';
import type { HostState } from '@samla/desktop/host/contract';
import { isStorageError } from '@samla/desktop/host/store/database';
import { StoppedError } from '@samla/desktop/host/testing/faulty-disk';
import { workerOf } from '@samla/desktop/renderer/app/forget-worker';
import type { Autosaver } from '@samla/desktop/renderer/drafts/autosaver';
import type { WrittenBetween } from '@samla/desktop/renderer/drafts/typed-between';
import { DraftStore, type DraftPorts } from '@samla/desktop/renderer/drafts/draft-store';
import { writtenBehind, writtenSince } from '@samla/desktop/renderer/drafts/typed-between';
import type { Time } from './time.ts';

export interface WindowsOptions {
  readonly time: Time;
  /** the program that runs now; null when none does */
  readonly host: () => Host | null;
  /** the program has said that a text is saved, which a window of that number wrote */
  readonly saved: (window: number, content: string) => void;
}

/** Windows that a worker has on one machine. */
const WINDOWS = [0, 1] as const;

const noHost = { kind: 'notSaved', message: 'the program does not run' } as const;

/**
 * What a worker has on the screens of one machine: two windows with forms of their own, kept on disk by the renderer's
 * own code. They outlive the host, which is a process of its own; what they sent may then be without an answer.
 */
export class Windows {
  readonly #options: WindowsOptions;
  #open: readonly DraftStore[];
  readonly #timers = new Set<() => void>();
  #worker: WorkerId | null = null;
  /** forms in which somebody is about to do something: nobody types in a form while she hands it in */
  readonly #busy = new Set<Autosaver>();

  constructor(options: WindowsOptions) {
    this.#options = options;
    this.#open = this.#opened();
  }

  /**
   * Has a form to oneself in one window.
   * @param preferred of the two windows, the one that is used unless its form is in use
   * @param waits for what stands in it; a form of a case type always does
   * @returns null when it is in use in both
   */
  async inForm<Result>(
    key: string,
    preferred: number,
    waits: boolean,
    act: (saver: Autosaver, window: DraftStore) => Promise<Result>,
  ): Promise<Result | null> {
    for (const number of [preferred, 1 - preferred]) {
      const window = this.#open[number];
      const isAtOnce = !key.startsWith('form:');
      const saver = window?.get(key, EMPTY, isAtOnce ? between : undefined);
      if (!window || !saver || this.#busy.has(saver)) continue;
      this.#busy.add(saver);
      try {
        if (waits || !isAtOnce) await shown(saver);
        return await act(saver, window);
      } finally {
        this.#busy.delete(saver);
      }
    }
    return null;
  }

  /** A command went back into its form, which the window shows that it was sent from. */
  async reload(key: string): Promise<void> {
    await this.#open[0]?.reload(key);
  }

  /** Shows what the program tells of its state: to another worker nothing is shown of the one before. */
  told(state: HostState): void {
    const worker = workerOf(state.signIn);
    if (this.#worker !== null && this.#worker !== worker) for (const window of this.#open) window.forget();
    this.#worker = worker as WorkerId | null;
  }

  /** Hears which forms have changed elsewhere, for as long as the program lives. */
  async follow(host: Host, signal: AbortSignal): Promise<void> {
    for await (const { drafts } of host.service.changes(signal)) {
      for (const window of this.#open) window.changedElsewhere(drafts);
    }
  }

  /** The machine stops, or the worker closes them: what was not saved is gone, and she was not told otherwise. */
  close(): void {
    for (const cancel of this.#timers) cancel();
    this.#timers.clear();
    this.#busy.clear();
    this.#open = this.#opened();
  }

  #opened(): readonly DraftStore[] {
    return WINDOWS.map(
      (number) => new DraftStore(this.#ports(number), { after: this.#after }, () => this.#worker),
    );
  }

  #ports(number: number): DraftPorts {
    const { host, saved } = this.#options;
    return {
      load: async (worker, key) => {
        const input = { worker: worker as WorkerId | null, key };
        const answer = await orNoHost(async () => (await host()?.service.getDraft(input)) ?? noHost);
        return answer.kind === 'notSaved' ? { ...answer, kind: 'notRead' } : answer;
      },
      save: (worker, key, content, on) =>
        orNoHost(async () => {
          const answer =
            (await host()?.service.saveDraft({
              worker: worker as WorkerId | null,
              key,
              content,
              on: [...on],
            })) ?? noHost;
          if (answer.kind === 'saved') saved(number, content);
          return answer;
        }),
      settle: async (key, choices) => {
        const sent = choices.map(({ path, choice }) => ({ path: [...path], choice }));
        const answer = await orNoHost(
          async () => (await host()?.service.settleDraft({ key, choices: sent })) ?? noHost,
        );
        if (answer.kind === 'notSaved') return answer.message;
        // what she chose is hers from here, as if she had written it
        if (answer.draft) saved(number, answer.draft.content);
        return null;
      },
    };
  }

  readonly #after = (milliseconds: number, run: () => void): (() => void) => {
    const cancel = this.#options.time.after(milliseconds, () => {
      this.#timers.delete(cancel);
      run();
    });
    this.#timers.add(cancel);
    return cancel;
  };
}

/** What stands in a form when nothing is written in it. */
const EMPTY = '{}';

type Form = Readonly<Record<string, string>>;

/** As in the forms of the workspace that are written in at once: all is prose but what the host notes there itself. */
const between: WrittenBetween = {
  behind: (stood, early) => together(writtenBehind, stood, early),
  since: (handedIn, now) => together(writtenSince, handedIn, now),
};

function together(put: typeof writtenBehind<Form>, one: string, other: string): string {
  const [before, after] = [JSON.parse(one) as Form, JSON.parse(other) as Form];
  const fields = Object.keys({ ...before, ...after });
  const empty = Object.fromEntries(fields.map((field) => [field, '']));
  const form = put({ empty, prose: fields.filter((field) => field !== 'opening') }, before, after);
  return JSON.stringify(Object.fromEntries(Object.entries(form).filter(([, value]) => value !== '')));
}

/** A program that dies gives no answer. */
async function orNoHost<Answer>(ask: () => Promise<Answer>): Promise<Answer | typeof noHost> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof StoppedError || isStorageError(error)) return noHost;
    throw error;
  }
}

/** Until a form has been read from the disk. */
function shown({ store }: Autosaver): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (store.get().state.kind === 'loading') return;
      stop();
      resolve();
    };
    const stop = store.subscribe(look);
    look();
  });
}
