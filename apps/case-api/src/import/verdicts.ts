import type { FileName } from './extract.ts';
import type { FileCount, Quarantined } from './report.ts';

/** What becomes of a row that is not imported as a row of its own. */
export type Verdict =
  | { readonly kind: 'merged'; readonly into: string; readonly reason: string }
  | { readonly kind: 'quarantined'; readonly reason: string };

/** Rows of one file that are not simply imported, by their place in the file. The rest take no memory. */
export class Verdicts {
  readonly file: FileName;
  #read = 0;
  readonly #odd = new Map<number, Verdict & { readonly line: number; readonly key: string }>();

  constructor(file: FileName) {
    this.file = file;
  }

  /** Counts a row as read. */
  saw(): void {
    this.#read += 1;
  }

  merge(row: { at: number; line: number }, key: string, into: string, reason: string): void {
    this.#odd.set(row.at, { kind: 'merged', into, reason, line: row.line, key });
  }

  quarantine(row: { at: number; line: number }, key: string, reason: string): void {
    this.#odd.set(row.at, { kind: 'quarantined', reason, line: row.line, key });
  }

  of(at: number): (Verdict & { readonly key: string }) | undefined {
    return this.#odd.get(at);
  }

  get count(): FileCount {
    let merged = 0;
    let quarantined = 0;
    for (const { kind } of this.#odd.values()) {
      if (kind === 'merged') merged += 1;
      else quarantined += 1;
    }
    return { read: this.#read, imported: this.#read - merged - quarantined, merged, quarantined };
  }

  /** The rows set aside, in the order of the file. */
  get quarantined(): Quarantined[] {
    const rows: (Quarantined & { at: number })[] = [];
    for (const [at, verdict] of this.#odd) {
      if (verdict.kind === 'quarantined') {
        rows.push({ at, file: this.file, line: verdict.line, key: verdict.key, reason: verdict.reason });
      }
    }
    return rows
      .sort((a, b) => a.at - b.at)
      .map(({ file, line, key, reason }) => ({ file, line, key, reason }));
  }
}
