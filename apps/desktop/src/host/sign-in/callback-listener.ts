import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HostLog } from '../ports.ts';
import { pageHeaders, receivedPage, refusedPage } from './callback-page.ts';
import { judge } from './callback-request.ts';

/**
 * The path that is registered at the provider. Redirects are matched to the letter but for the port
 * (RFC 8252 7.3, RFC 9700 2.1), so the path cannot be random; the port, `state` and PKCE are.
 */
const CALLBACK_PATH = '/callback';

/** Waits on a loopback address of this machine for the provider's answer. */
export interface CallbackListener {
  readonly redirectUri: string;
  /** the first request that is the awaited one; only one is ever taken. Never settles when closed first. */
  readonly answer: Promise<URL>;
  close(): void;
}

function listen(server: Server, host: string): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port: 0, exclusive: true }, () => {
      server.off('error', reject);
      resolve(server.address() as AddressInfo);
    });
  });
}

/** Listens on 127.0.0.1, or on ::1 where there is no IPv4, on a port that the system chooses. */
export async function listenForCallback(state: string, log: HostLog): Promise<CallbackListener> {
  const server = createServer({ maxHeaderSize: 16_384, requestTimeout: 10_000, headersTimeout: 10_000 });
  server.maxConnections = 20;
  const address = await listen(server, '127.0.0.1').catch(() => listen(server, '::1'));
  const host = address.family === 'IPv6' ? `[::1]:${address.port}` : `127.0.0.1:${address.port}`;
  const redirectUri = `http://${host}${CALLBACK_PATH}`;
  let taken = false;
  const close = () => {
    server.close();
    server.closeIdleConnections();
  };
  const answer = new Promise<URL>((resolve) => {
    server.on('request', (request, response) => {
      const verdict = taken
        ? ({ kind: 'refused', status: 404 } as const)
        : judge(request, { host, path: CALLBACK_PATH, state });
      request.resume();
      if (verdict.kind === 'refused') {
        log.event('signIn.callbackRefused', { status: verdict.status });
        response.writeHead(verdict.status, pageHeaders).end(refusedPage);
        return;
      }
      taken = true;
      response.writeHead(200, pageHeaders).end(receivedPage, close);
      resolve(new URL(`${redirectUri}?${verdict.search}`));
    });
  });
  return { redirectUri, answer, close };
}
