import { sessionSchema, registerDeviceOutput } from '@samla/api-client/schemas';
import { apiErrorOf } from '@samla/api-client/client';
import { daysBetween, dateInStockholm, epochOf, type Instant } from '@samla/case-model/time';
import type { HostPorts } from '../ports.ts';
import type { CaseApi } from '../session/case-api.ts';
import type { Workspace } from '../session/workspace.ts';
import { isStorageError } from '../store/database.ts';
import { CacheEpochError, CycleFailedError, roundError } from './cycle-failed.ts';
import { wanted } from '../store/evict.ts';
import type { DraftTries } from './draft-tries.ts';
import { fetchDefinitions } from './fetch-definitions.ts';
import { fetchRecords } from './fetch-records.ts';
import { usedToday } from '../playbook/catalogue.ts';
import { syncDrafts } from './sync-drafts.ts';
import { pullAll, type Progress } from './pull.ts';
import { pushCommands, pushReads } from './push.ts';

/** How long what the server said of my assignments is believed, in milliseconds. */
const SESSION_LASTS = 15 * 60_000;
/** How long the other devices' drafts are believed to be as they were, in milliseconds. */
const DRAFTS_LAST = 10 * 60_000;

/** What one run of the program has settled with the server. */
export interface Standing {
  registered: boolean;
  sessionAskedAt: Instant | null;
  /** when the other devices' drafts were asked for; null: they are to be asked for now */
  draftsAskedAt: Instant | null;
  /** drafts that are not taken, each waiting alone */
  readonly draftTries: DraftTries;
}

export interface CycleContext {
  readonly workspace: Workspace;
  readonly api: CaseApi;
  readonly ports: HostPorts;
  readonly progress: Progress;
  /** seals the key of work.db under the key that the server holds */
  readonly keepRecovery: (recoveryKey: Uint8Array) => Promise<void>;
}

/**
 * One round: say who I am, send what waits, fetch what is new. Only one runs at a time.
 * @returns whether to ask again soon, and what the server's clock showed
 * @throws CycleFailedError, CacheEpochError
 */
export async function cycle(
  context: CycleContext,
  standing: Standing,
): Promise<{ readonly lagging: boolean; readonly serverTime: Instant }> {
  const { workspace, api, ports, progress } = context;
  await meet(context, standing);
  const registeredNow = standing.registered;
  try {
    await pushCommands(workspace, api, ports);
    const acceptedBefore = new Set(
      [...workspace.outbox.queue.values()].flatMap((item) =>
        item.status.kind === 'accepted' ? [item.command.id] : [],
      ),
    );
    const { lagging, serverTime } = await pullAll(workspace, api, progress);
    await fetchRecords(workspace, api, wanted(workspace.stores.cache, workspace.pinned));
    // a pull that waits for an older transaction may yet bring it
    const hasMissed = !lagging && workspace.askForMissed(acceptedBefore);
    if (hasMissed) await pushCommands(workspace, api, ports);
    workspace.synced(ports.clock.now());
    try {
      await meetDrafts(context, standing);
    } finally {
      // last, so that nobody waits for it, and whatever became of the drafts
      await pushReads(workspace, api);
    }
    return { lagging: lagging || hasMissed, serverTime };
  } catch (error) {
    // a server that was restored may not know this device: next time it is registered anew
    if (registeredNow && error instanceof CycleFailedError && apiErrorOf(error.cause)?.code === 'notFound') {
      standing.registered = false;
    }
    throw error;
  }
}

/** Sends drafts, and asks for the other devices' when a poke said so, and now and then because a poke can be lost. */
async function meetDrafts({ workspace, api, ports }: CycleContext, standing: Standing): Promise<void> {
  const now = ports.clock.now();
  const { draftsAskedAt } = standing;
  const isDue = draftsAskedAt === null || Math.abs(epochOf(now) - epochOf(draftsAskedAt)) > DRAFTS_LAST;
  const changed = new Set<string>();
  let haveCome: boolean;
  try {
    haveCome = await syncDrafts({ workspace, api, ports, tries: standing.draftTries }, isDue, changed);
  } finally {
    workspace.draftsCame([...changed]);
  }
  // a poke that came meanwhile asks again
  if (haveCome && standing.draftsAskedAt === draftsAskedAt) standing.draftsAskedAt = now;
}

/** Asks who I am and where I work when that is not known or old, and registers this device once in a run. */
async function meet(
  { workspace, api, ports, keepRecovery }: CycleContext,
  standing: Standing,
): Promise<void> {
  const now = ports.clock.now();
  try {
    if (isOld(standing.sessionAskedAt, now)) {
      const session = sessionSchema.parse(await api.call((client) => client.session.current.query({})));
      await fetchDefinitions(workspace, api, usedToday(session));
      workspace.keepSession(session);
      standing.sessionAskedAt = now;
    }
    if (standing.registered) return;
    const { deviceId } = workspace.stores;
    const device = registerDeviceOutput.parse(
      await api.call((client) => client.session.registerDevice.mutate({ deviceId })),
    );
    const recoveryKey = Buffer.from(device.recoveryKey, 'base64');
    await keepRecovery(recoveryKey);
    recoveryKey.fill(0);
    standing.registered = true;
    const epoch = workspace.meta.get<number>('epoch');
    if (epoch !== null && epoch !== device.cacheEpoch) throw new CacheEpochError();
  } catch (error) {
    if (error instanceof CacheEpochError || isStorageError(error)) throw error;
    throw roundError(error);
  }
}

/** My assignments can end at midnight, so a new day asks too. */
function isOld(askedAt: Instant | null, now: Instant): boolean {
  if (askedAt === null) return true;
  return (
    epochOf(now) - epochOf(askedAt) > SESSION_LASTS ||
    daysBetween(dateInStockholm(askedAt), dateInStockholm(now)) !== 0
  );
}
