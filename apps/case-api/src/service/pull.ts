import { limits } from '@samla/api-client/limits';
import type { PullInput, PullOutput } from '@samla/api-client/schemas';
import type { PersonId } from '@samla/case-model/ids';
import { unavailable } from '../db/failure.ts';
import type { Tx } from '../db/tables.ts';
import { writeAccessLog, type AccessRow } from '../log/access-log.ts';
import { delivered } from './delivered.ts';
import { noteSeen } from './devices.ts';
import { nextScope, writeScopeStep, type ScopeStep } from './pull-commit.ts';
import { beyond, casesOfPersons, readFeed, type FeedPage } from './pull-feed.ts';
import { readCases, readColleagues, readEntries, readPersons, readUnits } from './pull-rows.ts';
import { compareScope, readDevice, requireKnownCursor, type Watermark } from './pull-scope.ts';
import { firstOf, walkAfter, walkOn } from './pull-walk.ts';
import type { Request } from './request.ts';

/** An answer that may not leave before its scope and its log are written. */
interface Draft {
  readonly answer: PullOutput;
  readonly step: ScopeStep;
  readonly log: readonly AccessRow[];
}

/**
 * One page for one device: cases that it must erase, cases that it gains whole, and what changed in those it holds.
 * It is read as of one moment; then, before it leaves, the device's new scope and the log are committed together.
 */
export async function pull(request: Request, input: PullInput): Promise<PullOutput> {
  // two pulls of one device at once: the later is read anew
  for (let attempt = 0; attempt < 3; attempt++) {
    const draft = await request.snapshot((tx) => read(tx, request, input));
    const written = await request.write(async (tx) => {
      await writeAccessLog(tx, request.now(), draft.log);
      await noteSeen(tx, input.deviceId, request.now());
      return writeScopeStep(tx, draft.step);
    });
    if (written) return draft.answer;
  }
  throw unavailable();
}

async function read(tx: Tx, request: Request, { deviceId, cursor, kept }: PullInput): Promise<Draft> {
  const pageRows = request.deps.pullRows ?? limits.pullRows;
  const device = await readDevice(tx, deviceId);
  if (cursor) requireKnownCursor(cursor, kept ?? cursor.scope, device);
  const now = request.now();
  const walked = cursor && (await walkOn(tx, deviceId, cursor, now, pageRows));
  const scope = walked ?? (await compareScope(tx, deviceId, cursor?.scope ?? null, pageRows));
  const feed = cursor ? await readFeed(tx, deviceId, cursor, device, pageRows) : fromNow(device);

  const lost = new Set(scope.lost);
  const changed = cursor
    ? [...feed.cases, ...(await casesOfPersons(tx, deviceId, cursor.scope, feed.persons))].filter(
        (id) => !lost.has(id),
      )
    : [];
  const used = feed.cases.length + feed.entries.length + feed.persons.length;
  const gained = firstOf(scope.gained, pageRows, used);
  const whole = new Set(gained.map(({ id }) => id));
  const cases = await readCases(tx, [...new Set([...whole, ...changed])]);
  const personsOfGained = cases.filter(({ row }) => whole.has(row.id)).map(({ row }) => row.personId);
  const mine = new Set(cases.map(({ row }) => row.personId));
  const persons = new Set<PersonId>([...personsOfGained, ...feed.persons.filter((id) => mine.has(id))]);
  const entries = await readEntries(tx, [...whole], feed.entries);

  const remaining = scope.gainedCount - gained.length;
  const more = feed.more || remaining > 0;
  const scopeChanged = scope.lost.length > 0 || gained.length > 0;
  const next = nextScope(device, cursor?.scope ?? null, scopeChanged);
  const walk = walkAfter(gained, remaining, walked ? (cursor.walk ?? null) : null, now);
  // the organisation comes with a fresh fetch, and again when the worker's own cases have come or gone
  const organisation = cursor === null || (scopeChanged && !more);
  return {
    answer: {
      cursor: { scope: next, ...feed.position, ...(walk && { walk }) },
      lost: [...scope.lost],
      cases: cases.map(({ row }) => row),
      persons: await readPersons(tx, [...persons]),
      entries: entries.filter(({ caseId }) => whole.has(caseId) || !lost.has(caseId)),
      more,
      remaining,
      lagging: feed.lagging,
      cacheEpoch: device.cacheEpoch,
      colleagues: organisation ? await readColleagues(tx) : null,
      units: organisation ? await readUnits(tx) : null,
      serverTime: now,
    },
    step: {
      deviceId,
      before: device,
      asked: cursor?.scope ?? null,
      kept: cursor && (kept ?? cursor.scope),
      next,
      lost: scope.lost,
      gained,
    },
    log: delivered(request, deviceId, cases),
  };
}

/** Everything comes whole, so the feed is read from this moment on. */
function fromNow({ settled }: Watermark): FeedPage {
  return {
    cases: [],
    entries: [],
    persons: [],
    position: beyond({ tx: '0', seq: '0' }, settled),
    more: false,
    lagging: false,
  };
}
