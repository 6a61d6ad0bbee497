import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** A way between host and API that can be cut, slowed and robbed of answers. */
export interface Proxy {
  readonly url: string;
  /** refuses new requests and breaks the open ones, as a pulled cable does */
  cut(): void;
  mend(): void;
  /** lets the next request to a procedure through and throws its answer away */
  loseNextAnswer(procedure: string): Promise<void>;
  /** paths asked for, in order, without their query */
  readonly seen: string[];
  close(): Promise<void>;
}

/** Starts a proxy on a free loopback port in front of `target`. */
export async function startProxy(target: string): Promise<Proxy> {
  const sockets = new Set<Socket>();
  const lossy = new Map<string, () => void>();
  const seen: string[] = [];
  let isCut = false;

  const server: Server = createServer((incoming, outgoing) => {
    const procedure = (incoming.url ?? '').split('?')[0] ?? '';
    seen.push(procedure);
    if (isCut) return void incoming.socket.destroy();
    forward(target, incoming, outgoing, () => {
      const name = [...lossy.keys()].find((wanted) => procedure.endsWith(wanted));
      if (name === undefined) return false;
      lossy.get(name)?.();
      lossy.delete(name);
      incoming.socket.destroy();
      return true;
    });
  });
  server.on('connection', (socket) => {
    if (isCut) return void socket.destroy();
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    cut() {
      isCut = true;
      for (const socket of sockets) socket.destroy();
    },
    mend() {
      isCut = false;
    },
    loseNextAnswer(procedure) {
      return new Promise((resolve) => lossy.set(procedure, resolve));
    },
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function forward(
  target: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  lost: () => boolean,
): void {
  const upstream = request(new URL(incoming.url ?? '/', target), {
    method: incoming.method,
    headers: incoming.headers,
  });
  upstream.on('response', (answer) => {
    if (lost()) return void answer.resume();
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  upstream.on('error', () => incoming.socket.destroy());
  outgoing.on('close', () => upstream.destroy());
  incoming.pipe(upstream);
}
