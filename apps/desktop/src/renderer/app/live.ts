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

/** Makes a live value of a question to the host. It asks first when it is told to. */
export function createLive<Value>(load: () => Promise<Value>): Live<Value> {
  const store = createStore<LiveState<Value>>({ value: undefined, failed: false });
  let running: Promise<void> | null = null;
  let again = false;
  let generation = 0;

  async function run(): Promise<void> {
    do {
      again = false;
      const asked = generation;
      try {
        const value = await load();
        if (asked === generation) store.set(() => ({ value, failed: false }));
      } catch {
        // the screen says that it failed; the line's return refreshes everything
        store.set(({ value }) => ({ value, failed: true }));
      }
    } while (again);
    running = null;
  }

  return {
    store,
    refresh() {
      again = running !== null;
      running ??= run();
      return running;
    },
    forget() {
      generation += 1;
      store.set(() => ({ value: undefined, failed: false }));
    },
  };
}
