import type { Timer } from './timer.ts';

/** A peer that is silent for so many beats is gone. Counted in beats, so that a sleeping computer loses nothing. */
export const HEARTBEAT = { everyMilliseconds: 10_000, silentBeats: 3 } as const;

export interface Heartbeat {
  /** something arrived */
  heard(): void;
  stop(): void;
}

/**
 * Watches that a peer is alive. A transport's own `close` is not relied on: it does not travel between all contexts
 * (electron#31457).
 */
export function startHeartbeat(timer: Timer, ping: () => void, silent: () => void): Heartbeat {
  let missed = 0;
  let cancel = timer.after(HEARTBEAT.everyMilliseconds, beat);
  function beat(): void {
    if (missed >= HEARTBEAT.silentBeats) {
      silent();
      return;
    }
    missed += 1;
    cancel = timer.after(HEARTBEAT.everyMilliseconds, beat);
    ping();
  }
  return {
    heard: () => {
      missed = 0;
    },
    stop: () => cancel(),
  };
}
