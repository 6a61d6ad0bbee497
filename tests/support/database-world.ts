import type { CityFixture, LogRow } from '@samla/api-client/fake/fixture';
import type { Db } from '@samla/case-api/db/tables';
import type { ChangeFeed } from '@samla/case-api/db/change-feed';
import { systemRandom, systemTimer, type ApiLog, type ApiPorts, type Timer } from '@samla/case-api/ports';
import { pruneHistory } from '@samla/case-api/history';
import { createCaseService } from '@samla/case-api/service/case-service';
import { entryOf, type EntryRow } from '@samla/case-api/service/pull-rows';
import { PokeHub } from '@samla/case-api/service/poke-hub';
import type { ServiceDeps } from '@samla/case-api/service/request';
import { shortDeviceId } from '@samla/api-client/short-device-id';
import type { CaseService } from '@samla/api-client/service';
import { devicesOf, loseDevice } from '@samla/case-api/lost-device';
import { DefinitionsInUse } from '@samla/case-api/definitions-in-use';
import type { DeviceId, WorkerId } from '@samla/case-model/ids';
import type { Clock } from '@samla/case-model/time';
import { sql } from 'kysely';
import { fixture, suiteClock, today, worker } from '../contract/fixture.ts';
import { newDevice, type World } from '../contract/suite-world.ts';
import { addCases, seed } from './city-rows.ts';

/** A log that keeps faults, so that a test can see that there were none. */
export interface TestLog extends ApiLog {
  readonly faults: unknown[];
}

export function testPorts(clock: Clock = suiteClock): ApiPorts & { readonly log: TestLog } {
  const faults: unknown[] = [];
  const log: TestLog = { faults, event: () => undefined, fault: (_name, error) => faults.push(error) };
  // pokes wait a tenth of a second for their neighbours; a test need not
  const timer: Timer = { after: (milliseconds, run) => systemTimer.after(milliseconds / 20, run) };
  return { clock, random: systemRandom, timer, log };
}

export interface DatabaseHandles {
  /** as the API has it */
  readonly db: Db;
  readonly owner: Db;
  readonly feed: ChangeFeed;
  /** makes the log unwritable until the answer is called */
  lockLog(): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

export interface DatabaseWorld extends World {
  readonly deps: ServiceDeps;
  readonly owner: Db;
  readonly faults: readonly unknown[];
}

/** The real service over a real database, seeded row by row from the fixture. */
export async function databaseWorld(
  handles: DatabaseHandles,
  options: { readonly pullRows?: number; readonly clock?: Clock; readonly city?: CityFixture } = {},
): Promise<DatabaseWorld> {
  const { db, owner, feed } = handles;
  const city = options.city ?? fixture;
  const ports = testPorts(options.clock);
  const pokes = new PokeHub(db, feed, ports);
  await pokes.start();
  const deps: ServiceDeps = {
    ...{ db, ports, pokes, definitions: new DefinitionsInUse(city.definitions), longestOfflineHours: 72 },
    ...(options.pullRows === undefined ? {} : { pullRows: options.pullRows }),
  };
  const service = (subject: string, deviceId?: DeviceId): CaseService =>
    createCaseService(deps, { subject, clientVersion: '0.1.0', deviceId: deviceId ?? null });
  return {
    deps,
    owner,
    service,
    get faults() {
      return ports.log.faults;
    },
    async reset() {
      // the seed itself is a change: it must have poked before a test listens
      const ending = new AbortController();
      const [listener] = city === fixture ? [worker.two] : city.workers;
      if (!listener) throw new RangeError('a city needs a worker');
      const device = { workerId: listener.id, deviceId: newDevice() };
      const stream = pokes.subscribe(device, ending.signal);
      await stream.next();
      const poked = stream.next();
      await seed(owner, city);
      await poked;
      ending.abort();
      await stream.return(undefined);
    },
    async entries(id) {
      const { rows } = await sql<EntryRow>`
        select id, case_id, seq, recorded_at, happened_at, author_id, author_name, body
          from case_entry where case_id = ${id} order by seq`.execute(owner);
      return rows.map(entryOf);
    },
    log: () => readLog(owner),
    addCase: (one) => addCases(owner, city, [one]),
    async moveCase(id, { unitId, workerId }) {
      await sql`update "case" set unit_id = ${unitId}, worker_id = ${workerId},
                  assignment_version = assignment_version + 1 where id = ${id}`.execute(owner);
    },
    async protectPerson(id, protection) {
      await sql`update person set protection = ${protection} where id = ${id}`.execute(owner);
    },
    async proposeDisposal(id) {
      await sql`update "case" set disposal_proposed_on = ${today} where id = ${id}`.execute(owner);
    },
    async endAssignment(workerId, unitId, lastDay) {
      await sql`update assignment set valid_to = ${lastDay}
                 where worker_id = ${workerId} and unit_id = ${unitId}`.execute(owner);
    },
    async loseDevice(workerId, deviceId) {
      const [device] = await devicesOf(owner, workerSubject(city, workerId), shortDeviceId(deviceId));
      if (!device) throw new RangeError('no such device in the city');
      await loseDevice(owner, device, ports.clock.now());
    },
    async forgetHistory() {
      await sql`update change set at = at - interval '31 days'`.execute(owner);
      await sql`update draft set stored_at = stored_at - interval '31 days'`.execute(owner);
      await pruneHistory(db, { feed: 30, receipts: 400 }, ports.clock.now());
    },
    async agePresence(seconds) {
      await sql`update presence set since = since - make_interval(secs => ${seconds}),
                  seen_at = seen_at - make_interval(secs => ${seconds})`.execute(owner);
    },
    lockLog: () => handles.lockLog(),
    async close() {
      await pokes.close();
      await handles.close();
    },
  };
}

function workerSubject(city: CityFixture, id: WorkerId): string {
  return city.workers.find((one) => one.id === id)?.subject ?? '';
}

async function readLog(owner: Db): Promise<LogRow[]> {
  const { rows } = await sql<LogRow>`
    select at, worker_id as "workerId", action, case_id as "caseId", person_id as "personId", purpose, protected,
           device_id as "deviceId", client_version as "clientVersion", event_id as "eventId", result
      from access_log order by id`.execute(owner);
  return rows;
}
