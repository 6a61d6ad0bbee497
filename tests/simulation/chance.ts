/** Chance that is the same for the same seed (sfc32 over a splitmix of the seed). */
export class Chance {
  #a: number;
  #b: number;
  #c: number;
  #d = 1;

  /** @param parts any numbers; another list is another stream */
  constructor(...parts: readonly number[]) {
    let state = 0x9e3779b9;
    const next = (part: number) => {
      state = Math.imul(state ^ part ^ (state >>> 15), 0x85ebca6b) + 0x9e3779b9;
      state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
      return (state ^ (state >>> 16)) >>> 0;
    };
    for (const part of parts) next(part);
    [this.#a, this.#b, this.#c] = [next(1), next(2), next(3)];
    for (let warm = 0; warm < 12; warm++) this.#next();
  }

  #next(): number {
    const sum = (this.#a + this.#b + this.#d) | 0;
    this.#d = (this.#d + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** uniform in [0, 1) */
  fraction(): number {
    return this.#next() / 2 ** 32;
  }

  /** a whole number from 0, below the bound */
  below(bound: number): number {
    return Math.floor(this.fraction() * bound);
  }

  /** a whole number, both ends possible */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  /** true so often of one */
  happens(share: number): boolean {
    return this.fraction() < share;
  }

  /** @throws RangeError when there is nothing to pick from */
  pick<Value>(from: readonly Value[]): Value {
    const picked = from[this.below(from.length)];
    if (picked === undefined) throw new RangeError('there is nothing to pick from');
    return picked;
  }

  bytes(count: number): Uint8Array {
    return Uint8Array.from({ length: count }, () => this.below(256));
  }
}
