import type { Timer } from '../wire/timer.ts';
import type { ElectronFacade } from './facade.ts';

/** Milliseconds from a locked screen until everything is dropped: longer than the pages' autosave waits. */
export const LOCK_AFTER = 3_000;

export interface Lock {
  /** whether the computer is locked or asleep */
  readonly locked: boolean;
}

/**
 * Follows the computer's lock and sleep. `drop` comes some seconds after a lock, so that what was typed last is saved;
 * `restore` comes when the worker is back and something was dropped. One at a time, in order.
 */
export function watchLock(
  { powerMonitor }: Pick<ElectronFacade, 'powerMonitor'>,
  timer: Timer,
  actions: { readonly drop: () => Promise<void>; readonly restore: () => void },
): Lock {
  let screenLocked = false;
  let asleep = false;
  let dropped = false;
  let cancel: (() => void) | null = null;
  let work = Promise.resolve();

  function changed(): void {
    const away = screenLocked || asleep;
    if (away && cancel === null && !dropped) {
      cancel = timer.after(LOCK_AFTER, () => {
        cancel = null;
        dropped = true;
        work = work.then(actions.drop);
      });
    } else if (!away && cancel !== null) {
      cancel();
      cancel = null;
    } else if (!away && dropped) {
      dropped = false;
      work = work.then(actions.restore);
    }
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
      return screenLocked || asleep;
    },
  };
}
