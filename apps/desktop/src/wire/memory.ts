import type { Connection, ConnectionListener } from './connection.ts';

/** Two ends of one line in memory. Messages are copied and arrive later, as they would over any other transport. */
export function memoryPair(): [Connection, Connection] {
  const listeners: [ConnectionListener | null, ConnectionListener | null] = [null, null];
  let open = true;

  const end = (self: 0 | 1, other: 0 | 1): Connection => ({
    send(message) {
      if (!open) return;
      const copy = message.slice();
      queueMicrotask(() => {
        if (open) listeners[other]?.message(copy);
      });
    },
    listen(listener) {
      listeners[self] = listener;
      queueMicrotask(() => {
        if (open) listener.opened();
      });
    },
    close(reason) {
      if (!open) return;
      open = false;
      for (const listener of listeners) queueMicrotask(() => listener?.closed(reason));
    },
  });
  return [end(0, 1), end(1, 0)];
}
