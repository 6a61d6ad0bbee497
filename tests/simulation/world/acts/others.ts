import type { PlainDate } from '@samla/case-model/time';
import { assignmentOf, subjects, units, workerIdOf } from '../city.ts';
import type { FakeCase } from '@samla/api-client/fake/city';
import type { World } from '../world.ts';

/** What others write in the city: each in a transaction that takes its number early and its lock when it can. */
export type Foreign = 'reassign' | 'protect' | 'dispose' | 'idle';

/**
 * Begins a transaction of somebody else; it ends when its turn comes.
 * @param row any case when left out
 * @param over steps that it takes; drawn when left out, and more for a slow one, whom others pass in the feed
 */
export function foreign(
  world: World,
  kind: Foreign,
  row: FakeCase = world.scheduler.chance.pick([...world.city.cases.values()]),
  over?: number,
): string {
  const { db } = world.server;
  const { chance } = world.scheduler;
  const unitId = chance.pick([units.north, units.south]);
  const workerId = chance.happens(0.2) ? null : workerIdOf(chance.pick(subjects));
  const protection = chance.pick(['none', 'secrecyMark', 'protectedRegistration'] as const);
  const isSlow = kind === 'idle' || chance.happens(0.3);
  const steps = over ?? (isSlow ? chance.between(10, 60) : chance.between(0, 10));
  const run = db.write('foreign', async (tx) => {
    db.transactions.takeXid(tx);
    if (kind !== 'idle' && kind !== 'protect') await db.transactions.lock(tx, `case ${row.seed.id}`);
    if (kind !== 'idle') {
      db.change(tx, (now) => {
        if (kind === 'reassign') now.moveCase(row.seed.id, { unitId, workerId });
        else if (kind === 'protect') now.protectPerson(row.seed.personId, protection);
        else now.proposeDisposal(row.seed.id);
      });
    }
    for (let step = 0; step < steps; step++) await world.scheduler.park();
  });
  // one that could not have its lock in time is taken back
  run.catch(() => undefined);
  return `others ${kind} ${row.seed.number} over ${String(steps)} steps`;
}

/** An assignment ends by date, or begins: no row of the feed tells of it. */
export function assignments(world: World): string {
  const { city, scheduler } = world;
  const { chance } = scheduler;
  const subject = chance.pick(subjects);
  const unitId = chance.pick([units.north, units.south]);
  if (chance.happens(0.4)) {
    city.endAssignment(workerIdOf(subject), unitId, '2026-10-31' as PlainDate);
    return `the assignment of ${subject} has ended`;
  }
  const role = chance.pick(['caseWorker', 'unitManager'] as const);
  city.addAssignment(assignmentOf(subject, unitId, role, 100 + city.assignments.length));
  return `${subject} is now ${role}`;
}
