/** A fault in a definition file, for the one who writes it: where, what is wrong, what would be right. Swedish. */
export interface Mistake {
  /** as the file was named to the loader */
  readonly file: string;
  /** from 1 */
  readonly line: number;
  /** from 1, in UTF-16 units as editors count */
  readonly column: number;
  readonly message: string;
  readonly hint: string;
}

/** Faults by file, then from top to bottom; the same fault at the same place is told once. */
export function sortedMistakes(mistakes: readonly Mistake[]): Mistake[] {
  const told = new Set<string>();
  return mistakes
    .filter(({ file, line, column, message }) => {
      const id = `${file}:${line}:${column}:${message}`;
      return !told.has(id) && told.add(id);
    })
    .sort(
      (a, b) =>
        (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
        a.line - b.line ||
        a.column - b.column ||
        (a.message < b.message ? -1 : 1),
    );
}
