import { request, type IncomingHttpHeaders } from 'node:http';
import { createTRPCClient } from '@trpc/client';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { nodeRandom } from '../host/node/random.ts';
import { PAGE_HEADERS } from '../policy/content-security.ts';
import { staticFiles } from '../policy/static-files.ts';
import { hostLink } from '../wire/link.ts';
import { serveRouter } from '../wire/serve.ts';
import { testRouter, type TestRouter } from '../wire/testing/router.ts';
import { systemTimer } from '../wire/timer.ts';
import { webSocketConnection } from '../wire/web-socket.ts';
import { startShellServer, type ShellServer } from './server.ts';

const secret = nodeRandom.bytes(32);
const pages = staticFiles([['index.html', new TextEncoder().encode('<!doctype html><title>Samla</title>')]]);
const running: ShellServer[] = [];
afterEach(async () => {
  for (const server of running.splice(0)) await server.close();
});

async function start(port = 0, signedBy = secret): Promise<ShellServer> {
  const server = await startShellServer({
    port,
    pages,
    secret: signedBy,
    random: nodeRandom,
    onWindow: (connection) =>
      serveRouter({
        router: testRouter,
        createContext: () => ({ window: 1, aborted: [] }),
        connection,
        timer: systemTimer,
      }),
  });
  running.push(server);
  return server;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

function ask(
  server: ShellServer,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> {
  const { hostname, port } = new URL(server.origin);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    asked.on('error', reject).end();
  });
}

async function enter(server: ShellServer): Promise<string> {
  const { pathname, search } = new URL(server.url);
  const { headers } = await ask(server, `${pathname}${search}`);
  return (headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
}

function openSocket(
  server: ShellServer,
  path: string,
  headers: Record<string, string>,
): Promise<WebSocket | number> {
  const socket = new WebSocket(`${server.origin.replace('http', 'ws')}${path}`, { headers });
  return new Promise((resolve, reject) => {
    socket.on('open', () => resolve(socket));
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.on('error', reject);
  });
}

describe('the one-time address', () => {
  it('gives a cookie that no script can read, and leads to an address without the token', async () => {
    const server = await start();
    const answer = await ask(server, server.url.slice(server.origin.length));
    expect(answer.status).toBe(302);
    expect(answer.headers.location).toBe('/');
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(/^samla-\d+=\S+; Path=\/; HttpOnly; SameSite=Strict$/),
    ]);
    const page = await ask(server, '/', {
      Cookie: (answer.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '',
    });
    expect(page).toMatchObject({ status: 200, body: '<!doctype html><title>Samla</title>' });
  });

  it('works once', async () => {
    const server = await start();
    const path = server.url.slice(server.origin.length);
    const cookie = await enter(server);
    expect(await ask(server, path)).toMatchObject({
      status: 403,
      body: expect.stringContaining('redan använd') as string,
    });
    // the same browser again: it has its cookie
    expect((await ask(server, path, { Cookie: cookie })).status).toBe(302);
  });

  it('cannot be guessed', async () => {
    const server = await start();
    for (const token of ['', 'x', 'A'.repeat(43), `${new URL(server.url).searchParams.get('token')}x`]) {
      expect((await ask(server, `/?token=${token}`)).status).toBe(403);
    }
    expect(new URL(server.url).searchParams.get('token')).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect((await ask(server, server.url.slice(server.origin.length))).status).toBe(302);
  });
});

describe('the cookie', () => {
  it('is good after a restart, so that an open page finds its host again', async () => {
    const first = await start();
    const cookie = await enter(first);
    const port = Number(new URL(first.origin).port);
    await first.close();
    running.pop();
    const second = await start(port);
    expect((await ask(second, '/', { Cookie: cookie })).status).toBe(200);
  });

  it('is refused when it is missing, changed, of another port or signed by another key', async () => {
    const server = await start();
    const cookie = await enter(server);
    const other = await start();
    const [name = '', value = ''] = cookie.split('=');
    const bad = [
      '',
      name,
      `${name}=`,
      `${name}=.`,
      `${name}=${value}x`,
      `${name}=x${value}`,
      `x${name}=${value}`,
      `${(await enter(other)).replace(/^samla-\d+/, name)}`,
    ];
    for (const Cookie of bad) expect((await ask(server, '/', { Cookie })).status).toBe(403);
    const stranger = await start(0, nodeRandom.bytes(32));
    const named = cookie.replace(/^samla-\d+/, `samla-${new URL(stranger.origin).port}`);
    expect((await ask(stranger, '/', { Cookie: named })).status).toBe(403);
    expect((await ask(server, '/', { Cookie: `other=1; ${cookie}; more=2` })).status).toBe(200);
  });
});

describe('a request', () => {
  it('is refused when it names another host (DNS rebinding) or comes from another page', async () => {
    const server = await start();
    const Cookie = await enter(server);
    for (const Host of ['evil.se', `evil.se:${new URL(server.origin).port}`, 'localhost', '127.0.0.1']) {
      expect((await ask(server, '/', { Cookie, Host })).status).toBe(403);
    }
    for (const Origin of ['null', 'http://127.0.0.1:4711', 'https://evil.se']) {
      expect((await ask(server, '/', { Cookie, Origin })).status).toBe(403);
    }
    const fresh = await start();
    expect((await ask(fresh, fresh.url.slice(fresh.origin.length), { Host: 'evil.se' })).status).toBe(403);
    expect((await ask(server, '/', { Cookie, Origin: server.origin })).status).toBe(200);
  });

  it('may only read', async () => {
    const server = await start();
    const Cookie = await enter(server);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      expect((await ask(server, '/', { Cookie }, method)).status).toBe(405);
    }
    expect(await ask(server, '/', { Cookie }, 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  it('gets every security header with every answer', async () => {
    const server = await start();
    const Cookie = await enter(server);
    const answers = [
      await ask(server, '/', { Cookie }),
      await ask(server, '/nowhere', { Cookie }),
      await ask(server, '/'),
      await ask(server, '/?token=wrong'),
      await ask(server, '/', { Cookie }, 'POST'),
    ];
    for (const { headers } of answers) {
      for (const [name, value] of Object.entries(PAGE_HEADERS))
        expect(headers[name.toLowerCase()]).toBe(value);
    }
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 403, 403, 405]);
  });
});

describe('a window', () => {
  it('has a line to the host when it brings cookie and origin', async () => {
    const server = await start();
    const Cookie = await enter(server);
    const socket = await openSocket(server, '/host', { Cookie, Origin: server.origin });
    if (typeof socket === 'number') throw new Error(`refused with ${socket}`);
    const client = createTRPCClient<TestRouter>({
      links: [hostLink<TestRouter>(webSocketConnection(socket), systemTimer)],
    });
    expect(await client.window.query()).toBe(1);
  });

  it('is refused without either, from another page, and at another path', async () => {
    const server = await start();
    const Cookie = await enter(server);
    const Origin = server.origin;
    expect(await openSocket(server, '/host', { Origin })).toBe(403);
    expect(await openSocket(server, '/host', { Cookie })).toBe(403);
    expect(await openSocket(server, '/host', { Cookie, Origin: 'https://evil.se' })).toBe(403);
    expect(await openSocket(server, '/host', { Cookie, Origin, Host: 'evil.se' })).toBe(403);
    expect(await openSocket(server, '/', { Cookie, Origin })).toBe(403);
  });

  it('is closed when it sends more than a frame may hold', async () => {
    const server = await start();
    const Cookie = await enter(server);
    const socket = await openSocket(server, '/host', { Cookie, Origin: server.origin });
    if (typeof socket === 'number') throw new Error(`refused with ${socket}`);
    const closed = new Promise<number>((resolve) => socket.on('close', resolve));
    socket.send(new Uint8Array(3 * 1024 * 1024));
    // RFC 6455 7.4.1: message too big
    expect(await closed).toBe(1009);
  });
});

describe('a port that is taken', () => {
  it('is an error', async () => {
    const server = await start();
    await expect(start(Number(new URL(server.origin).port))).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
