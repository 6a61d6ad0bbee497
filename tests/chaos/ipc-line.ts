import type { ChildProcess } from 'node:child_process';
import { bytesOf, type Connection } from '@samla/desktop/wire/connection';

/** The end of a channel between two processes: a child, as its parent has it, or this process itself. */
type Channel = Pick<ChildProcess, 'send' | 'on' | 'connected'> | NodeJS.Process;

/** The local line over the channel between a process and the one that started it. Both must use `advanced` messages. */
export function ipcLine(channel: Channel): Connection {
  let isOpen = true;
  return {
    send(message) {
      // a line that is down drops what is sent, as every line does
      if (isOpen && channel.connected) channel.send?.(message, undefined, undefined, () => undefined);
    },
    listen(listener) {
      channel.on('message', (message: unknown) => {
        const bytes = bytesOf(message);
        if (isOpen && bytes) listener.message(bytes);
      });
      channel.on('disconnect', () => {
        if (!isOpen) return;
        isOpen = false;
        listener.closed('the other process is gone');
      });
      queueMicrotask(() => listener.opened());
    },
    close() {
      isOpen = false;
    },
  };
}
