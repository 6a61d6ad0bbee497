import type { CaseId, PersonId, WorkerId } from '@samla/case-model/ids';
import type { Entry } from '@samla/case-model/entry';
import { ApiError } from '../errors.ts';
import type { FetchCasesInput, FetchCasesOutput } from '../fetch-cases-schemas.ts';
import type { CaseRow } from '../schemas.ts';
import type { FakeCity } from './city.ts';
import { caseRow, logDelivered, personRow } from './pull.ts';
import type { FakeCaller } from './service.ts';
import { visibleCases } from './visibility.ts';

/** Cases that the device was sent, whole again. Neither cursor nor scope changes. */
export function fetchCases(
  city: FakeCity,
  caller: FakeCaller,
  workerId: WorkerId,
  input: FetchCasesInput,
): FetchCasesOutput {
  const device = city.devices.get(`${workerId} ${input.deviceId}`);
  if (!device) {
    throw new ApiError({ code: 'notFound', message: 'Enheten är inte registrerad. Logga in på nytt.' });
  }
  const sent = (id: CaseId) => device.held.cases.has(id) || device.issued.cases.has(id);
  const answer = wholeCases(city, workerId, sent, input.caseIds);
  const ids = answer.cases.map(({ id }) => id);
  logDelivered(city, caller, workerId, input.deviceId, ids);
  return answer;
}

/** The answer, from a rule of which cases the device was sent. Pure but for what the city holds. */
export function wholeCases(
  city: FakeCity,
  workerId: WorkerId,
  sent: (id: CaseId) => boolean,
  asked: readonly CaseId[],
): FetchCasesOutput {
  const visible = visibleCases(city, workerId);
  const cases: CaseRow[] = [];
  const persons = new Set<PersonId>();
  const entries: Entry[] = [];
  const gone: CaseId[] = [];
  const later: CaseId[] = [];
  for (const id of new Set(asked)) {
    const row = visible.get(id);
    if (!row || row.disposalProposedOn !== null || !sent(id)) gone.push(id);
    else if (cases.length > 0 && 2 * cases.length + entries.length + 2 + row.entries.length > city.pullRows) {
      later.push(id);
    } else {
      cases.push(caseRow(city, row));
      persons.add(row.seed.personId);
      entries.push(...row.entries);
    }
  }
  const { cacheEpoch } = city;
  return { cases, persons: [...persons].map((id) => personRow(city, id)), entries, gone, later, cacheEpoch };
}
