import type { Connection } from './connection.ts';
import { messagePortConnection, type EventPort } from './message-port.ts';
import { reconnectingConnection } from './reconnect.ts';
import type { Timer } from './timer.ts';
import { webSocketConnection, type SocketLike } from './web-socket.ts';

/** Where the Electron shell serves the pages. */
export const APP_ORIGIN = 'app://samla';
/** The message with which the preload script hands the page its port. */
export const PORT_MESSAGE = 'samla:host-port';
/** The WebSocket of the browser shell. */
export const SOCKET_PATH = '/host';

interface PageMessage {
  readonly data: unknown;
  readonly source: unknown;
  readonly ports: readonly EventPort[];
}

/** What the line needs of a page's window. */
export interface PageWindow {
  readonly location: { readonly protocol: string; readonly host: string };
  readonly WebSocket: new (url: string) => SocketLike;
  addEventListener(type: 'message', listener: (event: PageMessage) => void): void;
}

/**
 * This page's line to its host: a MessagePort in Electron, a WebSocket in the browser. Called while the page loads,
 * as a port is handed over once the page has loaded. Found again by itself when the host was started anew.
 */
export function pageLine(page: PageWindow, timer: Timer): Connection {
  if (page.location.protocol === new URL(APP_ORIGIN).protocol) return portLine(page);
  const scheme = page.location.protocol === 'https:' ? 'wss' : 'ws';
  const url = `${scheme}://${page.location.host}${SOCKET_PATH}`;
  return reconnectingConnection(() => webSocketConnection(new page.WebSocket(url)), timer);
}

/** A line over the port that the shell hands over last: a new host comes with a new port. */
function portLine(page: PageWindow): Connection {
  let current: Connection | null = null;
  return {
    send: (message) => current?.send(message),
    listen(listener) {
      page.addEventListener('message', (event) => {
        const [port] = event.ports;
        if (event.source !== page || event.data !== PORT_MESSAGE || port === undefined) return;
        const made = messagePortConnection(port);
        const replaced = current;
        current = made;
        replaced?.close('a new host');
        if (replaced !== null) listener.lost('a new host');
        made.listen({
          opened: () => listener.opened(),
          message: (message) => listener.message(message),
          lost: (reason) => listener.lost(reason),
          closed(reason) {
            if (current !== made) return;
            current = null;
            listener.lost(reason);
          },
        });
      });
    },
    close: (reason) => current?.close(reason),
  };
}
