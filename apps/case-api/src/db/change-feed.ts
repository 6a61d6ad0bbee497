/** A standing LISTEN on `samla_change`; payloads are case ids. */
export interface ChangeFeed {
  /** `onGap` is called when notifications may have been missed */
  start(onCase: (caseId: string) => void, onGap: () => void): Promise<void>;
  stop(): Promise<void>;
}

export const CHANNEL = 'samla_change';
