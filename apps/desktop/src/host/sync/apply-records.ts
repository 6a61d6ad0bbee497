import type { FetchCasesOutput } from '@samla/api-client/fetch-cases-schemas';
import type { CaseId } from '@samla/case-model/ids';
import type { Database } from '../store/database.ts';
import { putCases, putEntries, putPersons } from './apply-page.ts';

/**
 * Takes records that were asked for by themselves. Call it in one transaction with the fold of what it touched. A case
 * that has left meanwhile is not taken, and one that a pull has brought in a higher version stays away: it is asked for
 * again.
 * @param at when they came, in milliseconds since 1970
 * @returns cases to refold
 */
export function applyRecords(
  cache: Database,
  { cases, persons, entries }: FetchCasesOutput,
  at: number,
): CaseId[] {
  const known = cache.prepare<[CaseId], { version: number; fetch: number }>(
    `select version, fetch from case_base where id = ? and record <> 'here'`,
  );
  const takeRecord = cache.prepare(`update case_base set record = 'here' where id = ?`);
  const touched = new Set<CaseId>();
  const taken = cases.filter((row) => {
    const here = known.get(row.id);
    return here !== undefined && row.version >= here.version;
  });
  const personIds = new Set(taken.map(({ personId }) => personId));
  putPersons(
    cache,
    persons.filter(({ id }) => personIds.has(id)),
    touched,
  );
  for (const row of taken) {
    // whether a fetch from the beginning has brought the case is not for this answer to say
    const number = known.get(row.id)?.fetch ?? 0;
    putCases(cache, [row], { number, sweeping: false }, at, touched);
    takeRecord.run(row.id);
  }
  const ids = new Set(taken.map(({ id }) => id));
  putEntries(
    cache,
    entries.filter(({ caseId }) => ids.has(caseId)),
    touched,
  );
  return [...touched];
}
