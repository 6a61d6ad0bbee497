import { apiErrorOf } from '@samla/api-client/client';
import {
  pullDraftsOutput,
  putDraftOutput,
  type Draft,
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
import { failureOf, type Failure } from './failure.ts';

/** Times that one draft is put in one round: each conflict brings it to a newer base, so more means a lively writer. */
const PUTS = 3;
/** Tries that end in a fault or a page of something between, after which that is believed to mean what was asked. */
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
 * and one that is not taken holds up no other; nor does a service that does not tell what the other devices have.
 * @param isFetching false: what the other devices have is asked for only when nothing of it is known
 * @param changed takes the keys of the drafts that stand otherwise in their forms now, also when the round breaks off
 * @returns whether what the other devices have was asked for and came
 * @throws CycleFailedError when nobody answers, sign-in is needed or nothing may be sent from here
 */
export async function syncDrafts(
  round: DraftRound,
  isFetching: boolean,
  changed: Set<string>,
): Promise<boolean> {
  const { workspace, ports, tries } = round;
  const { drafts } = workspace;
  drafts.atServer.meetEpoch(workspace.meta.get<number>('epoch'));
  // first, so that a server that was put back is known before anything is put on what it no longer has
  const hasCome = (isFetching || drafts.atServer.cursor === null) && (await fetchOthers(round, changed));
  let faults = 0;
  for (const { key } of tries.due(drafts.atServer.unsent(), epochOf(ports.clock.now()))) {
    faults = (await put(round, key, changed)) ? 0 : faults + 1;
    if (faults === FAULTS_IN_A_ROW) break;
  }
  return hasCome;
}

/** @returns false when it could not be sent, which may be the service and not the text */
async function put(round: DraftRound, key: string, changed: Set<string>): Promise<boolean> {
  const { drafts, stores } = round.workspace;
  let row = drafts.row(key);
  for (let turn = 0; turn < PUTS && row && row.status !== 'sent' && !row.theirs; turn++) {
    const sent: DraftRow = row;
    const answer = await send(round, sent);
    if (answer.kind === 'putOff') return false;
    if (answer.kind === 'refused') {
      if (drafts.atServer.refused(sent, answer.why)) changed.add(sent.key);
      return true;
    }
    round.tries.taken(sent);
    if (answer.kind === 'saved') {
      if (drafts.atServer.accepted(sent, answer.version)) changed.add(sent.key);
    } else if (answer.theirs === null) drafts.atServer.nothingThere(sent.key);
    else {
      if (drafts.atServer.isOfAnotherPast(answer.theirs)) drafts.atServer.beginAnew();
      if (drafts.atServer.receive(answer.theirs, stores.deviceId)) changed.add(sent.key);
    }
    row = drafts.row(sent.key);
  }
  return true;
}

/** @throws CycleFailedError when it says nothing of the text */
async function send({ workspace, api, ports, tries }: DraftRound, sent: DraftRow): Promise<Answer> {
  const { deviceId } = workspace.stores;
  const { key, content, savedAt, baseVersion: base } = sent;
  workspace.drafts.atServer.asking(sent);
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

/**
 * Asks for the other devices' drafts, unless the service has just refused that. What of it came before it did is kept.
 * @returns whether all of it came
 * @throws CycleFailedError
 */
async function fetchOthers(
  { workspace, api, ports, tries }: DraftRound,
  changed: Set<string>,
): Promise<boolean> {
  const now = epochOf(ports.clock.now());
  if (!tries.mayAsk(now)) return false;
  try {
    await fetchNew(workspace, api, changed);
  } catch (error) {
    if (!(error instanceof CycleFailedError) || !waitsAlone(error.failure)) throw error;
    const { kind } = error.failure;
    ports.log.event(`draftFetch.${kind}`);
    const times = tries.askingFailed((after) => now + backOff(after, ports.random.fraction()));
    const mayPass = kind === 'foreign' || kind === 'fault';
    if (!mayPass || times >= TRIES) tries.askingGivenUp(now);
    return false;
  }
  tries.answered();
  return true;
}

/** Whether a failure says something of what was asked only, so that everything else goes on. */
function waitsAlone({ kind }: Failure): boolean {
  return kind === 'foreign' || kind === 'fault' || kind === 'rejected' || kind === 'resync';
}

/** Fetches what is new since the last time; everything when that cannot be told. */
async function fetchNew(workspace: Workspace, api: CaseApi, changed: Set<string>): Promise<void> {
  const { drafts, stores } = workspace;
  for (let { cursor } = drafts.atServer; cursor !== null;) {
    const page = await fetchPage(api, stores.deviceId, cursor);
    if (page === null || page.drafts.some((draft) => drafts.atServer.isOfAnotherPast(draft))) break;
    drafts.atServer.advance(page.cursor, () => take(workspace, page.drafts, changed));
    if (!page.more) return;
    cursor = page.cursor;
  }
  await fetchAll(workspace, api, changed);
}

/** Fetches everything and takes it at once: broken off, it begins anew, and misses no deletion. */
async function fetchAll(workspace: Workspace, api: CaseApi, changed: Set<string>): Promise<void> {
  const { drafts, stores } = workspace;
  const before = drafts.atServer.cursor ?? 0;
  const brought: Draft[] = [];
  let page: PullDraftsOutput | null = null;
  do {
    page = await fetchPage(api, stores.deviceId, page?.cursor ?? null);
    if (page === null) brought.length = 0;
    else brought.push(...page.drafts);
  } while (page === null || page.more);
  const { cursor } = page;
  drafts.atServer.advance(cursor, () => {
    if (cursor < before || brought.some((draft) => drafts.atServer.isOfAnotherPast(draft)))
      drafts.atServer.beginAnew();
    take(workspace, brought, changed);
    for (const key of drafts.atServer.forgetUnbrought(new Set(brought.map(({ key }) => key)), cursor))
      changed.add(key);
  });
}

function take({ drafts, stores }: Workspace, brought: readonly Draft[], changed: Set<string>): void {
  for (const draft of brought) if (drafts.atServer.receive(draft, stores.deviceId)) changed.add(draft.key);
}

/** @returns null when the cursor is too old or of another past: everything must be asked for */
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
