import type { Timer } from '../timer.ts';

/** A timer that a test moves by hand. */
export function manualTimer(): Timer & { advance(milliseconds: number): void; readonly waiting: number } {
  let now = 0;
  const waiting = new Map<number, { at: number; run: () => void }>();
  let next = 0;
  return {
    after(milliseconds, run) {
      next += 1;
      const key = next;
      waiting.set(key, { at: now + milliseconds, run });
      return () => waiting.delete(key);
    },
    advance(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        const due = [...waiting].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
        if (due === undefined) break;
        const [key, { at, run }] = due;
        waiting.delete(key);
        now = at;
        run();
      }
      now = end;
    },
    get waiting() {
      return waiting.size;
    },
  };
}
