import { spawn, type ChildProcess } from 'node:child_process';
import { openSync, closeSync } from 'node:fs';
import type { HostState } from '@samla/desktop/host/contract';
import { hostClient, type HostClient } from '@samla/desktop/renderer/app/client';
import { endWithUs, environment, root } from '../../tools/lib/run.ts';
import type { HostSettings } from './host-process.ts';
import { ipcLine } from './ipc-line.ts';

/** A host while its process lives. */
export interface Running {
  readonly client: HostClient;
  /** the newest state that its window was told; null before the first */
  state: HostState | null;
  isAlive: boolean;
}

/** Milliseconds that a process may take to end in order. */
const LONGEST_END = 30_000;

/** One computer with a worker at it: its process dies and is started again, its files stay. */
export class Machine {
  readonly name: string;
  readonly settings: HostSettings;
  readonly #env: NodeJS.ProcessEnv;
  readonly #logFile: string;
  #child: ChildProcess | null = null;
  running: Running | null = null;

  constructor(name: string, settings: HostSettings, logFile: string, env: NodeJS.ProcessEnv) {
    this.name = name;
    this.settings = settings;
    this.#logFile = logFile;
    this.#env = env;
  }

  /** @throws Error when the process ends before it is ready */
  async start(): Promise<void> {
    const log = openSync(this.#logFile, 'a', 0o600);
    const child = spawn(process.execPath, ['tests/chaos/host-process.ts'], {
      cwd: root,
      env: environment({ ...this.#env, SAMLA_CHAOS_HOST: JSON.stringify(this.settings) }),
      stdio: ['ignore', log, log, 'ipc'],
      serialization: 'advanced',
      detached: process.platform !== 'win32',
    });
    closeSync(log);
    endWithUs(child);
    this.#child = child;
    await new Promise<void>((resolve, reject) => {
      child.once('message', () => resolve());
      child.once('exit', (code) => reject(new Error(`${this.name} ended with ${String(code)} at its start`)));
    });
    const running: Running = { client: hostClient(ipcLine(child)), state: null, isAlive: true };
    child.once('exit', () => (running.isAlive = false));
    running.client.state.subscribe(
      {},
      { onData: (state) => (running.state = state), onError: () => undefined },
    );
    this.running = running;
  }

  /** As a power cut, but for what the operating system has in its hands. */
  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  stop(): Promise<void> {
    return this.#end('SIGTERM');
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#child;
    if (this.running) this.running.isAlive = false;
    this.running = null;
    this.#child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    // one that cannot end what it began must not keep the day from ending
    const late = setTimeout(() => child.kill('SIGKILL'), LONGEST_END);
    await gone;
    clearTimeout(late);
  }
}
