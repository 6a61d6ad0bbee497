import type { PullOutput, PushOutput } from '@samla/api-client/schemas';
import type { Command, Outcome } from '@samla/case-model/command';
import type { CommandId } from '@samla/case-model/ids';
import { Chance } from '../chance.ts';
import type { Answer, Central } from '../server/central.ts';
import { subjects } from './city.ts';
import { newDisks, type DiskKind } from './disks.ts';
import { Machine } from './machine.ts';
import { Scheduler } from './scheduler.ts';
import { isStorageError } from '@samla/desktop/host/store/database';
import { StoppedError } from '@samla/desktop/host/testing/faulty-disk';
import { Texts } from './texts.ts';
import { Time } from './time.ts';

/** A broken promise. */
export interface Violation {
  readonly invariant: string;
  readonly what: string;
}

/** What a central service of a run has of it. */
export interface Surroundings {
  readonly seed: number;
  readonly time: Time;
  readonly scheduler: Scheduler;
  /** the service has failed in a way that it may not */
  readonly fault: (what: string) => void;
}

/** Everything of one run. One seed makes it; the same seed makes the same. */
export class World {
  readonly seed: number;
  readonly time = new Time();
  readonly scheduler: Scheduler;
  readonly server: Central;
  readonly machines: readonly Machine[];
  readonly texts = new Texts();
  readonly history: string[] = [];
  readonly violations: Violation[] = [];
  /** every command that a program has sent, as it was sent first */
  readonly sent = new Map<string, Command>();
  /** answers to commands that reached a living program, by command */
  readonly answered = new Map<string, Outcome>();
  /** commands of which a worker was told that they are kept and sent, of cases that the server has */
  readonly queued = new Set<CommandId>();
  /** commands that waited for a worker at some time, so that others may have gone before */
  readonly heldBack = new Set<string>();
  /** what machines were last sent and have not been looked at since */
  readonly pulled = new Map<Machine, PullOutput>();
  /** machines that were sent records by themselves and have not been looked at since */
  readonly fetched = new Set<Machine>();
  /** the service fails on the next command that is new to it */
  poisonNext = false;
  /** assignments that others have begun */
  assignmentsMade = 0;

  constructor(seed: number, disk: DiskKind, serverIn: (surroundings: Surroundings) => Central) {
    this.seed = seed;
    this.scheduler = new Scheduler(new Chance(seed, 1));
    const { time, scheduler } = this;
    this.server = serverIn({ seed, time, scheduler, fault: (what) => this.broken('api', what) });
    const world = {
      ...{ server: this.server, scheduler: this.scheduler, time: this.time, seed },
      newDisk: newDisks[disk],
      run: (machine: Machine, act: () => Promise<string>, tell: (what: string) => void) =>
        this.run(machine, act, tell),
      crashed: (machine: Machine, error: unknown) =>
        this.broken('total', `${machine.name}: ${describe(error)}`),
      sending: (path: string, body: string) => this.#sending(path, body),
      received: (machine: Machine, path: string, answer: Answer) => this.#received(machine, path, answer),
      saved: (machine: Machine, window: number, content: string) =>
        this.texts.saved(content, `${machine.name} window ${String(window)}`),
    };
    this.machines = subjects.flatMap((subject, at) => [
      new Machine(`${subject}/1`, subject, at * 2, world),
      new Machine(`${subject}/2`, subject, at * 2 + 1, world),
    ]);
  }

  tell(line: string): void {
    this.history.push(line);
  }

  broken(invariant: string, what: string): void {
    this.violations.push({ invariant, what });
    this.tell(`      BROKEN ${invariant}: ${what}`);
  }

  /** Has a worker do something; it goes on by itself, and ends when its program dies. */
  run(machine: Machine, act: () => Promise<string>, tell: (what: string) => void): void {
    act().then(tell, (error: unknown) => {
      if (error instanceof StoppedError || !machine.running) return tell('the program died');
      if (machine.readsMayFail && isStorageError(error)) return tell('the disk could not be read');
      // every method of the host is total: what can go wrong is in its answer
      this.broken('total', `${machine.name}: ${describe(error)}`);
    });
  }

  /** Buries machines whose disk said that they stopped. */
  bury(): void {
    for (const machine of this.machines) {
      if (!machine.stopped) continue;
      machine.kill(this.scheduler.chance.fraction());
      machine.diskFault = () => null;
      this.tell(`      ${machine.name} stopped in the middle of a write`);
    }
  }

  #sending(path: string, body: string): void {
    if (path !== 'sync.push') return;
    const { commands } = JSON.parse(body) as { commands: Command[] };
    for (const command of commands) {
      if (this.sent.has(command.id)) continue;
      this.sent.set(command.id, command);
      if (this.poisonNext) this.server.poison.add(command.id);
      this.poisonNext = false;
    }
  }

  #received(machine: Machine, path: string, { status, body }: Answer): void {
    if (status !== 200) return;
    const { data } = (body as { result: { data: unknown } }).result;
    if (path === 'sync.pull') this.pulled.set(machine, data as PullOutput);
    if (path === 'sync.fetchCases') this.fetched.add(machine);
    if (path !== 'sync.push') return;
    for (const { id, outcome } of (data as PushOutput).results) {
      if (outcome.kind === 'later') continue;
      this.answered.set(id, outcome);
      if (outcome.kind !== 'accepted') this.heldBack.add(id);
    }
  }
}

/** An error in one line, with where it came from. */
export function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const from = (error.stack ?? '')
    .split('\n')
    .slice(1, 4)
    .map((line) => line.trim().replace(/file:\S*\/(apps|packages|tests)/, '$1'));
  const cause = error.cause === undefined ? '' : ` because ${describe(error.cause)}`;
  return `${error.name}: ${error.message} ${from.join(' ')}${cause}`;
}
