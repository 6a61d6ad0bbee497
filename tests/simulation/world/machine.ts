import { createHost, type Host } from '@samla/desktop/host/create-host';
import type { HostState } from '@samla/desktop/host/contract';
import { isBroken, type Database } from '@samla/desktop/host/store/database';
import {
  faultyDisk,
  StoppedError,
  type DiskCall,
  type Fault as DiskFault,
} from '@samla/desktop/host/testing/faulty-disk';
import { TestKeyWrapper } from '@samla/desktop/host/testing/ports';
import type { Disk } from '@samla/desktop/host/ports';
import type { Answer, Central } from '../server/central.ts';
import { Chance } from '../chance.ts';
import type { LeftStore } from './acts/programs.ts';
import { SimAuthenticator } from './authenticator.ts';
import type { Subject } from './city.ts';
import type { SimDisk } from './disks.ts';
import { line, type Fault } from './network.ts';
import type { Scheduler } from './scheduler.ts';
import type { Time } from './time.ts';
import { Windows } from './windows.ts';

/** What a run of the program on a machine has to itself; it dies with it. */
interface Life {
  alive: boolean;
  readonly cancels: Set<() => void>;
  readonly follow: AbortController;
}

export interface MachineWorld {
  readonly server: Central;
  readonly scheduler: Scheduler;
  readonly time: Time;
  readonly seed: number;
  /** @param chance whether a commit that may be lost is kept by itself */
  readonly newDisk: (chance: Chance) => SimDisk;
  readonly run: (machine: Machine, act: () => Promise<string>, tell: (what: string) => void) => void;
  readonly crashed: (machine: Machine, error: unknown) => void;
  readonly sending: (path: string, body: string) => void;
  readonly received: (machine: Machine, path: string, answer: Answer) => void;
  /** a window was told that its text is saved */
  readonly saved: (machine: Machine, window: number, content: string) => void;
}

/** One computer of one worker: its disk, its clock, its line, and the real host on it. */
export class Machine {
  readonly name: string;
  /** whose machine it is */
  readonly owner: Subject;
  /** who is at it */
  subject: Subject;
  /** stores that a newer program has left here: nothing of them may be touched before it is back */
  fromTheFuture: ReadonlyMap<string, LeftStore> | null = null;
  readonly authenticator: SimAuthenticator;
  readonly windows: Windows;
  /** by how many milliseconds its clock is wrong */
  clockWrongBy = 0;
  /** what its line does to requests */
  lineFault: (path: string, body: string) => Fault | null = () => null;
  /** its disk has failed to read, or has a broken page: a list that cannot be read is asked for again */
  readsMayFail = false;
  /** a page of a cache has been broken on purpose: the oracle may come upon it before the program does */
  pageIsBroken = false;
  /** lets one draft never pass, whatever the weather; the first that it meets */
  draftWall: { key: string | null; readonly fault: (path: string, body: string) => Fault | null } | null =
    null;
  /** what its disk does to calls */
  diskFault: (call: DiskCall) => DiskFault | null = () => null;
  disk: SimDisk;
  host: Host | null = null;
  state: HostState | null = null;
  /** the machine has stopped in the middle of something; it is for the world to bury it */
  stopped = false;
  /** the open cache of the host that runs, to look into */
  cache: Database | null = null;
  readonly #world: MachineWorld;
  readonly #random: Chance;
  /** every second machine has no room at all: whatever may be let go of is */
  readonly #hasRoom: boolean;
  readonly #keys = new TestKeyWrapper();
  /** disks that programs died on */
  readonly #dead: SimDisk[] = [];
  #life: Life | null = null;

  constructor(name: string, subject: Subject, number: number, world: MachineWorld) {
    this.name = name;
    this.owner = this.subject = subject;
    this.#world = world;
    this.#random = new Chance(world.seed, 7, number);
    this.#hasRoom = number % 2 === 0;
    this.disk = world.newDisk(new Chance(world.seed, 8, number));
    this.authenticator = new SimAuthenticator(subject);
    this.windows = new Windows({
      time: world.time,
      host: () => this.host,
      saved: (window, content) => world.saved(this, window, content),
    });
  }

  get running(): boolean {
    return this.#life !== null;
  }

  /** Starts the program on what is on the disk. */
  async start(): Promise<void> {
    if (this.#life) return;
    const life: Life = { alive: true, cancels: new Set(), follow: new AbortController() };
    this.#life = life;
    const { server, scheduler, time } = this.#world;
    const fetch = line(server, scheduler, time, {
      alive: () => life.alive,
      subjectOf: (token) => this.authenticator.subjectOf(token),
      fault: (path, body) => this.draftWall?.fault(path, body) ?? this.lineFault(path, body),
      sending: (path, body) => this.#world.sending(path, body),
      received: (path, answer) => this.#world.received(this, path, answer),
    });
    try {
      const ports = {
        clock: time.clock(() => this.clockWrongBy),
        monotonic: () => time.elapsed,
        random: this.#random,
        timer: { after: (milliseconds: number, run: () => void) => this.#after(life, milliseconds, run) },
        network: { fetch },
        disk: this.#diskOf(life),
        keys: this.#keys,
        browser: { open: async () => true, focusWorkspace: () => undefined },
        log: { event: () => undefined },
      };
      const host = await createHost({
        ports,
        // a worker who comes back after a night; the clocks that jump lock it often enough
        idleMinutes: 12 * 60,
        ...(!this.#hasRoom && { cacheMegabytes: 0 }),
        authenticator: this.authenticator,
        apiUrl: 'https://api.samla.test/trpc',
        clientVersion: '0.1.0',
      });
      if (!life.alive) return;
      this.host = host;
      void this.#watch(host, life);
      void this.windows.follow(host, life.follow.signal);
    } catch (error) {
      if (!(error instanceof StoppedError)) throw error;
    }
  }

  /**
   * The program is gone at once, in the middle of whatever it did, and its windows with it.
   * @param lost of the commits that a power cut may cost, the share that it does
   */
  kill(lost: number): void {
    this.windows.close();
    this.hostDies(lost);
  }

  /** The host is gone at once; the windows stand there with what is written in them, and wait for the next one. */
  hostDies(lost = 0): void {
    const life = this.#life;
    if (!life) return;
    life.alive = false;
    for (const cancel of life.cancels) cancel();
    life.follow.abort();
    this.authenticator.programDied();
    this.#dead.push(this.disk);
    this.disk = this.disk.killed({ lost });
    this.#life = this.host = this.state = this.cache = null;
    this.stopped = false;
  }

  /** The run is over: what dead programs have left open is let go of, which the garbage collector would do too late. */
  release(): void {
    this.kill(0);
    for (const disk of [...this.#dead.splice(0), this.disk]) disk.release();
  }

  /** A worker signs in and opens the program when it has locked itself. */
  signIn(subject = this.subject): void {
    this.subject = subject;
    this.guarded(() => this.authenticator.signInAgain(subject));
    const { host } = this;
    if (host)
      this.#world.run(
        this,
        async () => (await host.service.unlock(), ''),
        () => undefined,
      );
  }

  /**
   * Looks into the open cache past everything that is wrong with the disk.
   * @returns null when there is none, or what is looked for lies on a broken page
   */
  lookInto<Result>(look: (cache: Database) => Result): Result | null {
    const { cache, diskFault } = this;
    if (!cache?.open || this.stopped) return null;
    this.diskFault = () => null;
    try {
      return look(cache);
    } catch (error) {
      if (!this.isOfBrokenPage(error)) throw error;
      return null;
    } finally {
      this.diskFault = diskFault;
    }
  }

  /** Whether the oracle has come upon the page that was broken on purpose, and nothing else is wrong. */
  isOfBrokenPage(error: unknown): boolean {
    return this.pageIsBroken && isBroken(error);
  }

  /** Calls into the program from outside: one that has stopped does not answer, and any other error would end it. */
  guarded(run: () => void): void {
    try {
      run();
    } catch (error) {
      if (!(error instanceof StoppedError)) this.#world.crashed(this, error);
    }
  }

  #after(life: Life, milliseconds: number, run: () => void): () => void {
    const cancel = this.#world.time.after(milliseconds, () => {
      life.cancels.delete(cancel);
      if (life.alive) this.guarded(run);
    });
    life.cancels.add(cancel);
    return () => {
      life.cancels.delete(cancel);
      cancel();
    };
  }

  #diskOf(life: Life): Disk {
    const disk = faultyDisk(this.disk, (call) => {
      if (!life.alive) return 'die';
      const fault = this.diskFault(call);
      if (fault === 'die' || fault === 'dieAfter') this.stopped = true;
      return fault;
    });
    return {
      ...disk,
      openDatabase: (path, key, durability) => {
        const db = disk.openDatabase(path, key, durability);
        if (path.endsWith('/cache.db')) this.cache = db;
        return db;
      },
    };
  }

  async #watch(host: Host, life: Life): Promise<void> {
    for await (const state of host.service.states(life.follow.signal)) {
      if (!life.alive) continue;
      this.state = state;
      this.windows.told(state);
    }
  }
}
