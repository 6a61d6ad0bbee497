import { pullOutput, type Cursor, type PullOutput } from '@samla/api-client/schemas';
import type { CaseApi } from '../session/case-api.ts';
import type { Workspace } from '../session/workspace.ts';
import { isStorageError } from '../store/database.ts';
import { forgetCursor, readCursor } from './apply-page.ts';
import { CacheEpochError, CycleFailedError } from './cycle-failed.ts';
import { failureOf } from './failure.ts';
import { fetchDefinitions } from './fetch-definitions.ts';

/** How far a fetch of many pages is, in cases. */
export type Progress = (done: number, total: number) => void;

/** Turns of the event loop in which a question is on its way; one that has not left by then only comes later. */
const TURNS = 3;

/** A question that is asked, and what the answer goes on from. */
interface Question {
  readonly cursor: Cursor | null;
  readonly answer: Promise<PullOutput>;
}

/**
 * Fetches pages until there are no more. Each is applied with its cursor in one transaction, so stopping anywhere
 * loses nothing. While one is applied the next is on its way.
 * @returns whether a change waits for an older transaction of the server, which is to ask again soon, and the server's time
 * @throws CycleFailedError, CacheEpochError
 */
export async function pullAll(
  workspace: Workspace,
  api: CaseApi,
  progress: Progress,
): Promise<Pick<PullOutput, 'lagging' | 'serverTime'>> {
  let afresh = false;
  let question = ask(workspace, api, readCursor(workspace.stores.cache));
  for (;;) {
    const { cursor } = question;
    let page: PullOutput;
    try {
      page = await question.answer;
      await fetchDefinitions(
        workspace,
        api,
        page.cases.map((row) => row.definitionHash),
      );
    } catch (error) {
      if (isStorageError(error)) throw error;
      const failure = failureOf(error);
      // once: a server that refuses its own first cursor is broken, not behind
      if (failure.kind !== 'resync' || afresh) throw new CycleFailedError(failure, error);
      forgetCursor(workspace.stores.cache);
      afresh = true;
      question = ask(workspace, api, null);
      continue;
    }
    const epoch = workspace.meta.get<number>('epoch');
    if (epoch !== null && epoch !== page.cacheEpoch) throw new CacheEpochError();
    const next = page.more && cursor ? await askAhead(workspace, api, page.cursor, cursor) : null;
    workspace.applyPage(page);
    if (!page.more) return page;
    if (JSON.stringify(cursor) === JSON.stringify(page.cursor)) {
      const failure = { kind: 'fault', message: 'Hämtningen kommer inte vidare.' } as const;
      throw new CycleFailedError(failure, null);
    }
    const done = workspace.caseCount;
    progress(done, done + page.remaining);
    question = next ?? ask(workspace, api, page.cursor);
  }
}

function ask(workspace: Workspace, api: CaseApi, cursor: Cursor | null, kept?: number): Question {
  const { deviceId } = workspace.stores;
  const input = { deviceId, cursor, ...(kept !== undefined && { kept }) };
  const answer = api.call((client) => client.sync.pull.mutate(input)).then((page) => pullOutput.parse(page));
  return { cursor, answer };
}

/**
 * Asks for the page after one that is yet to be applied, and says what would be gone on from if it never were.
 * @param cursor of the page that is about to be applied
 * @param kept the cursor that is on the disk
 */
async function askAhead(workspace: Workspace, api: CaseApi, cursor: Cursor, kept: Cursor): Promise<Question> {
  const question = ask(workspace, api, cursor, kept.scope);
  // when the page cannot be applied nobody waits for this answer, which is asked for again from what is kept
  question.answer.catch(() => undefined);
  // applying keeps the thread busy: the question leaves first
  for (let turn = 0; turn < TURNS; turn++) await new Promise((resolve) => setImmediate(resolve));
  return question;
}
