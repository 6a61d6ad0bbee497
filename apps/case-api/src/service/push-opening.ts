import type { Command, CommandArgs, Outcome } from '@samla/case-model/command';
import { decide, type Acceptance, type OpeningContext } from '@samla/case-model/decide';
import { sameIdOtherContent } from '@samla/case-model/decide/sending';
import type { AreaKey } from '@samla/case-model/definition';
import { parseIdentityNumber } from '@samla/case-model/identity-number';
import type { PersonId } from '@samla/case-model/ids';
import { dateInStockholm, type PlainDate } from '@samla/case-model/time';
import { sql } from 'kysely';
import type { Tx } from '../db/tables.ts';
import type { Applying } from './push-command.ts';
import { readCases } from './pull-rows.ts';
import { decideContext } from './push-context.ts';
import type { Worker } from './request.ts';

interface Person {
  readonly id: PersonId;
  readonly protected: boolean;
}

/** A question to the register by an exact number, as the log tells it. */
export interface LookUp {
  readonly person: Person | null;
}

type OpenCase = Extract<Command, { name: 'openCase' }>;

/**
 * Opens a case: its row with a registry number, its first entries and those named on it. A case id that is taken, by a
 * case that the worker may see or by one that she may not, is only the id of something else.
 */
export async function openCase(
  tx: Tx,
  applying: Applying,
  command: OpenCase,
): Promise<{ outcome: Outcome; person: Person | null; lookUp: LookUp | null }> {
  const { worker, now, definitions, idTaken } = applying;
  const { args } = command;
  const number = identityNumberOf(args, dateInStockholm(now));
  const person = await findPerson(tx, args, number);
  const lookUp = args.person.kind === 'register' ? { person } : null;
  const caseType = definitions.caseType(args.typeKey);
  const opening: OpeningContext = {
    caseType,
    rulebook: definitions.rulebook,
    personId: person?.id ?? null,
    areas: await areasIn(tx, args),
    lastClosedOn: await lastClosedOn(tx, person, caseType?.content.reopening?.types ?? []),
    openedMeanwhile: await openedMeanwhile(tx, worker, person, command),
  };
  const context = await decideContext(tx, { worker, command, now, row: null });
  const decision = decide(undefined, command, { ...context, opening });
  if (decision.kind !== 'accepted') return { outcome: decision, person: null, lookUp };
  const taken = idTaken || (await readCases(tx, [command.aggregate.id])).length > 0;
  if (taken) return { outcome: sameIdOtherContent, person: null, lookUp };
  await write(tx, applying, command, decision, number);
  return { outcome: { kind: 'accepted', version: 1, recordedAt: now }, person, lookUp };
}

function identityNumberOf({ person }: CommandArgs<'openCase'>, today: PlainDate): string | null {
  if (person.kind !== 'register') return null;
  const read = parseIdentityNumber(person.identityNumber, today);
  return read && read.kind !== 'unreadable' ? read.number : null;
}

/** A person of one of my cases by id, or anyone by exact number; both are null alike when there is none. */
async function findPerson(
  tx: Tx,
  { person }: CommandArgs<'openCase'>,
  number: string | null,
): Promise<Person | null> {
  const { rows } =
    person.kind === 'known'
      ? await sql<Person>`
          select id, protection <> 'none' as protected from person where id = ${person.personId}`.execute(tx)
      : await sql<Person>`
          select person_id as id, protection <> 'none' as protected from register_person(${number})`.execute(
          tx,
        );
  return rows[0] ?? null;
}

async function areasIn(tx: Tx, { unitId }: CommandArgs<'openCase'>): Promise<AreaKey[]> {
  const { rows } = await sql<{ area: AreaKey }>`
    select distinct area_key as area from my_assignments() where unit_id = ${unitId} and role <> 'boardMember'`.execute(
    tx,
  );
  return rows.map(({ area }) => area);
}

async function lastClosedOn(
  tx: Tx,
  person: Person | null,
  types: readonly string[],
): Promise<PlainDate | null> {
  const { rows } = await sql<{ day: PlainDate | null }>`
    select last_closed_on(${person?.id ?? null}::uuid, ${types}::text[]) as day`.execute(tx);
  return rows[0]?.day ?? null;
}

/**
 * The first open case of the same type that the worker had not been shown when she wrote: it is not among those that the
 * command names. An older client names none: then what others opened and its device has not been sent is such a case, and
 * of a device that was never sent anything nothing is known, so nothing is asked. Row security leaves only cases that she
 * may see: of others nothing is told.
 */
async function openedMeanwhile(
  tx: Tx,
  worker: Worker,
  person: Person | null,
  { args, baseVersions, deviceId }: OpenCase,
): Promise<OpeningContext['openedMeanwhile']> {
  const { alike } = baseVersions;
  const isNotShown = alike
    ? sql<boolean>`c.id <> all(${alike}::uuid[])`
    : sql<boolean>`e.author_id is distinct from ${worker.id}::uuid
       and exists (select from device_scope s where s.device_id = ${deviceId}::uuid)
       and not exists (select from device_scope s
                        where s.device_id = ${deviceId}::uuid and s.case_id = c.id and s.to_scope is null)`;
  const { rows } = await sql<{ number: string; by: string }>`
    select c.number, e.author_name as by
      from "case" c join case_entry e on e.case_id = c.id and e.kind = 'caseOpened'
     where c.person_id = ${person?.id ?? null}::uuid and c.type_key = ${args.typeKey} and ${isNotShown}
       and not exists (select from case_entry x where x.case_id = c.id and x.kind = 'caseClosed')
     order by e.recorded_at, c.id limit 1`.execute(tx);
  return rows[0] ?? null;
}

async function write(
  tx: Tx,
  { worker, now, definitions }: Applying,
  command: OpenCase,
  { entries, opening }: Acceptance,
  number: string | null,
): Promise<void> {
  if (!opening) throw new Error('a case was opened without its row');
  const [areaKey] = opening.typeKey.split('.');
  const area = definitions.areas.find(({ key }) => key === areaKey);
  if (!area) throw new Error('a case type of no area was opened');
  const record = entries.map(({ id, body }, at) => ({
    ...{ id, seq: at + 1, kind: body.kind, happened_at: command.happenedAt, author_name: worker.name, body },
  }));
  await sql`
    select open_case(${command.aggregate.id}::uuid, ${area.code}, ${opening.definitionHash}, ${opening.personId}::uuid,
                     ${number}, ${opening.unitId}::uuid, ${opening.workerId}::uuid, ${JSON.stringify(record)}::jsonb,
                     ${now}::timestamptz)`.execute(tx);
}
