import type { Failure } from './failure.ts';

/** A round of sending and fetching ended before its time. What was not sent waits; what was fetched stays. */
export class CycleFailedError extends Error {
  override readonly name = 'CycleFailedError';
  readonly failure: Failure;
  constructor(failure: Failure, cause: unknown) {
    super(failure.kind, { cause });
    this.failure = failure;
  }
}

/** The server says that this device's cache is of another epoch: drop it and fetch afresh. */
export class CacheEpochError extends Error {
  override readonly name = 'CacheEpochError';
}
