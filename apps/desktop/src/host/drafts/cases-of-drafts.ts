import type { CaseId } from '@samla/case-model/ids';
import type { Database } from '../store/database.ts';

/** Cases that have a draft: a key names its case, or the entry that it is about. */
export function casesOfDrafts(work: Database, cache: Database): CaseId[] {
  const keys = work.prepare<[], string>('select key from draft where content is not null').pluck().all();
  const ofEntry = cache.prepare<[string], CaseId>('select case_id from entry where id = ?').pluck();
  return keys.flatMap((key) => {
    const named = key.split(':')[1];
    return named === undefined ? [] : (ofEntry.get(named) ?? (named as CaseId));
  });
}
