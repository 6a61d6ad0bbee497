import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FolderInUseError, lockFolder } from './folder-lock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'samla-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const lockFile = () => join(folder, 'lock');
const deadPid = () => spawnSync(process.execPath, ['-e', '']).pid;

it('holds the folder with the pid until it is given back', () => {
  const unlock = lockFolder(folder);
  expect(readFileSync(lockFile(), 'utf8')).toBe(String(process.pid));
  expect(() => lockFolder(folder)).toThrow(FolderInUseError);
  unlock();
  expect(existsSync(lockFile())).toBe(false);
  lockFolder(folder)();
});

it('makes the folder when there is none', () => {
  lockFolder(join(folder, 'new', 'api'))();
});

it('refuses a second process, naming the process that has it, the folder and what to do', async () => {
  const other = spawn(process.execPath, ['-e', 'process.stdin.resume()'], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const ended = new Promise((resolve) => other.on('exit', resolve));
  try {
    writeFileSync(lockFile(), String(other.pid));
    expect(() => lockFolder(folder)).toThrow(new RegExp(`${folder}.*pid ${other.pid}.*SAMLA_DATA`));
    expect(readFileSync(lockFile(), 'utf8')).toBe(String(other.pid));
  } finally {
    other.stdin?.end();
    await ended;
  }
});

it('takes over the lock of a process that died, also one that died while it took over', () => {
  writeFileSync(lockFile(), String(deadPid()));
  lockFolder(folder)();
  const holder = deadPid();
  writeFileSync(lockFile(), String(holder));
  writeFileSync(`${lockFile()}.of-${holder}`, String(deadPid()));
  expect(() => lockFolder(folder)).toThrow('Start again');
  lockFolder(folder)();
});

it('takes over a lock that was cut short before its pid was written', () => {
  writeFileSync(lockFile(), '');
  lockFolder(folder)();
});

it('lets another process take over only once', () => {
  const holder = deadPid();
  writeFileSync(lockFile(), String(holder));
  // a neighbour that is alive is taking this very lock over
  writeFileSync(`${lockFile()}.of-${holder}`, String(process.ppid));
  expect(() => lockFolder(folder)).toThrow(`pid ${process.ppid}`);
});
