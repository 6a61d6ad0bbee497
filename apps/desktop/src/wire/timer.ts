/** Waiting, so that a test can own time. The same shape as the host's port. */
export interface Timer {
  /** calls once after so many milliseconds; the answer takes it back */
  after(milliseconds: number, run: () => void): () => void;
}

/** The machine's own timer, in Node and in the browser. */
export const systemTimer: Timer = {
  after(milliseconds, run) {
    const handle = setTimeout(run, milliseconds);
    return () => clearTimeout(handle);
  },
};
