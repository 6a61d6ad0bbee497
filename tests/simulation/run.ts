import { FakeCity } from '@samla/api-client/fake/city';
import { StoppedError } from '@samla/desktop/host/testing/faulty-disk';
import { Chance } from './chance.ts';
import { acknowledgedExactlyOnce } from './invariants/i1-acknowledged-exactly-once.ts';
import { atMostOnce } from './invariants/i2-at-most-once.ts';
import { viewEqualsServer } from './invariants/i3-view-equals-server.ts';
import { orderWithinACase } from './invariants/i6-order-within-a-case.ts';
import {
  draftsGoOn,
  isFailing,
  othersGoOn,
  poisonDelaysItsCase,
} from './invariants/i7-poison-delays-its-case.ts';
import { noTextIsLost } from './invariants/i8-no-text-is-lost.ts';
import { handedInIsInNoForm } from './invariants/i9-handed-in-is-in-no-form.ts';
import { watch } from './invariants/watch.ts';
import { createCity, dropCity, type CityCluster } from './server/postgres/cluster.ts';
import { PostgresServer } from './server/postgres/postgres-server.ts';
import { Server } from './server/server.ts';
import {
  ALL_SENT,
  allOnline,
  comeToRest,
  drain,
  guestsSend,
  heal,
  hoursPass,
  losePokes,
} from './world/rest.ts';
import { fixture } from './world/city.ts';
import { drawStep, take } from './world/steps.ts';
import type { DiskKind } from './world/disks.ts';
import { outboxOf } from './world/look.ts';
import { describe, World, type Surroundings, type Violation } from './world/world.ts';

export interface RunOptions {
  readonly seed: number;
  /** drawn from the seed when left out: 300 to 1 000, mostly few */
  readonly steps?: number;
  /** what the machines keep their stores on; memory when left out */
  readonly disk?: DiskKind;
  /** errors tell where they came from: taking that down is a good part of a run */
  readonly traced?: boolean;
  /** of the steps, the only ones that are taken; all when left out */
  readonly only?: readonly number[];
}

export interface RunResult {
  readonly seed: number;
  readonly steps: number;
  readonly only?: readonly number[];
  readonly violations: readonly Violation[];
  readonly history: readonly string[];
}

/**
 * One run of the world: steps, healing, rest, and then every promise is looked at.
 * @param cluster where the API runs on PostgreSQL; null for the server in memory
 */
export async function run(options: RunOptions, cluster: CityCluster | null): Promise<RunResult> {
  const { seed } = options;
  const draw = new Chance(seed, 0);
  // drawn also when it is said, so that the rest of the world is the same
  const drawn = 300 + Math.floor(701 * draw.fraction() ** 8);
  const steps = options.steps ?? drawn;
  Error.stackTraceLimit = options.traced ? 10 : 0;
  const pullRows = draw.pick([4, 8, 40, 1_000]);
  const database = cluster && (await createCity(cluster));
  const server = (within: Surroundings) =>
    database
      ? new PostgresServer(database, pullRows, within)
      : new Server(
          new FakeCity(fixture, { clock: within.time, random: new Chance(seed, 3), pullRows }),
          within.scheduler.pause,
        );
  const world = new World(seed, options.disk ?? 'memory', server);
  const unhandled = (error: unknown) => {
    if (!(error instanceof StoppedError)) world.broken('total', `nobody caught ${describe(error)}`);
  };
  process.on('unhandledRejection', unhandled);
  try {
    for (const machine of world.machines) await machine.start();
    const only = options.only ? new Set(options.only) : null;
    for (let number = 0; number < steps; number++) {
      if (!only || only.has(number)) await step(world, seed, number);
    }
    await rest(world);
  } catch (error) {
    world.broken('run', describe(error));
  } finally {
    await world.scheduler.settled();
    process.off('unhandledRejection', unhandled);
  }
  for (const machine of world.machines) machine.release();
  await world.server.close();
  if (cluster && database) await dropCity(cluster, database);
  const { violations, history } = world;
  return { seed, steps, violations, history, ...(options.only && { only: options.only }) };
}

async function step(world: World, seed: number, number: number): Promise<void> {
  const chance = new Chance(seed, 2, number);
  world.scheduler.chance = chance;
  const kind = drawStep(chance);
  const before = world.history.length;
  take(world, kind);
  if (kind === 'wait') await pass(world, chance.between(100, 40_000));
  if (kind === 'longWait') await pass(world, chance.between(1, 5) * 60_000);
  for (let ticks = chance.below(14); ticks > 0; ticks--) {
    await world.scheduler.tick();
    world.bury();
    watch(world);
  }
  await world.scheduler.settled();
  for (let at = before; at < world.history.length; at++) {
    world.history[at] = `${String(number).padStart(4)} ${world.history[at] ?? ''}`;
  }
}

/** Time passes; what becomes due in it is done, and who can go on does, a little. */
async function pass(world: World, milliseconds: number): Promise<void> {
  const end = world.time.elapsed + milliseconds;
  while (world.time.next(end - world.time.elapsed)) {
    for (let ticks = 0; ticks < 8; ticks++) if (!(await world.scheduler.tick())) break;
    world.bury();
    watch(world);
  }
  world.time.pass(Math.max(0, end - world.time.elapsed));
}

async function rest(world: World): Promise<void> {
  world.tell('everything is mended');
  world.scheduler.chance = new Chance(world.seed, 4);
  await heal(world);
  await guestsSend(world);
  if (world.server.poison.size > 0 || world.machines.some(({ draftWall }) => draftWall)) {
    const end = world.time.elapsed + ALL_SENT;
    await comeToRest(world, () => world.time.elapsed > end && allOnline(world));
    draftsGoOn(world);
    othersGoOn(world);
    await hoursPass(world, () => !world.machines.some((machine) => isFailing(world, machine)));
    await comeToRest(world, () => allOnline(world));
    poisonDelaysItsCase(world);
    world.server.poison.clear();
    for (const machine of world.machines) machine.draftWall = null;
  }
  const isQuiet = () =>
    world.machines.every(
      ({ state }) => state?.sync.kind === 'online' && state.outbox.waiting + state.outbox.sending === 0,
    );
  const rested = await comeToRest(world, isQuiet);
  await drain(world);
  if (!rested) tellUnrest(world);
  await losePokes(world);
  const held = await world.server.held();
  acknowledgedExactlyOnce(world, held);
  atMostOnce(world, held);
  viewEqualsServer(world, held);
  orderWithinACase(world, held);
  poisonDelaysItsCase(world);
  await noTextIsLost(world, held);
  handedInIsInNoForm(world);
}

function tellUnrest(world: World): void {
  const { length } = world.violations;
  for (const machine of world.machines) {
    const { state } = machine;
    const waiting = outboxOf(machine).flatMap(({ command, status }) =>
      status.kind === 'waiting' ? `${command.name} ${command.id}` : [],
    );
    if (state?.sync.kind === 'online' && waiting.length === 0) continue;
    world.broken(
      'rest',
      `${machine.name} is ${state?.sync.kind ?? 'not running'}: ${state?.sync.message ?? ''} ${waiting.join(', ')}`,
    );
  }
  if (world.violations.length === length) world.broken('rest', 'the round of a machine never ends');
}
