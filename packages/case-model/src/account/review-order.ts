import type { PlainDate } from '../time.ts';

/** An account in the queue for review. */
export interface QueuedAccount {
  readonly key: string;
  readonly receivedOn: PlainDate;
  /** the guardian had a remark last year, or is new */
  readonly remarkLastYear: boolean;
  readonly newGuardian: boolean;
  /** mandates that the guardian has */
  readonly mandates: number;
  readonly feeRequested: boolean;
}

/** Where an account stands in the queue, and whether receipts are read too (fördjupad granskning). */
export interface QueuePlace {
  readonly key: string;
  /** from 1 */
  readonly place: number;
  readonly group: 1 | 2 | 3 | 4;
  readonly deep: boolean;
}

/**
 * The order of review that Göteborg has published: remarks and new guardians first (in depth), then guardians with
 * several mandates, then accounts with a fee, then the rest; each group by the day of receipt.
 */
export function reviewOrder(queue: readonly QueuedAccount[]): QueuePlace[] {
  return queue
    .map((account) => ({ account, group: groupOf(account) }))
    .sort((a, b) => a.group - b.group || compare(a.account, b.account))
    .map(({ account, group }, at) => ({ key: account.key, place: at + 1, group, deep: group === 1 }));
}

function groupOf({
  remarkLastYear,
  newGuardian,
  mandates,
  feeRequested,
}: QueuedAccount): QueuePlace['group'] {
  if (remarkLastYear || newGuardian) return 1;
  if (mandates > 1) return 2;
  return feeRequested ? 3 : 4;
}

function compare(a: QueuedAccount, b: QueuedAccount): number {
  if (a.receivedOn !== b.receivedOn) return a.receivedOn < b.receivedOn ? -1 : 1;
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}
