import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../../apps/desktop/src/browser/main.ts', import.meta.url));

/** The browser shell as a process of its own, with nothing behind it: no API, no identity provider. */
export interface ShellProcess {
  readonly url: string;
  /** what it logged so far */
  log(): string;
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>;
}

/** A shell that did not start: its last words and exit code. */
export interface ShellFailure {
  readonly code: number | null;
  readonly said: string;
}

export interface ShellFolder {
  readonly data: string;
  readonly keyFile: string;
  remove(): void;
}

/** A folder for one computer's Samla, and beside it the place of the development key. */
export function shellFolder(): ShellFolder {
  const root = mkdtempSync(join(tmpdir(), 'samla-e2e-shell-'));
  return {
    data: join(root, 'data'),
    keyFile: join(root, 'config', 'key'),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Starts the process and waits for its ready line. */
export async function startShellProcess(folder: ShellFolder, port = 0): Promise<ShellProcess | ShellFailure> {
  const child = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      SAMLA_PORT: String(port),
      SAMLA_DATA: folder.data,
      SAMLA_DEV_KEY_FILE: folder.keyFile,
      SAMLA_TODAY: '2026-11-02',
      // nobody listens there
      SAMLA_API_URL: 'http://127.0.0.1:9',
      SAMLA_ISSUER: 'http://127.0.0.1:9',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (log += text));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const ready = new Promise<string>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (line: string) => {
      const said: unknown = JSON.parse(line);
      if (typeof said === 'object' && said !== null && 'url' in said) resolve(String(said.url));
    });
  });
  const url = await Promise.race([ready, ended]);
  if (typeof url !== 'string') return { code: url, said: log };
  return {
    url,
    log: () => log,
    kill(signal) {
      child.kill(signal);
      return ended;
    },
  };
}

/** @throws Error with what the process said when it did not start */
export async function startedShell(folder: ShellFolder, port = 0): Promise<ShellProcess> {
  const started = await startShellProcess(folder, port);
  if ('said' in started) throw new Error(`the shell did not start: ${started.said}`);
  return started;
}

/** A server elsewhere that answers everything and remembers what was asked of it. */
export interface Elsewhere {
  readonly origin: string;
  readonly asked: string[];
  /** the page that it answers with */
  page: string;
  close(): Promise<void>;
}

export async function startElsewhere(): Promise<Elsewhere> {
  const asked: string[] = [];
  const elsewhere = { page: '<!doctype html><title>elsewhere</title>' };
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Content-Type', 'text/html').end(elsewhere.page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(elsewhere, {
    origin,
    asked,
    async close(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}
