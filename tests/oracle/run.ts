import type { CaseService } from '@samla/api-client/service';
import pg from 'pg';
import { fixture, unit, worker } from '../contract/fixture.ts';
import { Chance } from '../simulation/chance.ts';
import type { PostgresWorld } from '../support/postgres-world.ts';
import { Device } from './device.ts';
import { difference, visibleBySql } from './visible.ts';
import { Writer, type Subjects } from './writers.ts';

const WRITERS = 4;
const STEPS = 30;
const RESTS = 2;
const subjects: Subjects = {
  cases: fixture.cases.map(({ id }) => id),
  persons: [...new Set(fixture.cases.map(({ personId }) => personId))],
  units: Object.values(unit),
  workers: Object.values(worker).map(({ id }) => id),
  assignments: fixture.assignments.map(({ id }) => id),
};
const seats = [worker.two, worker.two, worker.child, worker.manager, worker.guardian, worker.former];

export interface OracleOptions {
  readonly world: PostgresWorld;
  /** sets the day that the API believes in; days after 2 November 2026 */
  readonly setDay: (day: number) => string;
  readonly seed: number;
  /** puts a fault between the API and the devices */
  readonly wrap?: (service: CaseService) => CaseService;
}

/**
 * Writers with open transactions, devices that fetch meanwhile, and a line that loses answers. At every rest each device is
 * compared with what a plain query says that its worker may see.
 * @returns every difference, in words, with the seed; none when all is as it should be
 */
export async function oracleRun(options: OracleOptions): Promise<string[]> {
  const { world, setDay, seed, wrap = (service) => service } = options;
  const chance = new Chance(seed, 7);
  let day = 0;
  let today = setDay(0);
  await world.reset();
  await using ends = new AsyncDisposableStack();
  const database = new pg.Client({ connectionString: world.database.superuserUrl });
  await database.connect();
  ends.defer(() => database.end());
  const writers: Writer[] = [];
  for (let count = 0; count < WRITERS; count++) {
    const writer = await Writer.connect(world.database.ownerUrl, subjects, new Chance(seed, 8, count));
    ends.defer(() => writer.close());
    writers.push(writer);
  }
  const devices = seats.map((who, at) => {
    const device = new Device(`${who.subject} ${at}`, who, (subject) => wrap(world.service(subject)));
    ends.defer(() => device.close());
    return device;
  });

  const wrong: string[] = [];
  for (let rest = 0; rest < RESTS; rest++) {
    for (let step = 0; step < STEPS; step++) {
      if (chance.happens(0.05)) today = setDay(++day);
      // at the same time, so that a page is read while others write
      const [writer, other] = [chance.pick(writers), chance.pick(writers)];
      const device = chance.pick(devices);
      if (chance.happens(0.25)) device.network.once({ kind: chance.pick(['dropResponse', 'dropRequest']) });
      await Promise.all([
        writer.step(today),
        ...(other === writer ? [] : [other.step(today)]),
        ...(chance.happens(0.6) ? [device.round()] : []),
      ]);
    }
    for (const writer of writers) await writer.end(chance.happens(0.3) ? 'rollback' : 'commit');
    for (const device of devices) {
      await device.rest();
      const wanted = await visibleBySql(database, device.workerId, today);
      for (const line of difference(wanted, device.view()))
        wrong.push(`seed ${seed}, rest ${rest + 1}, ${device.name}: ${line}`);
    }
  }
  return wrong;
}
