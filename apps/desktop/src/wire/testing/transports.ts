import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MessageChannel } from 'node:worker_threads';
import { onTestFinished } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import type { Connection } from '../connection.ts';
import { memoryPair } from '../memory.ts';
import { messagePortConnection, type EmitterPort } from '../message-port.ts';
import { webSocketConnection } from '../web-socket.ts';

export interface Lines {
  readonly page: Connection;
  readonly host: Connection;
}

/** A server for WebSockets on this computer; ends with the test. */
export async function socketServer(): Promise<{ url: string; sockets: WebSocketServer }> {
  const http: Server = createServer();
  const sockets = new WebSocketServer({ server: http });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets.clients) socket.terminate();
    sockets.close();
    return new Promise<void>((resolve) => http.close(() => resolve()));
  });
  return { url: `ws://127.0.0.1:${(http.address() as AddressInfo).port}`, sockets };
}

/** Electron's MessagePortMain: events carry `data`, and there is no `addEventListener`. */
function emitterPort(port: MessageChannel['port1']): EmitterPort {
  return {
    postMessage: (message) => port.postMessage(message),
    on: (type: 'message' | 'close', listener: (event: { data: unknown }) => void) =>
      type === 'message'
        ? port.on('message', (data: unknown) => listener({ data }))
        : port.on('close', () => listener({ data: undefined })),
    start: () => port.start(),
    close: () => port.close(),
  };
}

/** Both ends of a line, over everything that a line may be carried by. */
export const transports: Record<string, () => Promise<Lines>> = {
  memory: () => {
    const [page, host] = memoryPair();
    return Promise.resolve({ page, host });
  },
  MessagePort: () => {
    const { port1, port2 } = new MessageChannel();
    return Promise.resolve({ page: messagePortConnection(port1), host: messagePortConnection(port2) });
  },
  'MessagePort of a utility process': () => {
    const { port1, port2 } = new MessageChannel();
    return Promise.resolve({
      page: messagePortConnection(port1),
      host: messagePortConnection(emitterPort(port2)),
    });
  },
  WebSocket: async () => {
    const { url, sockets } = await socketServer();
    const arrived = new Promise<WebSocket>((resolve) => sockets.once('connection', resolve));
    const page = webSocketConnection(new WebSocket(url));
    return { page, host: webSocketConnection(await arrived) };
  },
};
