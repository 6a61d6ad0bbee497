import type { Timer } from '../wire/timer.ts';
import type { ElectronFacade } from './facade.ts';

/** Milliseconds from a locked screen until everything is dropped: a screen that is unlocked at once loses nothing. */
export const LOCK_AFTER = 1_000;
/** Milliseconds until it is tried again when dropping would have lost what is written. */
export const LOCK_AGAIN = 30_000;

export interface Lock {
  /** whether the computer is locked or asleep */
  readonly locked: boolean;
}

export interface LockActions {
  /** @returns false when that would lose what is written: nothing is dropped then, and it is tried again */
  readonly drop: () => Promise<boolean>;
  readonly restore: () => void;
}

/**
 * Follows the computer's lock and sleep. `drop` comes soon after a lock; `restore` comes when the worker is back and
 * something was dropped. One at a time, in order.
 */
export function watchLock(
  { powerMonitor }: Pick<ElectronFacade, 'powerMonitor'>,
  timer: Timer,
  { drop, restore }: LockActions,
): Lock {
  let screenLocked = false;
  let asleep = false;
  let dropped = false;
  let cancel: (() => void) | null = null;
  let work = Promise.resolve();
  const isAway = () => screenLocked || asleep;

  function plan(milliseconds: number): void {
    cancel ??= timer.after(milliseconds, () => {
      cancel = null;
      work = work.then(leave);
    });
  }
  async function leave(): Promise<void> {
    if (!isAway() || dropped) return;
    dropped = await drop();
    if (!dropped && isAway()) plan(LOCK_AGAIN);
  }
  function comeBack(): void {
    if (isAway() || !dropped) return;
    dropped = false;
    restore();
  }
  function changed(): void {
    if (isAway()) return plan(LOCK_AFTER);
    cancel?.();
    cancel = null;
    work = work.then(comeBack);
  }

  powerMonitor.on('lock-screen', () => {
    screenLocked = true;
    changed();
  });
  powerMonitor.on('unlock-screen', () => {
    screenLocked = false;
    asleep = false;
    changed();
  });
  powerMonitor.on('suspend', () => {
    asleep = true;
    changed();
  });
  // after sleep the screen may still be locked
  powerMonitor.on('resume', () => {
    asleep = false;
    changed();
  });
  return {
    get locked() {
      return isAway();
    },
  };
}
