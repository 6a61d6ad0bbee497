import { ApiError } from '@samla/api-client/errors';
import type { PersonLookupInput, PersonLookupOutput, Protection } from '@samla/api-client/schemas';
import { parseIdentityNumber } from '@samla/case-model/identity-number';
import type { PlainDate } from '@samla/case-model/time';
import { sql } from 'kysely';
import type { Tx } from '../db/tables.ts';
import { writeAccessLog } from '../log/access-log.ts';
import { noAssignment, type Request } from './request.ts';

interface RegisterFacts {
  person_id: string;
  given_name: string;
  family_name: string;
  number: string;
  protection: Protection;
  deceased_on: PlainDate | null;
}

/**
 * Register facts of the person with exactly this number, whoever has a case for her. The log says who asked, for what
 * purpose and about whom, before the answer leaves.
 */
export async function lookUpPerson(request: Request, input: PersonLookupInput): Promise<PersonLookupOutput> {
  const wanted = parseIdentityNumber(input.identityNumber, request.today());
  if (!wanted || wanted.kind === 'unreadable') {
    const message = 'Personnumret går inte att läsa. Skriv det som ÅÅÅÅMMDD-NNNN.';
    throw new ApiError({ code: 'badInput', message, field: 'identityNumber' });
  }
  const person = await request.snapshot(async (tx) => {
    await requireAssignment(tx);
    const { rows } = await sql<RegisterFacts>`select * from register_person(${wanted.number})`.execute(tx);
    return rows[0] ?? null;
  });
  await request.write((tx) =>
    writeAccessLog(tx, request.now(), [
      {
        action: 'person.lookUp',
        caseId: null,
        personId: person?.person_id ?? null,
        purpose: input.purpose,
        protected: person !== null && person.protection !== 'none',
        deviceId: null,
        clientVersion: request.caller.clientVersion,
        eventId: null,
        result: person === null ? 'notFound' : 'ok',
      },
    ]),
  );
  if (!person) return { person: null };
  return {
    person: {
      givenName: person.given_name,
      familyName: person.family_name,
      identityNumber: person.number,
      protection: person.protection,
      deceasedOn: person.deceased_on,
    },
  };
}

async function requireAssignment(tx: Tx): Promise<void> {
  // a board member reads what she is named on for a meeting, and asks nothing of the register
  const { rows } = await sql`select from my_assignments() where role <> 'boardMember' limit 1`.execute(tx);
  if (rows.length === 0) throw noAssignment();
}
