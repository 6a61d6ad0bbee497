import { isStorageError } from '../store/database.ts';
import { failureOf, type Failure } from './failure.ts';

/** A round of sending and fetching ended before its time. What was not sent waits; what was fetched stays. */
export class CycleFailedError extends Error {
  override readonly name = 'CycleFailedError';
  readonly failure: Failure;
  constructor(failure: Failure, cause: unknown) {
    super(failure.kind, { cause });
    this.failure = failure;
  }
}

/** What ends a round: a call that failed, or this machine's disk, which is told as what it is. */
export function roundError(error: unknown): unknown {
  return isStorageError(error) ? error : new CycleFailedError(failureOf(error), error);
}

/** The server says that this device's cache is of another epoch: drop it and fetch afresh. */
export class CacheEpochError extends Error {
  override readonly name = 'CacheEpochError';
}
