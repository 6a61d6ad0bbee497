/** A value that lives outside React: handlers read it as it is now, screens hear when it changes. */
export interface Store<Value> {
  get(): Value;
  set(change: (before: Value) => Value): void;
  /** calls after every change; the answer takes it back */
  subscribe(listen: () => void): () => void;
}

/** Makes a store. A change that gives the same value back is no change. */
export function createStore<Value>(initial: Value): Store<Value> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(change) {
      const next = change(value);
      if (Object.is(next, value)) return;
      value = next;
      for (const listen of listeners) listen();
    },
    subscribe(listen) {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
  };
}
