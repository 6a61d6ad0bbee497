import type { Row } from './extract.ts';
import type { Persons } from './persons.ts';
import { hasItsColumns, keyOf, wrongColumns } from './row-key.ts';
import { Verdicts } from './verdicts.ts';

/** What becomes of the rows of `relationer`. Persons that were merged may leave a relation twice, or to oneself. */
export class Relations {
  readonly verdicts = new Verdicts('relationer');
  readonly #persons: Persons;
  readonly #seen = new Set<string>();

  constructor(persons: Persons) {
    this.#persons = persons;
  }

  /** Persons must be settled. */
  add(row: Row<'relationer'>): void {
    this.verdicts.saw();
    const key = keyOf('relationer', row);
    const { PERSID1, PERSID2, RELTYP } = row.cells;
    if (!hasItsColumns('relationer', row)) return this.verdicts.quarantine(row, key, wrongColumns);
    const one = this.#persons.established(PERSID1);
    const other = this.#persons.established(PERSID2);
    if (one === undefined || other === undefined) {
      return this.verdicts.quarantine(row, key, 'En av personerna går inte att fastställa.');
    }
    const into = `${one}-${other}-${RELTYP}`;
    if (one === other) return this.verdicts.merge(row, key, one, 'Båda är samma person.');
    if (this.#seen.has(into)) return this.verdicts.merge(row, key, into, 'Samma relation två gånger.');
    this.#seen.add(into);
  }
}
