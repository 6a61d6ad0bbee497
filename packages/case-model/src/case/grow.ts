/**
 * Immutable maps and lists that one reader grows: each is copied at its first change and owned from then on, so that a
 * fold over n entries costs O(n) and no map that somebody else holds is ever touched.
 */
export class Grower {
  readonly #mine = new WeakSet<object>();

  /** The map with one more value. */
  set<K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> {
    const own = this.#own(map, () => new Map(map)) as Map<K, V>;
    return own.set(key, value);
  }

  /** The map without a key. */
  without<K, V>(map: ReadonlyMap<K, V>, key: K): ReadonlyMap<K, V> {
    const own = this.#own(map, () => new Map(map)) as Map<K, V>;
    own.delete(key);
    return own;
  }

  /** The list with one more item at its end. */
  push<V>(list: readonly V[], item: V): readonly V[] {
    const own = this.#own(list, () => [...list]) as V[];
    own.push(item);
    return own;
  }

  /** The map with one more item in the list of a key. */
  append<K, V>(map: ReadonlyMap<K, readonly V[]>, key: K, item: V): ReadonlyMap<K, readonly V[]> {
    return this.set(map, key, this.push(map.get(key) ?? [], item));
  }

  #own<T extends object>(held: T, copy: () => T): T {
    if (this.#mine.has(held)) return held;
    const own = copy();
    this.#mine.add(own);
    return own;
  }
}
