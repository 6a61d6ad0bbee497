/** Letters to change, add, drop or swap (optimal string alignment) between two words. */
function distance(a: string, b: string): number {
  // what lies outside the table is as far as can be, and never the least
  const at = (row: readonly number[], index: number): number => row[index] ?? Infinity;
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = at(row, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwap ? at(before, j - 2) + 1 : Infinity;
      next.push(Math.min(at(row, j) + 1, at(next, j - 1) + 1, changed, swapped));
    }
    before = row;
    row = next;
  }
  return at(row, b.length);
}

/** The word that was most likely meant: at most a third of its letters differ. Letter case counts for little. */
export function closest(word: string, words: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Infinity;
  for (const candidate of words) {
    const far = distance(word.toLowerCase(), candidate.toLowerCase());
    if (far < least && far < word.length && far <= Math.max(1, Math.floor(candidate.length / 3))) {
      best = candidate;
      least = far;
    }
  }
  return best;
}

/** «Menade du ”x”?», or what there is to choose from when nothing is near. */
export function didYouMean(word: string, words: Iterable<string>, otherwise: string): string {
  const all = [...words];
  const meant = closest(word, all);
  if (meant !== null) return `Menade du ”${meant}”?`;
  if (all.length === 0) return otherwise;
  const shown = all.slice(0, 12).join(', ');
  return all.length <= 12 ? `Det finns: ${shown}.` : otherwise;
}
