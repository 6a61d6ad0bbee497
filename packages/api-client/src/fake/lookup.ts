import { parseIdentityNumber } from '@samla/case-model/identity-number';
import type { WorkerId } from '@samla/case-model/ids';
import { ApiError } from '../errors.ts';
import type { PersonLookupInput, PersonLookupOutput } from '../schemas.ts';
import type { FakeCity } from './city.ts';
import type { FakeCaller } from './service.ts';

/** Register facts by an exact identity number, whoever's case it is; the purpose and the answer are logged. */
export function lookUpPerson(
  city: FakeCity,
  caller: FakeCaller,
  workerId: WorkerId,
  input: PersonLookupInput,
): PersonLookupOutput {
  const wanted = parseIdentityNumber(input.identityNumber, city.today());
  if (!wanted || wanted.kind === 'unreadable') {
    const message = 'Personnumret går inte att läsa. Skriv det som ÅÅÅÅMMDD-NNNN.';
    throw new ApiError({ code: 'badInput', message, field: 'identityNumber' });
  }
  const { number } = wanted;
  const found = [...city.persons.values()].find(({ seed }) => seed.identityNumber === number);
  city.writeLog([
    {
      ...{ workerId, action: 'person.lookUp', caseId: null, personId: found?.seed.id ?? null },
      ...{ purpose: input.purpose, protected: found !== undefined && found.protection !== 'none' },
      ...{ deviceId: null, clientVersion: caller.clientVersion, eventId: null },
      result: found ? 'ok' : 'notFound',
    },
  ]);
  if (!found) return { person: null };
  const { givenName, familyName, deceasedOn } = found.seed;
  return {
    person: { givenName, familyName, identityNumber: number, protection: found.protection, deceasedOn },
  };
}
