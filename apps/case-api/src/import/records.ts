/** A list of numbers that grows in place: eight bytes a number however long it gets. */
export class Numbers {
  #values = new Float64Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const grown = new Float64Array(this.length * 2);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.length] = value;
    this.length += 1;
  }

  at(index: number): number {
    return this.#values[index] ?? 0;
  }

  set(index: number, value: number): void {
    this.#values[index] = value;
  }
}

/**
 * The order of all decisions and notes within their cases, held as numbers only: a row costs 40 bytes, its text none.
 * Rows are added file by file; {@link settle} then gives each its place in its case's record.
 */
export class RecordOrder {
  readonly #caseOf = new Numbers();
  readonly #time = new Numbers();
  readonly #entries = new Numbers();
  readonly #seq = new Numbers();

  /** @param caseIndex -1 for a row that has no place in any record */
  add(caseIndex: number, time: number, entries: number): void {
    this.#caseOf.push(caseIndex);
    this.#time.push(time);
    this.#entries.push(entries);
    this.#seq.push(0);
  }

  /** Rows so far. */
  get length(): number {
    return this.#caseOf.length;
  }

  /**
   * Orders the rows of each case by time; decisions and notes of one moment stay in the order they were added.
   * @param first the place of a case's first row
   * @returns the number of entries of each case, in the order of the cases
   */
  settle(cases: number, first: number): Int32Array<ArrayBuffer> {
    const order = Uint32Array.from({ length: this.#caseOf.length }, (_, row) => row);
    order.sort(
      (a, b) => this.#caseOf.at(a) - this.#caseOf.at(b) || this.#time.at(a) - this.#time.at(b) || a - b,
    );
    const counts = new Int32Array(cases);
    for (const row of order) {
      const caseIndex = this.#caseOf.at(row);
      if (caseIndex < 0) continue;
      const before = counts[caseIndex] ?? 0;
      this.#seq.set(row, first + before);
      counts[caseIndex] = before + this.#entries.at(row);
    }
    return counts;
  }

  /** The case of a row. */
  caseOf(row: number): number {
    return this.#caseOf.at(row);
  }

  /** The place of a row's first entry in its case's record. */
  seqOf(row: number): number {
    return this.#seq.at(row);
  }
}
