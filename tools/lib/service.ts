import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { endWithUs, environment, root } from './run.ts';

/** A process of Samla that has said that it is ready. */
export interface Service {
  readonly name: string;
  readonly url: string;
  readonly pid: number;
  /** resolves with the exit code when the process has ended, whoever ended it */
  readonly ended: Promise<number | null>;
  /** asks it to finish; after `withinMilliseconds` it is killed and the answer is false */
  stop(withinMilliseconds?: number): Promise<boolean>;
  /** ends it as a power cut would */
  kill(): Promise<void>;
}

export interface ServiceOptions {
  readonly name: string;
  /** main module, from the repository's root */
  readonly main: string;
  readonly args?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** file that gets what it writes on stderr */
  readonly logFile: string;
  readonly readyWithinMilliseconds?: number;
}

/**
 * Starts a process and waits for its line `{"ready":true,"url":…}`.
 * @throws Error with the last lines it wrote when it ends or stays silent instead
 */
export async function startService(options: ServiceOptions): Promise<Service> {
  const child = spawn(process.execPath, [options.main, ...(options.args ?? [])], {
    cwd: root,
    env: environment(options.env),
    stdio: ['ignore', 'pipe', 'pipe'],
    // own group: Ctrl+C reaches the parent alone, which then stops everything in order
    detached: process.platform !== 'win32',
  });
  endWithUs(child);
  const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  const tail = keepLog(child, options.logFile);
  const url = await readyLine(child, ended, options, tail);
  return {
    name: options.name,
    url,
    pid: child.pid ?? -1,
    ended,
    async stop(within = 10_000) {
      child.kill('SIGTERM');
      const late = new AbortController();
      const timer = setTimeout(() => late.abort(), within);
      const bound = new Promise<false>((resolve) =>
        late.signal.addEventListener('abort', () => resolve(false)),
      );
      const clean = await Promise.race([ended.then(() => true), bound]);
      clearTimeout(timer);
      if (!clean) {
        child.kill('SIGKILL');
        await ended;
      }
      return clean;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function keepLog(child: ChildProcess, file: string): string[] {
  const log = createWriteStream(file, { flags: 'a', mode: 0o600 });
  const tail: string[] = [];
  if (child.stderr) {
    createInterface({ input: child.stderr }).on('line', (line) => {
      log.write(`${line}\n`);
      tail.push(line);
      if (tail.length > 12) tail.shift();
    });
  }
  child.on('close', () => log.end());
  return tail;
}

function readyLine(
  child: ChildProcess,
  ended: Promise<number | null>,
  { name, readyWithinMilliseconds = 60_000 }: ServiceOptions,
  tail: readonly string[],
): Promise<string> {
  return new Promise((resolve, reject) => {
    const said = () => (tail.length > 0 ? `\n${tail.join('\n')}` : '');
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`${name} was not ready within ${readyWithinMilliseconds / 1000} s.${said()}`));
    }, readyWithinMilliseconds);
    child.on('error', reject);
    void ended.then((code) => {
      clearTimeout(timer);
      reject(new Error(`${name} ended with code ${code} before it was ready.${said()}`));
    });
    if (!child.stdout) return;
    createInterface({ input: child.stdout }).on('line', (line) => {
      const url = urlOf(line);
      if (url === null) return;
      clearTimeout(timer);
      resolve(url);
    });
  });
}

function urlOf(line: string): string | null {
  try {
    const said: unknown = JSON.parse(line);
    if (typeof said === 'object' && said !== null && 'ready' in said && 'url' in said)
      return String(said.url);
  } catch {
    return null; // a line for people
  }
  return null;
}
