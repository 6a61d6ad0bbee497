import { fetchCasesOutput, type FetchCasesOutput } from '@samla/api-client/fetch-cases-schemas';
import { limits } from '@samla/api-client/limits';
import type { CaseId } from '@samla/case-model/ids';
import type { CaseApi } from '../session/case-api.ts';
import type { Workspace } from '../session/workspace.ts';
import { CacheEpochError, roundError } from './cycle-failed.ts';
import { fetchDefinitions } from './fetch-definitions.ts';

/** Times that a case is asked for while pulls bring newer versions of it than the answers hold. */
const TRIES = 3;

/**
 * Fetches the records of these cases. One that the worker may not see any more stays away: the next pull erases it.
 * @throws CycleFailedError, CacheEpochError, what the disk throws
 */
export async function fetchRecords(
  workspace: Workspace,
  api: CaseApi,
  caseIds: readonly CaseId[],
): Promise<void> {
  const tries = new Map<CaseId, number>();
  let left = [...caseIds];
  while (left.length > 0) {
    const asked = left.slice(0, limits.fetchCases);
    const answer = await ask(workspace, api, asked);
    workspace.applyRecords(answer);
    for (const { id } of answer.cases) tries.set(id, (tries.get(id) ?? 0) + 1);
    const again = answer.cases.flatMap(({ id }) =>
      workspace.isAway(id) && (tries.get(id) ?? 0) < TRIES ? id : [],
    );
    // an answer that brings nothing of what was asked would go on for ever
    const isStuck = answer.cases.length + answer.gone.length === 0;
    left = [...left.slice(asked.length), ...(isStuck ? [] : answer.later), ...again];
  }
}

async function ask(
  workspace: Workspace,
  api: CaseApi,
  caseIds: readonly CaseId[],
): Promise<FetchCasesOutput> {
  const { deviceId } = workspace.stores;
  let answer: FetchCasesOutput;
  try {
    answer = fetchCasesOutput.parse(
      await api.call((client) => client.sync.fetchCases.mutate({ deviceId, caseIds: [...caseIds] })),
    );
    await fetchDefinitions(
      workspace,
      api,
      answer.cases.map((row) => row.definitionHash),
    );
  } catch (error) {
    throw roundError(error);
  }
  const epoch = workspace.meta.get<number>('epoch');
  if (epoch !== null && epoch !== answer.cacheEpoch) throw new CacheEpochError();
  return answer;
}
