/**
 * The next place without a choice, going round; null when every one has its own. Pure.
 * @param decided by place
 * @param from where focus is; -1 outside
 */
export function nextUndecided(decided: readonly boolean[], from: number, step: 1 | -1): number | null {
  const count = decided.length;
  const start = from < 0 && step === -1 ? count : from;
  for (let turn = 1; turn <= count; turn += 1) {
    const place = (((start + step * turn) % count) + count) % count;
    if (decided[place] === false) return place;
  }
  return null;
}
