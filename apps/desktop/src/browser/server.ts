import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { PAGE_HEADERS } from '../policy/content-security.ts';
import { isOwnHost, isOwnOrigin } from '../policy/loopback.ts';
import { findStaticFile, type StaticFiles } from '../policy/static-files.ts';
import type { Random } from '../host/ports.ts';
import type { Connection } from '../wire/connection.ts';
import { FRAME_LIMITS } from '../wire/frames.ts';
import { SOCKET_PATH } from '../wire/page-line.ts';
import { webSocketConnection } from '../wire/web-socket.ts';
import { createPass, type Pass } from './pass.ts';

/** Windows at a time; a browser that opens more is told so. */
const MAX_WINDOWS = 32;

const TEXTS = {
  elsewhere: 'Samla svarar bara sin egen sida på den här datorn.',
  used: 'Adressen är redan använd eller gammal. Starta om Samla och öppna den nya adressen.',
  noPass:
    'Öppna Samla med adressen som visas när programmet startar. Den gäller en gång: starta om programmet för en ny.',
  notFound: 'Sidan finns inte.',
  method: 'Det går bara att läsa sidor här.',
} as const;

export interface ShellServerOptions {
  /** 0: any free port */
  readonly port: number;
  readonly pages: StaticFiles;
  /** signs the cookie */
  readonly secret: Uint8Array;
  readonly random: Random;
  /** a window has come */
  readonly onWindow: (connection: Connection) => void;
}

export interface ShellServer {
  /** where the pages are, without the token */
  readonly origin: string;
  /** the address that opens Samla, once */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves the built pages and the windows' lines to this computer alone: bound to 127.0.0.1, `Host` and `Origin`
 * checked, a one-time token changed for a cookie.
 * @throws NodeJS.ErrnoException `EADDRINUSE` when the port is taken
 */
export async function startShellServer(options: ShellServerOptions): Promise<ShellServer> {
  const http = createServer({ requestTimeout: 30_000 });
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: FRAME_LIMITS.toHost,
    perMessageDeflate: false,
  });
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(options.port, '127.0.0.1', resolve);
  });
  const { port } = http.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const pass = createPass(options.secret, port, options.random);

  http.on('request', (request, response) => answer(request, response, origin, pass, options.pages));
  http.on('upgrade', (request, socket, head) => {
    const own = isOwnHost(request.headers.host, origin) && isOwnOrigin(request.headers.origin, origin);
    if (!own || request.url !== SOCKET_PATH || !pass.admits(request.headers.cookie))
      refuse(socket, '403 Forbidden');
    else if (sockets.clients.size >= MAX_WINDOWS) refuse(socket, '503 Service Unavailable');
    else
      sockets.handleUpgrade(request, socket, head, (opened) => options.onWindow(webSocketConnection(opened)));
  });

  return {
    origin,
    url: `${origin}/?token=${pass.token}`,
    async close() {
      const closed = new Promise<void>((resolve) => http.close(() => resolve()));
      for (const socket of sockets.clients) socket.close(1001, 'Samla stops');
      // a page that does not answer must not hold the program
      for (const socket of sockets.clients) socket.terminate();
      http.closeAllConnections();
      await closed;
    },
  };
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  origin: string,
  pass: Pass,
  pages: StaticFiles,
): void {
  const { headers, method, url = '' } = request;
  const foreign = headers.origin !== undefined && !isOwnOrigin(headers.origin, origin);
  if (!isOwnHost(headers.host, origin) || foreign) return say(response, 403, TEXTS.elsewhere);
  if (method !== 'GET' && method !== 'HEAD') return say(response, 405, TEXTS.method, { Allow: 'GET, HEAD' });

  const admitted = pass.admits(headers.cookie);
  const token = /^\/\?token=([A-Za-z0-9_-]*)$/.exec(url)?.[1];
  if (token !== undefined) {
    const cookie = pass.redeem(token);
    // a browser that opens the same address again already has its cookie
    if (cookie === null && !admitted) return say(response, 403, TEXTS.used);
    return say(response, 302, '', { Location: '/', ...(cookie !== null && { 'Set-Cookie': cookie }) });
  }
  if (!admitted) return say(response, 403, TEXTS.noPass);

  const file = findStaticFile(pages, url);
  if (file === null) return say(response, 404, TEXTS.notFound);
  response.writeHead(200, { ...PAGE_HEADERS, 'Content-Type': file.contentType }).end(file.body);
}

function say(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Record<string, string> = {},
): void {
  response
    .writeHead(status, { ...PAGE_HEADERS, 'Content-Type': 'text/plain; charset=utf-8', ...headers })
    .end(text);
}

function refuse(socket: Duplex, status: string): void {
  socket.on('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
