import type {
  Draft,
  PullDraftsInput,
  PullDraftsOutput,
  PutDraftInput,
  PutDraftOutput,
} from '@samla/api-client/draft-schemas';
import { decideDraft, draftPage, requireRoomForDraft, type DraftVolume } from '@samla/api-client/drafts';
import { ApiError } from '@samla/api-client/errors';
import { limits } from '@samla/api-client/limits';
import type { DeviceId } from '@samla/case-model/ids';
import { sql } from 'kysely';
import type { Tx } from '../db/tables.ts';
import { writeAccessLog, type AccessRow } from '../log/access-log.ts';
import type { Request } from './request.ts';

/**
 * Keeps a draft for the worker's other devices, or answers what is there instead.
 * One writer of a worker's drafts at a time: its lock is held to the end, so versions are committed in their order.
 */
export async function putDraft(request: Request, put: PutDraftInput): Promise<PutDraftOutput> {
  return request.write(async (tx) => {
    const last = await lockDrafts(tx);
    // after the lock, in a statement of its own: it sees what the writer before has committed
    const held = await readDraft(tx, put.key);
    const decided = decideDraft(held, put);
    if (decided.kind === 'write' && put.content !== null) {
      requireRoomForDraft(put.content, await volumeOfOthers(tx, put.key));
    }
    const answer: PutDraftOutput =
      decided.kind === 'write' ? { kind: 'saved', version: await write(tx, put, last + 1) } : decided;
    await writeAccessLog(tx, request.now(), [logRow(request, put.deviceId, 'drafts.put', answer.kind)]);
    return answer;
  });
}

/**
 * What changed after a cursor, a page at a time.
 * @throws ApiError `resyncNeeded` when deletions after the cursor are forgotten, or it is of another database
 */
export async function pullDrafts(
  request: Request,
  { deviceId, cursor }: PullDraftsInput,
): Promise<PullDraftsOutput> {
  const answer = await request.snapshot(async (tx): Promise<PullDraftsOutput> => {
    const { last, prunedTo } = await readSequence(tx);
    if (cursor !== null && (cursor < prunedTo || cursor > last)) {
      const message = 'Utkasten på den här datorn är för gamla och hämtas på nytt.';
      throw new ApiError({ code: 'resyncNeeded', message });
    }
    const { rows } = await sql<Draft>`
      select ${columns} from draft
       where ${cursor === null ? sql`content is not null` : sql`version > ${cursor}`}
       order by version limit ${limits.draftPageRows + 1}`.execute(tx);
    const drafts = draftPage(rows);
    const more = drafts.length < rows.length;
    return { drafts, cursor: more ? (drafts.at(-1)?.version ?? last) : last, more };
  });
  const sent = answer.drafts.length > 0 ? [logRow(request, deviceId, 'drafts.pull', 'ok')] : [];
  await request.write((tx) => writeAccessLog(tx, request.now(), sent));
  return answer;
}

const columns = sql`key, version, content, saved_at as "savedAt", device_id as "deviceId"`;

/** Takes the worker's sequence until the transaction ends, and gives its newest number. */
async function lockDrafts(tx: Tx): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into draft_sequence as s (worker_id) values (app_worker_id())
    on conflict (worker_id) do update set last = s.last returning last`.execute(tx);
  return rows[0]?.last ?? 0;
}

async function readSequence(tx: Tx): Promise<{ last: number; prunedTo: number }> {
  const { rows } = await sql<{ last: number; prunedTo: number }>`
    select last, pruned_to as "prunedTo" from draft_sequence`.execute(tx);
  return rows[0] ?? { last: 0, prunedTo: 0 };
}

async function readDraft(tx: Tx, key: string): Promise<Draft | null> {
  const { rows } = await sql<Draft>`select ${columns} from draft where key = ${key}`.execute(tx);
  return rows[0] ?? null;
}

async function volumeOfOthers(tx: Tx, key: string): Promise<DraftVolume> {
  const { rows } = await sql<DraftVolume>`
    select count(*) as count, coalesce(sum(length(content)), 0) as characters
      from draft where content is not null and key <> ${key}`.execute(tx);
  return rows[0] ?? { count: 0, characters: 0 };
}

async function write(tx: Tx, put: PutDraftInput, version: number): Promise<number> {
  const { key, content, savedAt, deviceId } = put;
  await sql`update draft_sequence set last = ${version} where worker_id = app_worker_id()`.execute(tx);
  await sql`
    insert into draft (worker_id, key, version, content, saved_at, device_id)
    values (app_worker_id(), ${key}, ${version}, ${content}, ${savedAt}, ${deviceId})
    on conflict (worker_id, key) do update set version = excluded.version, content = excluded.content,
      saved_at = excluded.saved_at, device_id = excluded.device_id, stored_at = now()`.execute(tx);
  return version;
}

/** A worker's own text: no case and no person, and never its key, which may name a case. */
function logRow(request: Request, deviceId: DeviceId, action: string, result: string): AccessRow {
  const { clientVersion } = request.caller;
  return {
    ...{ action, deviceId, clientVersion, result },
    ...{ caseId: null, personId: null, purpose: null, protected: false, eventId: null },
  };
}
