import { foreign } from './acts/others.ts';
import { newerProgramIsBack } from './acts/programs.ts';
import { subjects } from './city.ts';
import { outboxOf } from './look.ts';
import type { World } from './world.ts';
import { folderNameOf } from '@samla/desktop/host/store/worker-folder';
import { watch } from '../invariants/watch.ts';

/** Ends everything that was wrong, but for commands that the service fails on. */
export async function heal(world: World): Promise<void> {
  world.server.start();
  world.poisonNext = false;
  for (const machine of world.machines) {
    machine.lineFault = () => null;
    machine.diskFault = () => null;
    machine.clockWrongBy = 0;
    machine.signIn();
  }
  await drain(world);
  for (const machine of world.machines) {
    newerProgramIsBack(world, machine);
    // where the program says that it must be started again, the worker does so
    if (machine.state?.sync.message?.includes('Starta om Samla')) machine.kill(0);
    await machine.start();
    machine.signIn();
  }
}

/** Milliseconds in which all that may be sent is: two of the longest waits. */
export const ALL_SENT = 2 * 65_000;

/**
 * Has everybody who left something unsent at another's machine come back to it and send it, and then the owners of the
 * machines.
 */
export async function guestsSend(world: World): Promise<void> {
  for (const subject of subjects) {
    const at = world.machines.filter(
      (machine) => machine.owner !== subject && outboxOf(machine, folderNameOf(subject)).length > 0,
    );
    if (at.length === 0) continue;
    for (const machine of at) machine.signIn(subject);
    const end = world.time.elapsed + ALL_SENT;
    await comeToRest(world, () => world.time.elapsed > end && allOnline(world));
  }
  for (const machine of world.machines) if (machine.subject !== machine.owner) machine.signIn(machine.owner);
  await drain(world);
}

export const allOnline = (world: World) => world.machines.every(({ state }) => state?.sync.kind === 'online');

/** Lets everyone go on until all wait for time. */
export async function drain(world: World): Promise<void> {
  for (let ticks = 0; ; ticks++) {
    await world.scheduler.settled();
    world.bury();
    watch(world);
    if (!(await world.scheduler.tick())) return;
    if (ticks > 20_000) throw new Error('the world never comes to rest');
  }
}

/** Has every machine do a round. @returns how many of them have not ended yet */
function askAll({ machines }: World): { readonly underWay: number } {
  const rounds = { underWay: machines.length };
  const ends = () => rounds.underWay--;
  for (const { host } of machines) void (host?.service.syncNow() ?? Promise.resolve()).then(ends, ends);
  return rounds;
}

/** Lets hours go by in leaps, as on machines that sleep, until something is so; two days at most. */
export async function hoursPass(world: World, isSo: () => boolean): Promise<void> {
  for (let hour = 0; hour < 48 && !isSo(); hour++) {
    world.time.pass(3_600_000);
    askAll(world);
    await drain(world);
  }
}

/** Rounds of all machines in a row in which nothing is left to send: what one brings may be news to the next. */
const QUIET_ROUNDS = 3;

/**
 * Lets time pass until every machine has nothing to send and has been answered to after that. Until then each goes by
 * its own schedule: nobody asks it to hurry.
 * @param isQuiet whether a machine's outbox may be left so
 * @returns false when that is not so after an hour, or a round has not ended by then
 */
export async function comeToRest(world: World, isQuiet: () => boolean): Promise<boolean> {
  let quiet = 0;
  const until = world.time.elapsed + 3_600_000;
  while (world.time.elapsed < until) {
    await drain(world);
    for (const machine of world.machines) {
      if (machine.state?.sync.kind === 'idle') machine.signIn();
    }
    if (isQuiet()) {
      const rounds = askAll(world);
      await drain(world);
      // an answer may still be on its way, and the round with it
      quiet = rounds.underWay === 0 && isQuiet() ? quiet + 1 : 0;
      if (quiet === QUIET_ROUNDS) return true;
    }
    world.time.next(65_000);
    await drain(world);
    for (let due = 0; due < 40 && world.time.next(2_000); due++) await drain(world);
  }
  return false;
}

/** Milliseconds in which a poke that was lost has been made up for: a quiet round of each machine, and what it takes. */
const MADE_UP_FOR = 70_000;

/** Others write while every poke is lost, and nobody asks: each machine has it from its own next round. */
export async function losePokes(world: World): Promise<void> {
  for (const machine of world.machines)
    machine.lineFault = (path) => (path === 'sync.pokes' ? { kind: 'cut' } : null);
  for (const caseId of world.server.cases().slice(0, 3)) foreign(world, 'reassign', caseId, 0);
  await drain(world);
  const end = world.time.elapsed + MADE_UP_FOR;
  while (world.time.next(end - world.time.elapsed)) await drain(world);
  world.time.pass(end - world.time.elapsed);
  for (const machine of world.machines) machine.lineFault = () => null;
}
