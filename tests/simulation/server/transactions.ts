/** Whose connection a transaction runs on: it dies with its process. */
export type Process = 'api' | 'foreign';

/** The process that a transaction ran in was killed: everything it did is rolled back. */
export class KilledError extends Error {
  override readonly name = 'KilledError';
}

/** A lock was not to be had in time: "not now", as PostgreSQL's 55P03. */
export class LockTimeoutError extends Error {
  override readonly name = 'LockTimeoutError';
}

/** An open write transaction. Its effects are done at commit, so nobody sees them before. */
export interface Transaction {
  readonly process: Process;
  /** taken at the first write or row lock; null before */
  xid: number | null;
  /** first of the feed's sequence numbers that it took when it wrote */
  seq: number | null;
  readonly locks: Set<string>;
  readonly effects: (() => void)[];
  over: boolean;
}

/** Sequence numbers that one transaction takes at once. */
const SEQUENCE_STEP = 32;
/** How often a waiting transaction looks before its wait is too long. */
const LOOKS = 25;

/**
 * Transactions as PostgreSQL's read committed has them, as far as a feed by `xid8` depends on it: numbers are taken at the
 * first write and freed in any order, a row's lock is had by whoever comes first when it is let go (so a later number may
 * write a row before an earlier one), a sequence number is taken before the commit that shows it.
 */
export class Transactions {
  readonly #open = new Set<Transaction>();
  readonly #holders = new Map<string, Transaction>();
  readonly #pause: () => Promise<void>;
  #nextXid = 1_000;
  #nextSeq = 1;

  /** @param pause where others may run, and where the process may be killed */
  constructor(pause: () => Promise<void>) {
    this.#pause = pause;
  }

  begin(process: Process): Transaction {
    const begun = { process, xid: null, seq: null, locks: new Set<string>(), effects: [], over: false };
    this.#open.add(begun);
    return begun;
  }

  /** Gives it its number, as the first write does. */
  takeXid(tx: Transaction): number {
    return (tx.xid ??= this.#nextXid++);
  }

  /** Takes the sequence numbers of the feed rows that it is about to write. */
  takeSeq(tx: Transaction): number {
    this.takeXid(tx);
    if (tx.seq === null) {
      tx.seq = this.#nextSeq;
      this.#nextSeq += SEQUENCE_STEP;
    }
    return tx.seq;
  }

  /** @throws KilledError, LockTimeoutError */
  async lock(tx: Transaction, key: string): Promise<void> {
    for (let look = 0; ; look++) {
      alive(tx);
      const holder = this.#holders.get(key);
      if (holder === tx) return;
      if (!holder) break;
      if (look === LOOKS) throw new LockTimeoutError(key.split(' ')[0]);
      await this.#pause();
    }
    this.#holders.set(key, tx);
    tx.locks.add(key);
  }

  /** Lets others run. @throws KilledError when it was killed meanwhile */
  async step(tx: Transaction): Promise<void> {
    await this.#pause();
    alive(tx);
  }

  /** Shows everything at once. */
  commit(tx: Transaction): void {
    alive(tx);
    for (const effect of tx.effects) effect();
    this.#end(tx);
  }

  rollBack(tx: Transaction): void {
    if (!tx.over) this.#end(tx);
  }

  /** Everything that a process had open is gone. */
  kill(process: Process): void {
    for (const tx of [...this.#open]) if (tx.process === process) this.#end(tx);
  }

  /** The two edges of what a snapshot taken now can tell. */
  snapshot(): { readonly xmin: number; readonly xmax: number } {
    let xmin = this.#nextXid;
    for (const { xid } of this.#open) if (xid !== null && xid < xmin) xmin = xid;
    return { xmin, xmax: this.#nextXid };
  }

  #end(tx: Transaction): void {
    tx.over = true;
    this.#open.delete(tx);
    for (const key of tx.locks) this.#holders.delete(key);
  }
}

function alive(tx: Transaction): void {
  if (tx.over) throw new KilledError(tx.process);
}
