import type { CaseId } from '@samla/case-model/ids';
import type { CaseApi } from '../session/case-api.ts';
import type { Workspace } from '../session/workspace.ts';
import { isStorageError } from '../store/database.ts';
import { CacheEpochError, CycleFailedError } from '../sync/cycle-failed.ts';
import { fetchRecords } from '../sync/fetch-records.ts';

/**
 * Sees to it that the records of these cases are here. Cases that are whole, or unknown, ask for nothing.
 * @returns null when they are, or when the worker may not see them any more; otherwise what is wrong and what to do
 */
export async function bringRecords(
  workspace: Workspace,
  api: CaseApi,
  caseIds: readonly CaseId[],
): Promise<string | null> {
  const away = caseIds.filter((id) => workspace.isAway(id));
  if (away.length === 0) return null;
  try {
    await fetchRecords(workspace, api, away);
    return null;
  } catch (error) {
    if (isStorageError(error)) return notKept;
    // the round drops a cache of another epoch and fetches everything afresh
    if (error instanceof CacheEpochError) return fetchedAfresh;
    if (!(error instanceof CycleFailedError)) throw error;
    if (error.failure.kind === 'signIn') return signInFirst;
    return error.failure.kind === 'tooOld' ? error.failure.message : noAnswer;
  }
}

export const noAnswer =
  'Akten finns inte på den här datorn, och servern svarar inte. Anslut datorn till nätverket och försök igen. Ärendet står kvar i listan med sina datum.';
const signInFirst = 'Akten finns inte på den här datorn. Logga in igen, så hämtas den.';
const notKept =
  'Akten kunde inte sparas på datorn: disken kan vara full eller skrivskyddad. Frigör plats och försök igen.';
const fetchedAfresh = 'Ärendena hämtas från början. Försök igen om en stund.';
