import type { Cases } from './cases.ts';
import type { Row } from './extract.ts';
import type { RecordFacts } from './read-record.ts';
import { rowCheck } from './checks.ts';
import type { RecordOrder } from './records.ts';
import { contentOf, hasItsColumns, KeySet, keyOf } from './row-key.ts';
import { Verdicts } from './verdicts.ts';

/** The two files whose rows become entries of a record. */
export type RecordFile = 'beslut' | 'anteckningar';

/** Sets what the import adds to a key apart from the key: reading a row leaves no NUL in a cell. */
export const BESIDE = '\0';

function lineKey({ line }: { readonly line: number }): string {
  return `${BESIDE}line ${line}`;
}

/** What becomes of the rows of `beslut` or `anteckningar`: each follows its case. */
export class RecordRows<File extends RecordFile> {
  readonly file: File;
  readonly verdicts: Verdicts;
  readonly #read: (row: Row<File>, key: string) => RecordFacts;
  readonly #cases: Cases;
  readonly #order: RecordOrder;
  readonly #keys = new KeySet();
  /** rows whose key had come before with another content: each gets an id of its own, so that no text is lost */
  readonly #again = new Map<number, number>();
  readonly #times = new Map<string, number>();
  #first = 0;

  constructor(
    file: File,
    read: (row: Row<File>, key: string) => RecordFacts,
    cases: Cases,
    order: RecordOrder,
  ) {
    this.file = file;
    this.verdicts = new Verdicts(file);
    this.#read = read;
    this.#cases = cases;
    this.#order = order;
  }

  /** Cases must be settled, and the other file not be added to at the same time. */
  add(row: Row<File>): void {
    if (row.at === 0) this.#first = this.#order.length;
    this.verdicts.saw();
    const key = keyOf(this.file, row);
    const index = this.#place(row, key);
    if (index === null) return this.#order.add(-1, 0, 0);
    const facts = this.read(row);
    this.#order.add(index, facts.time, facts.bodies.length);
    const checks = hasItsColumns(this.file, row) ? [] : rowCheck(this.file, key, row.raw);
    this.#cases.addRecord(index, { on: facts.on, checks: [...facts.checks, ...checks] });
  }

  #place(row: Row<File>, key: string): number | null {
    const index = this.#cases.indexOf(this.caseKey(row));
    if (typeof index !== 'number') {
      const reason =
        index === null
          ? 'Ärendet har lagts åt sidan.'
          : 'Ärendet går inte att fastställa: ARENDEID finns inte i arenden.';
      this.verdicts.quarantine(row, key, reason);
      return null;
    }
    const seen = this.#keys.add(key || lineKey(row), contentOf(row));
    if (seen === 'same') {
      this.verdicts.merge(row, key, key, 'Samma rad två gånger.');
      return null;
    }
    if (seen === 'other') {
      const times = (this.#times.get(key) ?? 1) + 1;
      this.#times.set(key, times);
      this.#again.set(row.at, times);
    }
    return index;
  }

  /** ARENDEID of a row. */
  caseKey(row: Row<File>): string {
    const cells: Readonly<Record<string, string>> = row.cells;
    return cells['ARENDEID'] ?? '';
  }

  /** What a row says. */
  read(row: Row<File>): RecordFacts {
    return this.#read(row, keyOf(this.file, row));
  }

  /** The key that the ids of a row's entries are made of: its own, or its line when it has none. */
  idKey(row: Row<File>): string {
    const times = this.#again.get(row.at);
    const key = keyOf(this.file, row) || lineKey(row);
    return times === undefined ? key : `${key}${BESIDE}again ${times}`;
  }

  /** The place of a row's first entry in its case's record. */
  seqOf(row: Row<File>): number {
    return this.#order.seqOf(this.#first + row.at);
  }
}
