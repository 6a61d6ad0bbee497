import type { WorkerId } from '@samla/case-model/ids';
import type { PlainDate } from '@samla/case-model/time';
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
  const number = twelveDigits(input.identityNumber, city.today());
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

/** Twelve digits of a number as people write it; ten digits get their century from the sign and today's date. */
function twelveDigits(written: string, today: PlainDate): string {
  const parts = /^(\d{2})?(\d{6})([-+]?)(\d{4})$/.exec(written);
  if (!parts) {
    const message = 'Personnumret har inte rätt form. Skriv ÅÅÅÅMMDD-NNNN.';
    throw new ApiError({ code: 'badInput', message, field: 'identityNumber' });
  }
  const [, century, date = '', sign, serial = ''] = parts;
  if (century !== undefined) return `${century}${date}${serial}`;
  const thisYear = Number(today.slice(0, 4));
  let year = Math.floor(thisYear / 100) * 100 + Number(date.slice(0, 2));
  if (year > thisYear) year -= 100;
  if (sign === '+') year -= 100;
  return `${String(Math.floor(year / 100))}${date}${serial}`;
}
