import { randomUUID } from 'node:crypto';
import type { CityFixture, LogRow, SeedCase } from '@samla/api-client/fake/fixture';
import type { Db } from '@samla/case-api/db/tables';
import { codeOf } from '@samla/case-api/db/failure';
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
import { storeDefinitions } from '@samla/case-api/definition-store';
import { DefinitionsInUse } from '@samla/case-api/definitions-in-use';
import type { Form } from '@samla/case-model/definition/form';
import type { EntryBody } from '@samla/case-model/entry';
import type { DeviceId, WorkerId } from '@samla/case-model/ids';
import type { Clock } from '@samla/case-model/time';
import { parseIdentityNumber } from '@samla/case-model/identity-number';
import { sortKey } from '@samla/case-model/sort-key';
import { sql } from 'kysely';
import { fixture, suiteClock, today, worker } from '../contract/fixture.ts';
import { newDevice, type World } from '../contract/suite-world.ts';

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

/** Empties every table of the city and fills it from the fixture. */
export async function seed(owner: Db, city: CityFixture): Promise<void> {
  await empty(owner);
  await storeDefinitions(owner, city.definitions);
  await owner
    .insertInto('board')
    .values(city.boards.map(({ id, name }) => ({ id, name })))
    .execute();
  await owner
    .insertInto('organisation_unit')
    .values(city.units.map(({ boardId, ...unit }) => ({ ...unit, board_id: boardId })))
    .execute();
  await owner
    .insertInto('worker')
    .values(city.workers.map(({ id, subject, name }) => ({ id, subject, name })))
    .execute();
  await owner
    .insertInto('assignment')
    .values(
      city.assignments.map(({ id, workerId, unitId, areas, role, validFrom, validTo }) => ({
        ...{ id, worker_id: workerId, unit_id: unitId, areas: [...areas], role },
        ...{ valid_from: validFrom, valid_to: validTo },
      })),
    )
    .execute();
  await owner
    .insertInto('person')
    .values(
      city.persons.map((person) => ({
        ...{ id: person.id, given_name: person.givenName, family_name: person.familyName },
        sort_key: sortKey(`${person.familyName} ${person.givenName}`),
        ...{ address: person.address, phone: person.phone, protection: person.protection },
        deceased_on: person.deceasedOn,
      })),
    )
    .execute();
  await owner
    .insertInto('person_identity')
    .values(
      city.persons.flatMap(({ id, identityNumber }) => {
        const read = identityNumber === null ? null : parseIdentityNumber(identityNumber, today);
        if (!read) return [];
        const { number, kind } = read;
        return [{ id: identityId(id), person_id: id, number, kind, valid: true, current: true }];
      }),
    )
    .execute();
  await addCases(owner, city, city.cases);
}

/** A poke may still be in the checking: it holds some tables and asks for others, so this lets go and tries again. */
async function empty(owner: Db): Promise<void> {
  for (;;) {
    try {
      await owner.transaction().execute(async (tx) => {
        await sql`set local lock_timeout = '100ms'`.execute(tx);
        await sql`truncate board, organisation_unit, worker, assignment, person, person_identity, person_relation,
          definition, "case", case_entry, case_participant, case_number, service_order, device, device_scope, command_receipt, draft, draft_sequence, presence, change, access_log
          restart identity cascade`.execute(tx);
        await sql`update feed_edge set pruned_to = '0'`.execute(tx);
      });
      return;
    } catch (error) {
      if (codeOf(error) !== '55P03') throw error;
    }
  }
}

function identityId(personId: string): string {
  return personId.replace(/^5a111a00/, '5a111a01');
}

/** The version of its type that a case is pinned to, and who may see it. */
function pinned({ definitions }: CityFixture, { typeKey, definitionHash }: SeedCase) {
  const found = definitions.findLast(
    ({ hash, content }) =>
      content.key === typeKey && (definitionHash === undefined || hash === definitionHash),
  );
  if (found?.kind !== 'caseType') throw new RangeError('the fixture names a case type that it does not have');
  return { definition_hash: found.hash, access_profile: found.content.access };
}

/** Whose record a seeded entry belongs to: its form's audience. */
function audienceIn({ definitions }: CityFixture, body: EntryBody): Form['audience'] {
  if (body.kind !== 'formSubmitted') return 'file';
  const forms = definitions.flatMap((one) => (one.kind === 'caseType' ? one.content.forms : []));
  return forms.find(({ key }) => key === body.form)?.audience ?? 'file';
}

/** Whole cases with their records, in one transaction. */
async function addCases(owner: Db, city: CityFixture, cases: readonly SeedCase[]): Promise<void> {
  if (cases.length === 0) return;
  await owner.transaction().execute(async (tx) => {
    await tx
      .insertInto('case')
      .values(
        cases.map((one) => ({
          ...{ id: one.id, number: one.number, area_key: one.areaKey, type_key: one.typeKey },
          ...pinned(city, one),
          ...{ person_id: one.personId, unit_id: one.unitId, worker_id: one.workerId },
          ...{ entry_count: one.entries.length, disposal_proposed_on: one.disposalProposedOn },
        })),
      )
      .execute();
    const named = cases.flatMap(({ id, participants = [] }) =>
      participants.map(({ workerId, role }) => ({
        ...{ case_id: id, worker_id: workerId, role, named_at: suiteClock.now() },
      })),
    );
    if (named.length > 0) await tx.insertInto('case_participant').values(named).execute();
    const orders = cases.flatMap(({ id, unitId, orders = [] }) =>
      orders.map(({ performerUnitId, state }) => ({
        ...{
          id: randomUUID(),
          case_id: id,
          orderer_unit_id: unitId,
          performer_unit_id: performerUnitId,
          state,
        },
      })),
    );
    if (orders.length > 0) await tx.insertInto('service_order').values(orders).execute();
    const entries = cases.flatMap(({ id: case_id, entries }) =>
      entries.map(({ id, recordedAt, happenedAt, authorId, authorName, body }, at) => ({
        ...{ id, case_id, seq: at + 1, kind: body.kind, recorded_at: recordedAt, happened_at: happenedAt },
        ...{ author_id: authorId, author_name: authorName, body },
        audience: audienceIn(city, body),
      })),
    );
    await sql`
      insert into case_entry (id, case_id, seq, kind, recorded_at, happened_at, author_id, author_name, body, audience)
      select id, case_id, seq, kind, recorded_at, happened_at, author_id, author_name, body, audience
        from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as e (id uuid, case_id uuid, seq int, kind text,
             recorded_at timestamptz, happened_at timestamptz, author_id uuid, author_name text, body jsonb,
             audience text)`.execute(tx);
  });
}
