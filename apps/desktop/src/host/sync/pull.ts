import { pullOutput, type PullOutput } from '@samla/api-client/schemas';
import type { CaseApi } from '../session/case-api.ts';
import type { Workspace } from '../session/workspace.ts';
import { isStorageError } from '../store/database.ts';
import { forgetCursor, readCursor } from './apply-page.ts';
import { CacheEpochError, CycleFailedError } from './cycle-failed.ts';
import { failureOf } from './failure.ts';
import { fetchDefinitions } from './fetch-definitions.ts';

/** How far a fetch of many pages is, in cases. */
export type Progress = (done: number, total: number) => void;

/**
 * Fetches pages until there are no more. Each is applied with its cursor in one transaction, so stopping anywhere
 * loses nothing.
 * @returns whether a change waits for an older transaction of the server: ask again soon
 * @throws CycleFailedError, CacheEpochError
 */
export async function pullAll(workspace: Workspace, api: CaseApi, progress: Progress): Promise<boolean> {
  let afresh = false;
  for (;;) {
    const cursor = readCursor(workspace.stores.cache);
    let page: PullOutput;
    try {
      page = await fetchPage(workspace, api);
    } catch (error) {
      if (isStorageError(error)) throw error;
      const failure = failureOf(error);
      // once: a server that refuses its own first cursor is broken, not behind
      if (failure.kind !== 'resync' || afresh) throw new CycleFailedError(failure, error);
      forgetCursor(workspace.stores.cache);
      afresh = true;
      continue;
    }
    const epoch = workspace.meta.get<number>('epoch');
    if (epoch !== null && epoch !== page.cacheEpoch) throw new CacheEpochError();
    workspace.applyPage(page);
    if (!page.more) return page.lagging;
    if (JSON.stringify(cursor) === JSON.stringify(page.cursor)) {
      const failure = { kind: 'fault', message: 'Hämtningen kommer inte vidare.' } as const;
      throw new CycleFailedError(failure, null);
    }
    const done = workspace.caseCount;
    progress(done, done + page.remaining);
  }
}

/** One page, checked, with the definitions that it needs in place before it. */
async function fetchPage(workspace: Workspace, api: CaseApi): Promise<PullOutput> {
  const { cache, deviceId } = workspace.stores;
  const page = pullOutput.parse(
    await api.call((client) => client.sync.pull.mutate({ deviceId, cursor: readCursor(cache) })),
  );
  await fetchDefinitions(
    workspace,
    api,
    page.cases.map((row) => row.definitionHash),
  );
  return page;
}
