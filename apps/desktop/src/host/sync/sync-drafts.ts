import { apiErrorOf } from '@samla/api-client/client';
import {
  pullDraftsOutput,
  putDraftOutput,
  type PullDraftsOutput,
  type PutDraftOutput,
} from '@samla/api-client/draft-schemas';
import type { DeviceId } from '@samla/case-model/ids';
import { epochOf } from '@samla/case-model/time';
import type { DraftRow } from '../drafts/row.ts';
import type { HostPorts } from '../ports.ts';
import type { CaseApi } from '../session/case-api.ts';
import type { Workspace } from '../session/workspace.ts';
import { backOff } from './back-off.ts';
import { CycleFailedError } from './cycle-failed.ts';
import type { DraftTries } from './draft-tries.ts';
import { failureOf } from './failure.ts';

/** Times that one draft is put in one round: each conflict brings it to a newer base, so more means a lively writer. */
const PUTS = 3;
/** Tries that end in a fault or a page of something between, after which that is believed to mean the text. */
const TRIES = 5;
/** Faults in a row after which a round leaves the other drafts for the next. */
const FAULTS_IN_A_ROW = 3;

type Answer =
  | PutDraftOutput
  /** not taken: the service says that it can never take it, or something has stopped it at every try */
  | { readonly kind: 'refused'; readonly why: string }
  /** it is tried again by itself */
  | { readonly kind: 'putOff' };

/** What a round of drafts needs: where they are, the way out, and which of them wait for their time. */
export interface DraftRound {
  readonly workspace: Workspace;
  readonly api: CaseApi;
  readonly ports: Pick<HostPorts, 'clock' | 'random' | 'log'>;
  readonly tries: DraftTries;
}

/**
 * Brings this device's drafts to the server and the other devices' here. A text that is not sent is never overwritten,
 * and one that is not taken holds up no other.
 * @param isFetching false: only what is here is sent
 * @returns keys of the drafts that stand otherwise in their forms now
 * @throws CycleFailedError
 */
export async function syncDrafts(round: DraftRound, isFetching: boolean): Promise<readonly string[]> {
  const { workspace, api, ports, tries } = round;
  const changed = new Set<string>();
  let faults = 0;
  for (const row of tries.due(workspace.drafts.unsent(), epochOf(ports.clock.now()))) {
    const isTaken = await put(round, row, changed);
    faults = isTaken ? 0 : faults + 1;
    if (faults === FAULTS_IN_A_ROW) break;
  }
  if (isFetching) await fetchAll(workspace, api, changed);
  return [...changed];
}

/** @returns false when it could not be sent, which may be the service and not the text */
async function put(round: DraftRound, first: DraftRow, changed: Set<string>): Promise<boolean> {
  const { drafts, stores } = round.workspace;
  let row: DraftRow | null = first;
  for (let turn = 0; turn < PUTS && row && row.status !== 'sent' && !row.theirs; turn++) {
    const sent: DraftRow = row;
    const answer = await send(round, sent);
    if (answer.kind === 'putOff') return false;
    if (answer.kind === 'refused') {
      if (drafts.refused(sent, answer.why)) changed.add(sent.key);
      return true;
    }
    round.tries.taken(sent);
    if (answer.kind === 'saved') {
      if (drafts.accepted(sent, answer.version)) changed.add(sent.key);
    } else if (answer.theirs === null) drafts.nothingThere(sent.key);
    else if (drafts.receive(answer.theirs, stores.deviceId)) changed.add(sent.key);
    row = drafts.row(sent.key);
  }
  return true;
}

/** @throws CycleFailedError when it says nothing of the text */
async function send({ workspace, api, ports, tries }: DraftRound, sent: DraftRow): Promise<Answer> {
  const { deviceId } = workspace.stores;
  const { key, content, savedAt, baseVersion: base } = sent;
  try {
    return putDraftOutput.parse(
      await api.call((client) => client.drafts.put.mutate({ deviceId, key, base, content, savedAt })),
    );
  } catch (error) {
    const said = apiErrorOf(error);
    if (said?.code === 'tooLarge' || said?.code === 'badInput') {
      tries.givenUp(sent, null);
      return { kind: 'refused', why: said.message };
    }
    const failure = failureOf(error);
    if (failure.kind !== 'foreign' && failure.kind !== 'fault') throw new CycleFailedError(failure, error);
    ports.log.event(`draft.${failure.kind}`);
    const now = epochOf(ports.clock.now());
    const times = tries.failed(sent, (after) => now + backOff(after, ports.random.fraction()));
    if (times < TRIES) return { kind: 'putOff' };
    tries.givenUp(sent, now);
    return { kind: 'refused', why: failure.kind === 'foreign' ? stopped : broken };
  }
}

const stopped =
  'Något mellan den här datorn och servern stoppar texten. Samla försöker igen varje timme. Kontakta it-stödet om det inte går över. Tills dess finns texten bara på den här datorn.';
const broken =
  'Servern kan inte ta emot texten. Felet är anmält, och Samla försöker igen varje timme. Tills dess finns texten bara på den här datorn.';

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
