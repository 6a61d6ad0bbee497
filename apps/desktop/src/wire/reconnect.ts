import type { Connection, ConnectionListener } from './connection.ts';
import type { Timer } from './timer.ts';

/** Milliseconds until a lost line is tried again: doubled for each failure, up to a ceiling. */
export const RETRY = { first: 250, ceiling: 5_000 } as const;

export interface ReconnectingConnection extends Connection {
  /** Ends it for good. `close` only gives up the line of the moment, which is then made again. */
  stop(): void;
}

/**
 * A line that is made again whenever it is lost, so that a page finds a restarted host by itself.
 * Its peer is one process on this computer: no jitter is needed.
 * @param connect makes the line afresh; what it throws counts as a failed try
 */
export function reconnectingConnection(connect: () => Connection, timer: Timer): ReconnectingConnection {
  let listener: ConnectionListener | null = null;
  let current: Connection | null = null;
  let failures = 0;
  let stopped = false;
  let cancelRetry: () => void = () => undefined;

  function retry(reason: string): void {
    current = null;
    if (stopped) return;
    listener?.lost(reason);
    const wait = Math.min(RETRY.first * 2 ** failures, RETRY.ceiling);
    failures += 1;
    cancelRetry = timer.after(wait, open);
  }

  function open(): void {
    let made: Connection;
    try {
      made = connect();
    } catch (error) {
      retry(error instanceof Error ? error.message : 'the line could not be made');
      return;
    }
    current = made;
    made.listen({
      opened: () => listener?.opened(),
      message: (message) => {
        // only a line that carries something counts as good: a host that accepts and drops is not hammered
        failures = 0;
        listener?.message(message);
      },
      lost: (reason) => listener?.lost(reason),
      closed: (reason) => {
        if (current === made) retry(reason);
      },
    });
  }

  return {
    send: (message) => current?.send(message),
    listen(given) {
      listener = given;
      open();
    },
    close: (reason) => current?.close(reason),
    stop() {
      if (stopped) return;
      stopped = true;
      cancelRetry();
      current?.close('no longer needed');
      listener?.closed('no longer needed');
    },
  };
}
