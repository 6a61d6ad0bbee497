import type { PlainDate } from '@samla/case-model/time';
import { assignmentOf, subjects, units, workerIdOf } from '../city.ts';
import type { CaseId } from '@samla/case-model/ids';
import type { Change } from '../../server/central.ts';
import { describe, type World } from '../world.ts';

/**
 * Begins a transaction of somebody else, which takes its number early and its lock when it can; it ends when its turn comes.
 * @param caseId any case when left out
 * @param over steps that it takes; drawn when left out, and more for a slow one, whom others pass in the feed
 */
export function foreign(
  world: World,
  kind: Change['kind'],
  caseId: CaseId = world.scheduler.chance.pick(world.server.cases()),
  over?: number,
): string {
  const { chance } = world.scheduler;
  const unitId = chance.pick([units.north, units.south]);
  const workerId = chance.happens(0.2) ? null : workerIdOf(chance.pick(subjects));
  const protection = chance.pick(['none', 'secrecyMark', 'protectedRegistration'] as const);
  const isSlow = kind === 'idle' || chance.happens(0.3);
  const steps = over ?? (isSlow ? chance.between(10, 60) : chance.between(0, 10));
  const hold = async () => {
    for (let step = 0; step < steps; step++) await world.scheduler.park();
  };
  const change = { kind, unitId, workerId, protection };
  world.server
    .write(caseId, change, hold)
    .catch((error: unknown) => world.broken('run', `others ${kind}: ${describe(error)}`));
  return `others ${kind} ${caseId} over ${String(steps)} steps`;
}

/** An assignment ends by date, or begins: no row of the feed tells of it. */
export function assignments(world: World): string {
  const { server, scheduler } = world;
  const { chance } = scheduler;
  const subject = chance.pick(subjects);
  const unitId = chance.pick([units.north, units.south]);
  if (chance.happens(0.4)) {
    server.endAssignment(workerIdOf(subject), unitId, '2026-10-31' as PlainDate);
    return `the assignment of ${subject} has ended`;
  }
  const role = chance.pick(['caseWorker', 'unitManager'] as const);
  server.addAssignment(assignmentOf(subject, unitId, role, 100 + world.assignmentsMade++));
  return `${subject} is now ${role}`;
}
