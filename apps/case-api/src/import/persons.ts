import type { PlainDate } from '@samla/case-model/time';
import { RowChecks, type Check } from './checks.ts';
import type { Codes } from './codes.ts';
import type { Row } from './extract.ts';
import { readPerson } from './read-person.ts';
import { contentOf, hasItsColumns, keyOf, wrongColumns } from './row-key.ts';
import { isSamePerson, isSameUnderOneKey, mergeKey, type PersonEvidence } from './same-person.ts';
import { Verdicts } from './verdicts.ts';

/** What is kept of a row until all are known: enough to tell persons apart. */
interface Seen extends PersonEvidence {
  readonly at: number;
  readonly line: number;
  readonly key: string;
  readonly content: string;
  readonly checks: readonly Check[];
}

/**
 * Who is who among the rows of `personer`. The rows are taken in first; {@link settle} then decides, since a later row
 * can show that an earlier one cannot be trusted.
 */
export class Persons {
  readonly verdicts = new Verdicts('personer');
  readonly #codes: Codes;
  readonly #asOf: PlainDate;
  #seen: Seen[] = [];
  readonly #into = new Map<string, string>();
  readonly #rows = new Map<string, number>();
  readonly #checks = new Map<string, Check[]>();

  constructor(codes: Codes, asOf: PlainDate) {
    this.#codes = codes;
    this.#asOf = asOf;
  }

  add(row: Row<'personer'>): void {
    this.verdicts.saw();
    const key = keyOf('personer', row);
    if (!hasItsColumns('personer', row)) return this.verdicts.quarantine(row, key, wrongColumns);
    if (row.cells.PERSID === '') return this.verdicts.quarantine(row, key, 'PERSID saknas.');
    const { identity, family, given, checks } = readPerson(row.cells, this.#codes, this.#asOf);
    const { at, line } = row;
    this.#seen.push({ at, line, key, content: contentOf(row), identity, family, given, checks });
  }

  /** Decides who is who; to be called once, when all rows are in. */
  settle(): void {
    this.#settleNumbers(this.#settleKeys());
    const rows = new Map<string, number>();
    for (const { key, checks } of this.#seen) {
      const into = this.#into.get(key);
      if (into === undefined) continue;
      rows.set(into, (rows.get(into) ?? 0) + 1);
      if (checks.length > 0) this.#checks.set(into, [...(this.#checks.get(into) ?? []), ...checks]);
    }
    for (const [key, count] of rows) if (count > 1) this.#rows.set(key, count);
    this.#seen = [];
  }

  /**
   * One PERSID on several rows: the same person, or nobody can tell which, and then her cases wait too.
   * @returns the first row of every PERSID that tells one person
   */
  #settleKeys(): Seen[] {
    const firsts = new Map<string, Seen>();
    const ambiguous = new Set<string>();
    for (const row of this.#seen) {
      const first = firsts.get(row.key);
      if (!first) firsts.set(row.key, row);
      else if (row.content !== first.content && !isSameUnderOneKey(row, first)) ambiguous.add(row.key);
      else {
        this.verdicts.merge(row, row.key, row.key, 'Samma person två gånger under samma PERSID.');
        if (mergeKey(first) === null) firsts.set(row.key, { ...first, identity: row.identity });
      }
    }
    for (const row of this.#seen) {
      if (!ambiguous.has(row.key)) continue;
      firsts.delete(row.key);
      this.verdicts.quarantine(row, row.key, 'PERSID förekommer på flera rader med olika personer.');
    }
    return [...firsts.values()];
  }

  /** Several PERSIDs with one number: merged into the first, unless the names say that they are two persons. */
  #settleNumbers(firsts: readonly Seen[]): void {
    const byNumber = new Map<string, Seen[]>();
    for (const row of firsts) {
      const number = mergeKey(row);
      const others = number === null ? [] : (byNumber.get(number) ?? []);
      const same = others.find((other) => isSamePerson(row, other));
      this.#into.set(row.key, same?.key ?? row.key);
      if (same) {
        this.verdicts.merge(row, row.key, same.key, 'Samma person under två PERSID: samma identitetsnummer.');
        continue;
      }
      others.push(row);
      if (number !== null) byNumber.set(number, others);
      if (others.length > 1) for (const other of others) this.#raiseSharedNumber(other);
    }
  }

  #raiseSharedNumber({ key, identity }: Seen): void {
    // raised once, however many share the number
    if (this.#checks.has(key)) return;
    const checks = new RowChecks('personer', key);
    const reason = 'En annan person i utdraget har samma identitetsnummer men ett annat namn.';
    checks.raise('PNR', identity?.number ?? '', reason);
    this.#checks.set(key, checks.list);
  }

  /** The PERSID that a PERSID is part of, itself when it stands alone; undefined when the person cannot be established. */
  established(key: string): string | undefined {
    return this.#into.get(key);
  }

  /** How many rows tell of the person, her own included. */
  rowsOf(key: string): number {
    return this.#rows.get(key) ?? 1;
  }

  /** What someone must look at in every case of the person. */
  checks(key: string): readonly Check[] {
    return this.#checks.get(key) ?? [];
  }
}
