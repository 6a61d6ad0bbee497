import { ApiError } from '@samla/api-client/errors';
import type { FakeCase } from '@samla/api-client/fake/city';
import { caseRow, colleagues, compareScope, personRow } from '@samla/api-client/fake/pull';
import type { Cursor, PullInput, PullOutput } from '@samla/api-client/schemas';
import type { Entry } from '@samla/case-model/entry';
import type { CaseId, EntryId, PersonId, WorkerId } from '@samla/case-model/ids';
import type { Database, DeviceRow, FeedRow } from './database.ts';
import { heldAt, nextScope, writeScopeStep, type ScopeStep } from './scope.ts';

interface Draft {
  readonly answer: PullOutput;
  readonly step: ScopeStep;
}

/**
 * One page for one device, as the API makes it: read as of one moment, then the device's new scope is committed in a
 * transaction of its own, and only then does the answer leave.
 */
export async function pull(db: Database, workerId: WorkerId, input: PullInput): Promise<PullOutput> {
  for (let attempt = 0; attempt < 3; attempt++) {
    const draft = read(db, workerId, input);
    const written = await db.write('api', async (tx) => {
      db.transactions.takeXid(tx); // the access log
      await db.transactions.step(tx);
      return writeScopeStep(db, tx, draft.step);
    });
    if (written) return draft.answer;
  }
  throw new ApiError({ code: 'unavailable', message: 'Tjänsten kan inte svara just nu.' });
}

/** Runs without a pause, so it is one snapshot. */
function read(db: Database, workerId: WorkerId, { deviceId, cursor, kept }: PullInput): Draft {
  const { city } = db;
  const device = db.devices.get(`${workerId} ${deviceId}`);
  if (!device) throw new ApiError({ code: 'notFound', message: 'Datorn är inte registrerad hos tjänsten.' });
  const { xmin, xmax } = db.transactions.snapshot();
  if (cursor) requireKnownCursor(cursor, kept ?? cursor.scope, device, xmax);
  const held = heldAt(device, cursor?.scope ?? null);
  const { visible, lost, gained: gainable } = compareScope(city, workerId, held);
  const keeps = new Map(
    [...visible].flatMap(([id, { row, reach }]) => (held.get(id) === reach ? [[id, row]] : [])),
  );
  const feed = cursor ? readFeed(db, cursor, xmin, keeps) : fromNow(xmin);
  const gained = firstOf(gainable, city.pullRows, feed.rows);

  const cases = new Map([...gained, ...feed.cases].map((row) => [row.seed.id, row]));
  const persons = new Set<PersonId>([...gained.map(({ seed }) => seed.personId), ...feed.persons]);
  const remaining = gainable.length - gained.length;
  const more = feed.more || remaining > 0;
  const changed = lost.length > 0 || gained.length > 0;
  const asked = cursor?.scope ?? null;
  const next = nextScope(device.issued, asked, changed);
  const organisation = cursor === null || (changed && !more);
  return {
    answer: {
      cursor: { scope: next, ...feed.position },
      lost,
      cases: [...cases.values()].map((row) => caseRow(city, row)),
      persons: [...persons].map((id) => personRow(city, id)),
      entries: [...gained.flatMap(({ entries }) => entries), ...feed.entries],
      more,
      remaining,
      lagging: feed.lagging,
      cacheEpoch: city.cacheEpoch,
      colleagues: organisation ? colleagues(city, workerId) : null,
      units: organisation ? city.fixture.units.map(({ id, name, boardId }) => ({ id, name, boardId })) : null,
      serverTime: city.clock.now(),
    },
    step: {
      ...{ device, before: { issued: device.issued, asked: device.asked, held: device.held } },
      ...{ asked, kept: cursor && (kept ?? cursor.scope), next, lost },
      gained: gained.map(({ seed: { id } }) => ({ caseId: id, reach: visible.get(id)?.reach ?? 'full' })),
    },
  };
}

function requireKnownCursor(cursor: Cursor, kept: number, device: DeviceRow, xmax: number): void {
  const honest = [device.held, device.asked, device.issued];
  const known = honest.includes(cursor.scope) && honest.includes(kept) && kept <= cursor.scope;
  if (known && Number(cursor.tx) <= xmax) return;
  throw new ApiError({ code: 'resyncNeeded', message: 'Den lokala kopian hämtas om från början.' });
}

interface FeedPage {
  readonly cases: readonly FakeCase[];
  readonly entries: readonly Entry[];
  readonly persons: readonly PersonId[];
  readonly position: Pick<Cursor, 'tx' | 'seq'>;
  readonly more: boolean;
  readonly lagging: boolean;
  readonly rows: number;
}

/** What changed below the watermark in the cases that the device keeps, as they are now. */
function readFeed(
  db: Database,
  cursor: Cursor,
  xmin: number,
  keeps: ReadonlyMap<CaseId, FakeCase>,
): FeedPage {
  const { pullRows } = db.city;
  const keptPersons = new Set([...keeps.values()].map(({ seed }) => seed.personId));
  const concerns = (row: FeedRow) =>
    row.entity === 'person' ? keptPersons.has(row.personId) : keeps.has(row.caseId);
  const rows = db.feed.filter((row) => isAfter(row, cursor) && row.tx < xmin && concerns(row));
  const page = rows.slice(0, pullRows);
  const last = page.at(-1);
  const more = rows.length > pullRows && last !== undefined;
  const entryIds = new Set<EntryId>(page.flatMap((row) => (row.entity === 'entry' ? row.entryId : [])));
  const touched = new Set<CaseId>(page.flatMap((row) => (row.entity === 'person' ? [] : row.caseId)));
  const persons = new Set<PersonId>(page.flatMap((row) => (row.entity === 'person' ? row.personId : [])));
  const cases = [...keeps.values()].filter(({ seed }) => touched.has(seed.id) || persons.has(seed.personId));
  return {
    cases,
    entries: cases.flatMap(({ entries }) => entries.filter(({ id }) => entryIds.has(id))),
    persons: [...persons],
    position: more ? { tx: String(last.tx), seq: String(last.seq) } : beyond(cursor, xmin),
    more,
    lagging: db.feed.some((row) => row.tx >= xmin && concerns(row)),
    rows: touched.size + entryIds.size + persons.size,
  };
}

function isAfter(row: FeedRow, cursor: Cursor): boolean {
  const tx = Number(cursor.tx);
  return row.tx > tx || (row.tx === tx && row.seq > Number(cursor.seq));
}

/** Where a feed that is read to its end goes on: at the watermark, never behind where it was. */
function beyond(cursor: Cursor, xmin: number): Pick<Cursor, 'tx' | 'seq'> {
  return xmin > Number(cursor.tx) ? { tx: String(xmin), seq: '0' } : { tx: cursor.tx, seq: cursor.seq };
}

function fromNow(xmin: number): FeedPage {
  const position = { tx: String(xmin), seq: '0' };
  return { cases: [], entries: [], persons: [], position, more: false, lagging: false, rows: 0 };
}

/** As many gained cases as the page still holds; a case is never split. */
function firstOf(gainable: readonly FakeCase[], pageRows: number, alreadyUsed: number): FakeCase[] {
  const taken: FakeCase[] = [];
  let used = alreadyUsed;
  for (const row of gainable) {
    const rows = 2 + row.entries.length;
    if (used > 0 && used + rows > pageRows) break;
    taken.push(row);
    used += rows;
  }
  return taken;
}
