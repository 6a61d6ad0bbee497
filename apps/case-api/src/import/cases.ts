import type { PlainDate } from '@samla/case-model/time';
import { rowCheck, type Check } from './checks.ts';
import type { Codes } from './codes.ts';
import { isDueForDisposal, type CaseAge } from './disposal.ts';
import type { Row } from './extract.ts';
import type { Organisation } from './organisation.ts';
import type { Persons } from './persons.ts';
import { readCase } from './read-case.ts';
import type { RecordFacts } from './read-record.ts';
import { contentOf, hasItsColumns, keyOf } from './row-key.ts';
import { Verdicts } from './verdicts.ts';

/** Which cases can be established, how old they are and what must be looked at in them; by index, in the file's order. */
export class Cases {
  readonly verdicts = new Verdicts('arenden');
  readonly #codes: Codes;
  readonly #organisation: Organisation;
  readonly #persons: Persons;
  readonly #asOf: PlainDate;
  /** null for a case that was set aside: its notes and decisions follow it */
  readonly #index = new Map<string, number | null>();
  readonly #rows: { key: string; at: number; line: number; content: string; age: CaseAge }[] = [];
  readonly #checks = new Map<number, Check[]>();

  constructor(codes: Codes, organisation: Organisation, persons: Persons, asOf: PlainDate) {
    this.#codes = codes;
    this.#organisation = organisation;
    this.#persons = persons;
    this.#asOf = asOf;
  }

  /** Persons and organisation must be settled. */
  add(row: Row<'arenden'>): void {
    this.verdicts.saw();
    const key = keyOf('arenden', row);
    if (row.cells.ARENDEID === '') return this.verdicts.quarantine(row, key, 'ARENDEID saknas.');
    const content = contentOf(row);
    const earlier = this.#index.get(key);
    if (earlier !== undefined) return this.#addAgain(row, key, content, earlier);

    const person = this.#persons.established(row.cells.PERSID);
    if (person === undefined) {
      this.#index.set(key, null);
      return this.verdicts.quarantine(
        row,
        key,
        'Personen går inte att fastställa: PERSID saknas bland personerna eller är tvetydigt.',
      );
    }
    const facts = readCase(row.cells, this.#codes, this.#organisation, this.#asOf);
    if (typeof facts === 'string') {
      this.#index.set(key, null);
      return this.verdicts.quarantine(row, key, facts);
    }
    const { decidedOn, closedOn, receivedOn } = facts.body;
    const index = this.#rows.length;
    const age: CaseAge = {
      latest: laterOf(decidedOn, closedOn),
      unreadable: facts.unreadableEvent,
      received: receivedOn,
    };
    this.#rows.push({ key, at: row.at, line: row.line, content, age });
    this.#index.set(key, index);
    this.#raise(index, facts.checks);
    if (!hasItsColumns('arenden', row)) this.#raise(index, rowCheck('arenden', key, row.raw));
    this.#raise(index, this.#persons.checks(person));
  }

  #addAgain(row: Row<'arenden'>, key: string, content: string, earlier: number | null): void {
    const first = earlier === null ? undefined : this.#rows[earlier];
    if (first?.content === content) return this.verdicts.merge(row, key, key, 'Samma rad två gånger.');
    // nobody can tell which of the two a note belongs to
    const reason = 'ARENDEID förekommer på flera rader med olika innehåll.';
    if (first) this.verdicts.quarantine(first, key, reason);
    this.#index.set(key, null);
    this.verdicts.quarantine(row, key, reason);
  }

  /** Takes in what a decision or a note of the case says. */
  addRecord(index: number, { on, checks }: Pick<RecordFacts, 'on' | 'checks'>): void {
    const age = this.#rows[index]?.age;
    if (age) {
      age.latest = laterOf(age.latest, on);
      age.unreadable ||= on === null;
    }
    this.#raise(index, checks);
  }

  #raise(index: number, checks: readonly Check[]): void {
    if (checks.length === 0) return;
    const there = this.#checks.get(index) ?? [];
    const isThere = (one: Check) =>
      there.some(
        ({ field, key, raw, reason }) =>
          field === one.field && key === one.key && raw === one.raw && reason === one.reason,
      );
    for (const check of checks) if (!isThere(check)) there.push(check);
    this.#checks.set(index, there);
  }

  /** The index of a case; null when it was set aside, undefined when the file has no such case. */
  indexOf(key: string): number | null | undefined {
    return this.#index.get(key);
  }

  get length(): number {
    return this.#rows.length;
  }

  checks(index: number): readonly Check[] {
    return this.#checks.get(index) ?? [];
  }

  isDue(index: number): boolean {
    const row = this.#rows[index];
    return row !== undefined && isDueForDisposal(row.age, this.#asOf);
  }

  /** ARENDEID of the cases to propose for disposal, in the order of the file. */
  get disposal(): string[] {
    return this.#rows.flatMap(({ key }, index) =>
      this.#index.get(key) === index && this.isDue(index) ? [key] : [],
    );
  }
}

function laterOf(a: PlainDate | null, b: PlainDate | null): PlainDate | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}
