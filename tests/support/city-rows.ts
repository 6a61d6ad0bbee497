import { randomUUID } from 'node:crypto';
import type { CityFixture, SeedCase } from '@samla/api-client/fake/fixture';
import type { Db } from '@samla/case-api/db/tables';
import { codeOf } from '@samla/case-api/db/failure';
import { storeDefinitions } from '@samla/case-api/definition-store';
import type { Form } from '@samla/case-model/definition/form';
import type { EntryBody } from '@samla/case-model/entry';
import { parseIdentityNumber } from '@samla/case-model/identity-number';
import { sortKey } from '@samla/case-model/sort-key';
import { sql } from 'kysely';
import { suiteClock, today } from '../contract/fixture.ts';

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
  const identities = city.persons.flatMap(({ id, identityNumber }) => {
    const read = identityNumber === null ? null : parseIdentityNumber(identityNumber, today);
    if (!read) return [];
    const { number, kind } = read;
    return [{ id: identityId(id), person_id: id, number, kind, valid: true, current: true }];
  });
  if (identities.length > 0) await owner.insertInto('person_identity').values(identities).execute();
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
export async function addCases(owner: Db, city: CityFixture, cases: readonly SeedCase[]): Promise<void> {
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
