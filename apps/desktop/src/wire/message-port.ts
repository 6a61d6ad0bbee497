import { bytesOf, NOT_BYTES, type Connection } from './connection.ts';

/** What a page's MessagePort and Node's `worker_threads` port have in common. */
export interface EventPort {
  postMessage(message: Uint8Array): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  addEventListener(type: 'close', listener: () => void): void;
  start(): void;
  close(): void;
}

/** Electron's MessagePortMain, as a utility process gets it. */
export interface EmitterPort {
  postMessage(message: Uint8Array): void;
  on(type: 'message', listener: (event: { data: unknown }) => void): unknown;
  on(type: 'close', listener: () => void): unknown;
  start(): void;
  close(): void;
}

/** A line over a MessagePort. Only bytes are posted: a value that cannot be cloned would close the port (electron#42373). */
export function messagePortConnection(port: EventPort | EmitterPort): Connection {
  let closed: ((reason: string) => void) | null = null;
  let ended = false;

  function end(reason: string): void {
    if (ended) return;
    ended = true;
    port.close();
    closed?.(reason);
  }

  return {
    send(message) {
      if (!ended) port.postMessage(message);
    },
    listen(listener) {
      closed = (reason) => listener.closed(reason);
      const receive = (event: { data: unknown }): void => {
        if (ended) return;
        const bytes = bytesOf(event.data);
        if (bytes === null) end(NOT_BYTES);
        else listener.message(bytes);
      };
      const gone = (): void => end('the port was closed');
      if ('addEventListener' in port) {
        port.addEventListener('message', receive);
        port.addEventListener('close', gone);
      } else {
        port.on('message', receive);
        port.on('close', gone);
      }
      port.start();
      queueMicrotask(() => {
        if (!ended) listener.opened();
      });
    },
    close: end,
  };
}
