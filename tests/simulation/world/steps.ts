import type { Chance } from '../chance.ts';
import type { Doing } from './acts/compose.ts';
import { assignments, foreign } from './acts/others.ts';
import { openAway } from './acts/open-away.ts';
import { openNew } from './acts/open-new.ts';
import { resolve } from './acts/resolve.ts';
import { settleOne } from './acts/settle.ts';
import { cacheBreaks, diskTrouble, unreadable, weather } from './acts/weather.ts';
import { newerProgram, newerProgramIsBack, olderProgram } from './acts/programs.ts';
import { openWindow, signOut, takesOver } from './acts/workers.ts';
import { everything, pickCase, write, writeTwice } from './acts/write.ts';
import type { Machine } from './machine.ts';
import type { World } from './world.ts';

const DAY = 24 * 3_600_000;

/** What can happen next, and how often. */
const steps = {
  ...{ note: 14, correct: 4, watch: 4, completeWatch: 3, assign: 6, form: 4, task: 3, event: 2 },
  ...{ document: 2, decide: 2, deadline: 2, participant: 2, release: 1, close: 1 },
  ...{
    openNew: 3,
    resolve: 8,
    settle: 3,
    read: 3,
    openAway: 3,
    search: 1,
    sync: 4,
    twoWindows: 3,
    writesTwice: 1,
  },
  ...{ wait: 9, longWait: 1, weather: 7, tokenEnds: 2, signInEnds: 1, signsIn: 3, clock: 2 },
  ...{ killHost: 3, powerCut: 2, starts: 8, killApi: 1, apiStarts: 3, disk: 3, diskMended: 5 },
  ...{ unreadable: 2, cacheBreaks: 1 },
  ...{ signsOut: 1, takesOver: 1, openWindow: 2, olderProgram: 1, newerProgram: 1, newerIsBack: 2 },
  ...{ reassign: 6, protect: 2, dispose: 1, idle: 3, assignments: 2, epoch: 1, poison: 1 },
} as const;
export type StepKind = keyof typeof steps;

const kinds = Object.keys(steps) as StepKind[];
const total = Object.values(steps).reduce((sum, weight) => sum + weight, 0);

/** Draws what happens next. */
export function drawStep(chance: Chance): StepKind {
  let left = chance.below(total);
  for (const kind of kinds) {
    left -= steps[kind];
    if (left < 0) return kind;
  }
  throw new RangeError('the weights do not add up');
}

/** Lets one thing happen. What a worker does goes on by itself; what it came to is told later. */
export function take(world: World, kind: StepKind): void {
  const machine = world.scheduler.chance.pick(world.machines);
  const tellOf = (what: string) => world.tell(`${kind.padEnd(10)} ${what}`);
  switch (kind) {
    case 'reassign':
    case 'protect':
    case 'dispose':
    case 'idle':
      return tellOf(foreign(world, kind));
    case 'assignments':
      return tellOf(assignments(world));
    case 'epoch':
      world.server.voidCaches();
      return tellOf('every cache is of another epoch');
    case 'poison':
      world.poisonNext = true;
      return tellOf('the service fails on the next new command');
    case 'weather':
      return tellOf(weather(world, machine));
    case 'disk':
      return tellOf(diskTrouble(world, machine));
    case 'unreadable':
      return tellOf(unreadable(world, machine));
    case 'diskMended':
      machine.diskFault = () => null;
      return tellOf(machine.name);
    case 'wait':
    case 'longWait':
      // time itself is moved by the run
      return tellOf('');
    case 'newerIsBack':
      for (const one of world.machines) newerProgramIsBack(world, one);
      return tellOf('');
    case 'killApi':
      world.server.kill();
      return tellOf('');
    case 'apiStarts':
      world.server.start();
      return tellOf('');
    default:
      return onMachine(world, kind, machine, (what) => tellOf(`${machine.name}: ${what}`));
  }
}

function onMachine(world: World, kind: StepKind, machine: Machine, tell: (what: string) => void): void {
  const { chance } = world.scheduler;
  switch (kind) {
    case 'tokenEnds':
      machine.authenticator.rejectToken();
      return tell('');
    case 'signInEnds':
      machine.guarded(() => machine.authenticator.expire());
      return tell('');
    case 'signsIn':
      machine.signIn();
      return tell('');
    case 'clock':
      machine.clockWrongBy = chance.pick([0, DAY, -DAY, chance.between(-DAY, DAY)]);
      return tell(`wrong by ${String(Math.round(machine.clockWrongBy / 60_000))} minutes`);
    case 'takesOver':
      return tell(takesOver(world, machine));
    case 'olderProgram':
      return tell(olderProgram(world, machine));
    case 'newerProgram':
      return tell(newerProgram(machine));
    case 'cacheBreaks':
      return tell(cacheBreaks(world, machine));
    case 'killHost':
      machine.hostDies();
      return tell('');
    case 'powerCut':
      machine.kill(chance.fraction());
      return tell('');
    case 'starts':
      world.run(
        machine,
        async () => {
          await machine.start();
          return 'started';
        },
        tell,
      );
      return;
    default:
      byWorker(world, kind, machine, tell);
  }
}

function byWorker(world: World, kind: StepKind, machine: Machine, tell: (what: string) => void): void {
  const { host } = machine;
  if (!host) {
    world.run(
      machine,
      async () => {
        await machine.start();
        return 'started';
      },
      tell,
    );
    return;
  }
  switch (kind) {
    case 'openNew':
      return world.run(machine, () => openNew(world, machine, host), tell);
    case 'openAway':
      return world.run(machine, () => openAway(world, machine, host), tell);
    case 'resolve':
      return world.run(machine, () => resolve(world, machine, host), tell);
    case 'writesTwice':
      return world.run(machine, () => writeTwice(world, machine, host), tell);
    case 'settle':
      return world.run(machine, () => settleOne(world, machine, host), tell);
    case 'signsOut':
      return world.run(machine, () => signOut(world, host), tell);
    case 'openWindow':
      return world.run(machine, () => openWindow(world, machine, host), tell);
    case 'sync':
      return world.run(
        machine,
        async () => {
          await host.service.syncNow();
          return '';
        },
        tell,
      );
    case 'search':
      return world.run(
        machine,
        async () => {
          const { hits } = await host.service.search({ text: 'kanarie', limit: 10 });
          return `${String(hits.length)} hits`;
        },
        tell,
      );
    case 'read':
      return world.run(
        machine,
        async () => {
          const view = await pickCase(world, host);
          return view ? (await host.service.openCase(view.id)).kind : 'no case';
        },
        tell,
      );
    case 'twoWindows':
      world.run(machine, () => write(world, machine, host, 'note'), tell);
      world.run(machine, () => write(world, machine, host, 'assign'), tell);
      world.run(
        machine,
        async () => {
          const { count } = await host.service.worklistWindow({ view: everything, from: 0, to: 5 });
          return `${String(count)} rows`;
        },
        tell,
      );
      return;
    default:
      return world.run(machine, () => write(world, machine, host, kind as Doing), tell);
  }
}
