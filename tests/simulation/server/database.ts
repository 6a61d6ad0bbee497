import type { FakeChange, FakeCity, SentReach } from '@samla/api-client/fake/city';
import type { CaseId, DeviceId, WorkerId } from '@samla/case-model/ids';
import { Transactions, type Process, type Transaction } from './transactions.ts';

/** A row of the feed that is committed. */
export type FeedRow = FakeChange & { readonly tx: number; readonly seq: number };

/** A device as the server knows it: the numbers of the scopes it was sent, and which cases belong to which. */
export interface DeviceRow {
  readonly workerId: WorkerId;
  readonly deviceId: DeviceId;
  readonly recoveryKey: string;
  issued: number;
  asked: number;
  held: number;
  scope: readonly ScopeRow[];
}
export interface ScopeRow {
  readonly caseId: CaseId;
  readonly reach: SentReach;
  readonly from: number;
  readonly to: number | null;
}

/** Cases that a commit touched, for the pokes. */
export type Notify = (cases: readonly CaseId[]) => void;

/**
 * The central database: what is committed stands in the fake city, whose rules of access and decision are the model's
 * own; what is open stands in {@link Transactions}.
 */
export class Database {
  readonly city: FakeCity;
  readonly transactions: Transactions;
  /** by transaction, then sequence number */
  readonly feed: FeedRow[] = [];
  readonly devices = new Map<string, DeviceRow>();
  readonly #notify: Notify;

  constructor(city: FakeCity, pause: () => Promise<void>, notify: Notify) {
    this.city = city;
    this.transactions = new Transactions(pause);
    this.#notify = notify;
    // what the city began with is older than every transaction
    const seeds = city.changes.splice(0);
    for (const [at, change] of seeds.entries()) this.feed.push({ ...change, tx: 1, seq: at - seeds.length });
  }

  /** Runs one write transaction; whatever it throws rolls it back. */
  async write<Result>(process: Process, run: (tx: Transaction) => Promise<Result>): Promise<Result> {
    const tx = this.transactions.begin(process);
    try {
      const result = await run(tx);
      await this.transactions.step(tx);
      this.transactions.commit(tx);
      return result;
    } catch (error) {
      this.transactions.rollBack(tx);
      throw error;
    }
  }

  /** Has a transaction change the city at its commit; the rows of the feed bear the numbers it takes now. */
  change(tx: Transaction, apply: (city: FakeCity) => void): void {
    const { city } = this;
    const xid = this.transactions.takeXid(tx);
    const seq = this.transactions.takeSeq(tx);
    tx.effects.push(() => {
      apply(city);
      const changes = city.changes.splice(0);
      for (const [at, change] of changes.entries()) this.#insert({ ...change, tx: xid, seq: seq + at });
      this.#notify([...new Set(changes.flatMap((change) => this.#casesOf(change)))]);
    });
  }

  #casesOf(change: FakeChange): CaseId[] {
    if (change.entity !== 'person') return [change.caseId];
    return [...this.city.cases.values()].flatMap(({ seed }) =>
      seed.personId === change.personId ? [seed.id] : [],
    );
  }

  #insert(row: FeedRow): void {
    let at = this.feed.length;
    while (at > 0) {
      const before = this.feed[at - 1];
      if (!before || before.tx < row.tx || (before.tx === row.tx && before.seq < row.seq)) break;
      at--;
    }
    this.feed.splice(at, 0, row);
  }
}
