import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFakeCity, type FakeCity } from '@samla/api-client/fake/city';
import { createFakeFetch, type FakeNetwork } from '@samla/api-client/fake/network';
import { onTestFinished } from 'vitest';
import { createHost, type Host } from '../create-host.ts';
import type { HostState } from '../contract.ts';
import type { ProgramOptions } from '../session/program.ts';
import { fileDisk } from '../node/file-disk.ts';
import { TestAuthenticator } from './authenticator.ts';
import { cityOf, type CaseInWords } from './city.ts';
import { faultyDisk, StoppedError, type DiskCall, type Fault } from './faulty-disk.ts';
import { seededRandom, testPorts, type TestPorts } from './ports.ts';
import { TestTime, until } from './time.ts';

/** One machine with a host on it, before the city. Its folder is removed when the test is over. */
export interface Machine {
  /** where its files lie; another folder after a kill */
  folder: string;
  readonly ports: TestPorts;
  /** what goes wrong with its disk; null: nothing */
  fault: ((call: DiskCall) => Fault | null) | null;
  readonly network: FakeNetwork;
  readonly authenticator: TestAuthenticator;
  host: Host;
  /** the newest state that a window was told */
  state(): HostState;
  /** closes the host and starts it anew on what is on disk */
  restart(): Promise<void>;
  /**
   * The program dies: nothing is flushed or closed first, and a new host starts on the files as they lie.
   * The dead one reaches nobody any more.
   */
  kill(): Promise<void>;
  /** closes it and removes its files, before the test ends */
  stop(): Promise<void>;
  /** waits until the host has nothing to send or fetch and is online */
  quiet(): Promise<void>;
}

export interface Rig {
  readonly time: TestTime;
  readonly city: FakeCity;
  /** @param cacheMegabytes 0: every record that may leave does, at the next walk */
  machine(subject: string | null, name?: string, cacheMegabytes?: number): Promise<Machine>;
}

/** @param idleMinutes before a machine locks; a day when left out, so that time can pass in a test */
export function rig(cases: readonly CaseInWords[], pullRows?: number, idleMinutes = 24 * 60): Rig {
  const time = new TestTime();
  const city = createFakeCity(cityOf(cases), {
    clock: time.real,
    random: seededRandom('city'),
    ...(pullRows === undefined ? {} : { pullRows }),
  });
  let count = 0;
  return {
    time,
    city,
    machine: (subject, name = `machine ${++count}`, cacheMegabytes) =>
      startMachine(time, city, subject, name, {
        idleMinutes,
        ...(cacheMegabytes !== undefined && { cacheMegabytes }),
      }),
  };
}

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'samla-host-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function startMachine(
  time: TestTime,
  city: FakeCity,
  subject: string | null,
  name: string,
  limits: Pick<ProgramOptions, 'idleMinutes' | 'cacheMegabytes'>,
): Promise<Machine> {
  const network = createFakeFetch(city);
  const ports = testPorts(name, time, network.fetch);
  let alive = { it: true };
  const broken: Pick<Machine, 'fault'> = { fault: null };
  const authenticator = new TestAuthenticator(subject);
  const start = (folder: string) => {
    const disk = faultyDisk(fileDisk(folder), (call) => broken.fault?.(call) ?? null);
    const mine = (alive = { it: true });
    const fetch: typeof globalThis.fetch = async (input, init) => {
      if (!mine.it) throw new TypeError('the program is dead');
      const answer = await network.fetch(input, init);
      if (!mine.it) throw new TypeError('the program is dead');
      return answer;
    };
    return createHost({
      ports: { ...ports, disk, network: { fetch } },
      authenticator,
      apiUrl: 'https://api.samla.test/trpc',
      clientVersion: '0.1.0',
      ...limits,
    });
  };
  const folder = temporaryFolder();
  let newest: HostState | null = null;
  let follow = new AbortController();
  const watch = async (host: Host) => {
    newest = null;
    follow = new AbortController();
    const { signal } = follow;
    void (async () => {
      for await (const state of host.service.states(signal)) newest = state;
    })();
    await until(() => newest !== null);
  };
  const machine: Machine = {
    folder,
    get fault() {
      return broken.fault;
    },
    set fault(fault) {
      broken.fault = fault;
    },
    ports,
    network,
    authenticator,
    host: await start(folder),
    state() {
      if (!newest) throw new Error('no state yet');
      return newest;
    },
    async restart() {
      follow.abort();
      await machine.host.close();
      machine.host = await start(machine.folder);
      await watch(machine.host);
    },
    async kill() {
      follow.abort();
      alive.it = false;
      const dead = machine.host;
      const asItLies = temporaryFolder();
      cpSync(machine.folder, asItLies, { recursive: true });
      await dead.close().catch((error: unknown) => {
        // its disk has stopped before it
        if (!(error instanceof StoppedError)) throw error;
      });
      machine.folder = asItLies;
      machine.host = await start(asItLies);
      await watch(machine.host);
    },
    async stop() {
      follow.abort();
      await machine.host.close();
      rmSync(machine.folder, { recursive: true, force: true });
    },
    async quiet() {
      await machine.host.service.syncNow();
      await until(
        () => newest?.sync.kind === 'online' && newest.outbox.waiting + newest.outbox.sending === 0,
      );
    },
  };
  await watch(machine.host);
  onTestFinished(async () => {
    follow.abort();
    await machine.host.close();
  });
  return machine;
}
