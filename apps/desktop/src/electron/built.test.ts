import { fork, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildElectron } from '../../build-electron.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
mkdirSync(dist, { recursive: true });
const folder = mkdtempSync(join(dist, 'test-'));
/** A built file without its comments. */
const built = (name: string): string =>
  readFileSync(join(folder, name), 'utf8').replace(/^\s*(?:\/?\*|\/\/).*$/gm, '');

beforeAll(() => buildElectron(folder), 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** Names of modules that a bundle still asks for when it runs. */
function asked(source: string): Set<string> {
  const names = source.matchAll(
    /(?:^import\b[^'"]*|\bimport\(\s*|\brequire\(\s*|\b__require\(\s*)["']([^"']+)["']/gm,
  );
  return new Set([...names].map(([, name = '']) => name));
}

describe('the built host', () => {
  it('asks for nothing of Electron, and for no package but the one with a compiled part', () => {
    const packages = [...asked(built('host.js'))].filter(
      (name) => !name.startsWith('node:') && !process.getBuiltinModule(name),
    );
    expect(packages).toEqual(['better-sqlite3']);
    expect(built('host.js')).not.toMatch(/["']electron["']/);
  });

  it('runs on plain Node, told by the shell what to do, and keeps nothing on disk without a key', async () => {
    const start = join(folder, 'start.mjs');
    const data = join(folder, 'data');
    // what Electron gives a utility process, over Node's own channel
    writeFileSync(
      start,
      `process.parentPort = {
         on: (type, listener) => process.on('message', (data) => listener({ data, ports: [] })),
         postMessage: (message) => process.send(message),
       };
       await import('./host.js');`,
    );
    const child = fork(start, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
    const ready = nextMessage(child);
    child.send({
      type: 'start',
      dataFolder: data,
      apiUrl: 'http://127.0.0.1:9',
      issuer: 'http://127.0.0.1:9',
      today: '2026-11-02',
      idleMinutes: 15,
      cacheMegabytes: 1024,
      key: null,
    });
    expect(await ready).toEqual({ type: 'ready' });
    child.send({ type: 'stop' });
    expect(await ended).toBe(0);
    expect(existsSync(join(data, 'sign-in'))).toBe(false);
    expect(existsSync(join(data, 'work.db'))).toBe(false);
  });
});

function nextMessage(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)));
  });
}

describe('the built main', () => {
  it('asks for no package at all; Electron it gets from its own runtime', () => {
    const packages = [...asked(built('main.js'))].filter(
      (name) => !name.startsWith('node:') && !process.getBuiltinModule(name),
    );
    expect(packages).toEqual([]);
    expect(built('main.js').match(/["']electron["']/g)).toHaveLength(1);
  });
});

describe('the built preload script', () => {
  it('is one small file that asks for Electron alone', () => {
    expect([...asked(built('preload.cjs'))]).toEqual(['electron']);
    expect(statSync(join(folder, 'preload.cjs')).size).toBeLessThan(4_096);
    expect(built('preload.cjs')).not.toMatch(/contextBridge|invoke|executeJavaScript|innerHTML/);
  });

  it('hands the page the port it was given, and nothing else', () => {
    const sent: unknown[] = [];
    const posted: unknown[][] = [];
    const heard: Record<string, (event: { ports: unknown[] }) => void> = {};
    const events: Record<string, () => void> = {};
    const ipcRenderer = {
      on: (channel: string, listener: (event: { ports: unknown[] }) => void) => (heard[channel] = listener),
      send: (...message: unknown[]) => sent.push(message),
    };
    const window = {
      addEventListener: (type: string, listener: () => void) => (events[type] = listener),
      postMessage: (...args: unknown[]) => posted.push(args),
    };
    runInNewContext(built('preload.cjs'), { require: () => ({ ipcRenderer }), window });

    expect(sent).toEqual([]);
    events['load']?.();
    expect(sent).toEqual([['samla:ask-for-port']]);
    const port = {};
    heard['samla:give-port']?.({ ports: [port] });
    heard['samla:give-port']?.({ ports: [] });
    expect(posted).toEqual([['samla:host-port', 'app://samla', [port]]]);
    expect(Object.keys(heard)).toEqual(['samla:give-port']);
  });
});
