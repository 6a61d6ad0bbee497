import type { CaseId } from '@samla/case-model/ids';
import type { Database } from '../store/database.ts';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The case that a draft's key names, such as `note:<caseId>`; null when its form belongs to no case. */
export function caseOf(key: string): CaseId | null {
  const named = key.split(':')[1];
  return named !== undefined && UUID.test(named) ? (named as CaseId) : null;
}

/** Cases that have a draft. */
export function casesOfDrafts(work: Database): CaseId[] {
  const keys = work.prepare<[], string>('select key from draft where content is not null').pluck().all();
  return keys.flatMap((key) => caseOf(key) ?? []);
}
