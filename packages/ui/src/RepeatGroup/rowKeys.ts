/** What is about to happen to the rows, told before their number changes. */
export interface Change {
  readonly kind: 'removal' | 'insertion';
  readonly at: number;
}

/**
 * The keys of the rows after their number changed: a row keeps its key for as long as it is there, so that what a field
 * of it holds for itself never ends up in another row.
 * @param change which row goes or comes, when that is known; else rows go and come at the end
 */
export function rowKeys(keys: readonly number[], count: number, change: Change | null): readonly number[] {
  const next = Math.max(0, ...keys) + 1;
  if (change?.kind === 'removal' && count === keys.length - 1) return keys.toSpliced(change.at, 1);
  if (change?.kind === 'insertion' && count === keys.length + 1) return keys.toSpliced(change.at, 0, next);
  if (count <= keys.length) return keys.slice(0, count);
  return [...keys, ...Array.from({ length: count - keys.length }, (_, more) => next + more)];
}
