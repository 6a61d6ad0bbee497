import type { Timer } from '../../wire/timer.ts';
import { createStore, type Store } from './store.ts';

/** Something fetched that is fetched again when it may have changed. What was fetched before stays meanwhile. */
export interface Live<Value> {
  readonly store: Store<LiveState<Value>>;
  /** Fetches; calls during a fetch come to one more fetch after it. */
  refresh(): Promise<void>;
  /** Lets go of what was fetched; an answer on its way is not kept either. */
  forget(): void;
}

export interface LiveState<Value> {
  /** undefined until the first answer */
  readonly value: Value | undefined;
  /** the latest try failed */
  readonly failed: boolean;
}

/** Milliseconds until a question that failed is asked again. */
const ASK_AGAIN_AFTER = 5_000;

/**
 * Makes a live value of a question to the host. It asks first when it is told to.
 * @param timer asks again by itself after a question that failed; left out: whoever refreshes does
 */
export function createLive<Value>(load: () => Promise<Value>, timer?: Timer): Live<Value> {
  const store = createStore<LiveState<Value>>({ value: undefined, failed: false });
  let running: Promise<void> | null = null;
  let again = false;
  let generation = 0;
  let stopWaiting: (() => void) | undefined;

  async function run(): Promise<void> {
    do {
      again = false;
      const asked = generation;
      try {
        const value = await load();
        if (asked === generation) store.set(() => ({ value, failed: false }));
      } catch {
        // the screen says that it failed
        if (asked === generation) store.set(({ value }) => ({ value, failed: true }));
      }
    } while (again);
    running = null;
    if (store.get().failed) stopWaiting = timer?.after(ASK_AGAIN_AFTER, () => void refresh());
  }

  function refresh(): Promise<void> {
    stopWaiting?.();
    again = running !== null;
    running ??= run();
    return running;
  }

  return {
    store,
    refresh,
    forget() {
      stopWaiting?.();
      generation += 1;
      store.set(() => ({ value: undefined, failed: false }));
    },
  };
}
