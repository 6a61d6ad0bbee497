/** A standing LISTEN on `samla_change`; what its payloads say, `service/notice.ts` reads. */
export interface ChangeFeed {
  /** `onGap` is called when notifications may have been missed */
  start(onNotice: (payload: string) => void, onGap: () => void): Promise<void>;
  stop(): Promise<void>;
}

export const CHANNEL = 'samla_change';
