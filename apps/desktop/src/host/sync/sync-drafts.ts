import { apiErrorOf } from '@samla/api-client/client';
import {
  pullDraftsOutput,
  putDraftOutput,
  type PullDraftsOutput,
  type PutDraftOutput,
} from '@samla/api-client/draft-schemas';
import type { DeviceId } from '@samla/case-model/ids';
import type { DraftRow } from '../drafts/row.ts';
import type { CaseApi } from '../session/case-api.ts';
import type { Workspace } from '../session/workspace.ts';
import { CycleFailedError } from './cycle-failed.ts';
import { failureOf } from './failure.ts';

/** Times that one draft is put in one round: each conflict brings it to a newer base, so more means a lively writer. */
const PUTS = 3;

/**
 * Brings this device's drafts to the server and the other devices' here. A text that is not sent is never overwritten.
 * @param isFetching false: only what is here is sent
 * @returns keys of the drafts that stand otherwise in their forms now
 * @throws CycleFailedError
 */
export async function syncDrafts(
  workspace: Workspace,
  api: CaseApi,
  isFetching: boolean,
): Promise<readonly string[]> {
  const changed = new Set<string>();
  for (const row of workspace.drafts.unsent()) await put(workspace, api, row, changed);
  if (isFetching) await fetchAll(workspace, api, changed);
  return [...changed];
}

async function put(workspace: Workspace, api: CaseApi, first: DraftRow, changed: Set<string>): Promise<void> {
  const { drafts, stores } = workspace;
  let row: DraftRow | null = first;
  for (let turn = 0; turn < PUTS && row?.status === 'unsent' && !row.theirs; turn++) {
    const sent: DraftRow = row;
    const { key, content, savedAt, baseVersion: base } = sent;
    let answer: PutDraftOutput | { readonly kind: 'refused'; readonly why: string };
    try {
      answer = putDraftOutput.parse(
        await api.call((client) =>
          client.drafts.put.mutate({ deviceId: stores.deviceId, key, base, content, savedAt }),
        ),
      );
    } catch (error) {
      const refusal = apiErrorOf(error);
      if (refusal?.code !== 'tooLarge' && refusal?.code !== 'badInput')
        throw new CycleFailedError(failureOf(error), error);
      answer = { kind: 'refused', why: refusal.message };
    }
    if (answer.kind === 'refused') {
      if (drafts.refused(sent, answer.why)) changed.add(key);
    } else if (answer.kind === 'saved') {
      if (drafts.accepted(sent, answer.version)) changed.add(key);
    } else if (answer.theirs === null) drafts.nothingThere(key);
    else if (drafts.receive(answer.theirs, stores.deviceId)) changed.add(key);
    row = drafts.row(key);
  }
}

/** A fetch from the beginning keeps its place only when it is whole: broken off, it begins anew and misses no deletion. */
async function fetchAll(workspace: Workspace, api: CaseApi, changed: Set<string>): Promise<void> {
  const { drafts, stores } = workspace;
  const brought = new Set<string>();
  let isWhole = drafts.cursor === null;
  for (let { cursor } = drafts; ;) {
    const page = await fetchPage(api, stores.deviceId, cursor);
    if (page === null) {
      [cursor, isWhole] = [null, true];
      brought.clear();
      continue;
    }
    drafts.advance(isWhole && page.more ? null : page.cursor, () => {
      for (const draft of page.drafts) {
        brought.add(draft.key);
        if (drafts.receive(draft, stores.deviceId)) changed.add(draft.key);
      }
      if (!isWhole || page.more) return;
      for (const key of drafts.forgetUnbrought(brought, page.cursor)) changed.add(key);
    });
    if (!page.more) return;
    cursor = page.cursor;
  }
}

/** @returns null when the cursor is too old: everything must be asked for */
async function fetchPage(
  api: CaseApi,
  deviceId: DeviceId,
  cursor: number | null,
): Promise<PullDraftsOutput | null> {
  try {
    return pullDraftsOutput.parse(
      await api.call((client) => client.drafts.pull.mutate({ deviceId, cursor })),
    );
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind === 'resync' && cursor !== null) return null;
    throw new CycleFailedError(failure, error);
  }
}
