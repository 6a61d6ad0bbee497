import { bytesOf, NOT_BYTES, type Connection } from './connection.ts';

/** What a browser's WebSocket and that of `ws` have in common. */
export interface SocketLike {
  binaryType: string;
  readonly readyState: number;
  send(message: Uint8Array<ArrayBuffer>): void;
  close(code: number, reason: string): void;
  addEventListener(type: 'open' | 'error', listener: () => void): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  addEventListener(type: 'close', listener: (event: { code: number; reason: string }) => void): void;
}

const OPEN = 1;
/** RFC 6455 7.4.2: 4000–4999 are for private use. */
const OWN_CLOSE_CODE = 4000;
/** RFC 6455 5.5: a control frame carries 125 bytes, two of them the code. */
const REASON_BYTES = 123;

/** A line over a WebSocket, in a page or in Node. The socket may still be connecting. */
export function webSocketConnection(socket: SocketLike): Connection {
  socket.binaryType = 'arraybuffer';
  let closed: ((reason: string) => void) | null = null;
  let ended = false;

  function end(reason: string): void {
    if (ended) return;
    ended = true;
    closed?.(reason);
  }
  function close(reason: string): void {
    socket.close(OWN_CLOSE_CODE, fitting(reason));
    end(reason);
  }

  return {
    send(message) {
      if (!ended && socket.readyState === OPEN) socket.send(message);
    },
    listen(listener) {
      closed = (reason) => listener.closed(reason);
      const opened = (): void => {
        if (!ended) listener.opened();
      };
      socket.addEventListener('message', (event) => {
        if (ended) return;
        const bytes = bytesOf(event.data);
        if (bytes === null) close(NOT_BYTES);
        else listener.message(bytes);
      });
      socket.addEventListener('close', (event) => end(event.reason || `closed with code ${event.code}`));
      // a failing socket also closes, which is where it is dealt with; without a listener `ws` would throw
      socket.addEventListener('error', () => undefined);
      if (socket.readyState === OPEN) queueMicrotask(opened);
      else socket.addEventListener('open', opened);
    },
    close,
  };
}

function fitting(reason: string): string {
  const bytes = new TextEncoder().encode(reason);
  return bytes.byteLength <= REASON_BYTES
    ? reason
    : reason.replace(/[^\x20-\x7e]/g, '?').slice(0, REASON_BYTES);
}
