import type { DeviceId, WorkerId } from '@samla/case-model/ids';
import type {
  Draft,
  PullDraftsInput,
  PullDraftsOutput,
  PutDraftInput,
  PutDraftOutput,
} from '../draft-schemas.ts';
import { decideDraft, draftPage, requireRoomForDraft } from '../drafts.ts';
import { ApiError } from '../errors.ts';
import type { FakeCity } from './city.ts';
import type { FakeCaller } from './service.ts';

/** The drafts of one worker. */
interface FakeDrafts {
  readonly byKey: Map<string, Draft>;
  /** the newest version given */
  last: number;
  /** the newest version of a tombstone that is gone */
  prunedTo: number;
}

const cities = new WeakMap<FakeCity, Map<WorkerId, FakeDrafts>>();

function draftsOf(city: FakeCity, workerId: WorkerId): FakeDrafts {
  const workers = cities.get(city) ?? new Map<WorkerId, FakeDrafts>();
  cities.set(city, workers);
  const drafts = workers.get(workerId) ?? { byKey: new Map<string, Draft>(), last: 0, prunedTo: 0 };
  workers.set(workerId, drafts);
  return drafts;
}

/** Keeps a draft for the worker's other devices, or answers what is there instead. */
export function putDraft(
  city: FakeCity,
  caller: FakeCaller,
  workerId: WorkerId,
  put: PutDraftInput,
): PutDraftOutput {
  const drafts = draftsOf(city, workerId);
  const decided = decideDraft(drafts.byKey.get(put.key) ?? null, put);
  if (decided.kind === 'write' && put.content !== null) {
    const others = [...drafts.byKey.values()].filter(
      ({ key, content }) => key !== put.key && content !== null,
    );
    const characters = others.reduce((sum, { content }) => sum + (content?.length ?? 0), 0);
    requireRoomForDraft(put.content, { count: others.length, characters });
  }
  const kind = decided.kind === 'write' ? 'saved' : decided.kind;
  log(city, { workerId, caller, deviceId: put.deviceId, action: 'drafts.put', result: kind });
  if (decided.kind !== 'write') return decided;
  const { key, content, savedAt, deviceId } = put;
  const version = ++drafts.last;
  drafts.byKey.set(key, { key, version, content, savedAt, deviceId });
  city.pokes.tell('drafts', (other) => other.workerId === workerId && other.deviceId !== deviceId);
  return { kind: 'saved', version };
}

/** What changed after a cursor, a page at a time. */
export function pullDrafts(
  city: FakeCity,
  caller: FakeCaller,
  workerId: WorkerId,
  { deviceId, cursor }: PullDraftsInput,
): PullDraftsOutput {
  const { byKey, last, prunedTo } = draftsOf(city, workerId);
  if (cursor !== null && (cursor < prunedTo || cursor > last)) {
    const message = 'Utkasten på den här datorn är för gamla och hämtas på nytt.';
    throw new ApiError({ code: 'resyncNeeded', message });
  }
  const changed = [...byKey.values()]
    .filter(({ version, content }) => (cursor === null ? content !== null : version > cursor))
    .sort((a, b) => a.version - b.version);
  const drafts = draftPage(changed);
  const more = drafts.length < changed.length;
  if (drafts.length > 0) log(city, { workerId, caller, deviceId, action: 'drafts.pull', result: 'ok' });
  else city.writeLog([]);
  return { drafts, cursor: more ? (drafts.at(-1)?.version ?? last) : last, more };
}

/** Takes a copy of everybody's drafts. @returns puts them back, as a restored database does */
export function backUpDrafts(city: FakeCity): () => void {
  const copy = (workers: ReadonlyMap<WorkerId, FakeDrafts>) =>
    new Map([...workers].map(([id, drafts]) => [id, { ...drafts, byKey: new Map(drafts.byKey) }]));
  const kept = copy(cities.get(city) ?? new Map<WorkerId, FakeDrafts>());
  return () => void cities.set(city, copy(kept));
}

/** Forgets every tombstone, as age does. */
export function pruneDrafts(city: FakeCity, workerId: WorkerId): void {
  const drafts = draftsOf(city, workerId);
  for (const { key, version, content } of drafts.byKey.values()) {
    if (content !== null) continue;
    drafts.byKey.delete(key);
    drafts.prunedTo = Math.max(drafts.prunedTo, version);
  }
}

/** A worker's own text: no case and no person, and never its key. */
function log(
  city: FakeCity,
  act: {
    readonly workerId: WorkerId;
    readonly caller: FakeCaller;
    readonly deviceId: DeviceId;
    readonly action: string;
    readonly result: string;
  },
): void {
  const { workerId, caller, deviceId, action, result } = act;
  city.writeLog([
    {
      ...{ workerId, action, deviceId, result, clientVersion: caller.clientVersion },
      ...{ caseId: null, personId: null, purpose: null, protected: false, eventId: null },
    },
  ]);
}
