import { createCaseClient } from '@samla/api-client/client';
import { limits } from '@samla/api-client/limits';
import type { Cursor } from '@samla/api-client/schemas';
import { deviceIdSchema } from '@samla/case-model/ids';
import { startApiProcess } from './lib/api-process.ts';
import { addNotes, createUnit, subject } from './lib/busy-unit.ts';
import { readFeedByPg } from './lib/feed-by-pg.ts';
import { alternate, median, report } from './lib/measure.ts';

/** A device that was away while 10 000 changes came: the API's own process over HTTP, and `pg` alone. */
const CASES = 1_000;
const CHANGES = 10_000;
await using ends = new AsyncDisposableStack();

const { url, provider, database } = await startApiProcess(ends);
const token = await provider.token({ sub: subject });
const client = createCaseClient({
  url,
  fetch,
  accessToken: () => Promise.resolve(token),
  clientVersion: '0.1.0',
});
const deviceId = deviceIdSchema.parse('5a111a00-0077-4000-8000-000000000090');

console.error(`pull: a unit with ${CASES} cases, then ${CHANGES} changes …`);
await createUnit(database, CASES);
await client.session.registerDevice.mutate({ deviceId });
const { cursor } = await pull(null);
// 50 to a transaction, as the most that one push brings
for (let notes = 0; notes < CHANGES / 2; notes += 50) await addNotes(database, 50, notes);
await database.query('analyze');

const ours = async () => {
  const { entries } = await pull(cursor);
  if (entries !== CHANGES / 2) throw new Error(`the API gave ${entries} entries`);
};
const reference = async () => {
  const read = await readFeedByPg(database, deviceId, cursor, limits.pullRows);
  if (read.changes !== CHANGES || read.entries !== CHANGES / 2)
    throw new Error(`pg read ${JSON.stringify(read)}`);
};
await alternate(1, ours, reference); // warm
const times = await alternate(7, ours, reference);
report({
  name: `pull of ${CHANGES} changes`,
  unit: 'rows/s',
  value: (CHANGES / median(times.ours)) * 1000,
  reference: (CHANGES / median(times.reference)) * 1000,
  against: 'the same feed, pages and rows read by pg alone',
});

/** Asks until nothing more comes, as the host does. */
async function pull(from: Cursor | null): Promise<{ cursor: Cursor; entries: number }> {
  let entries = 0;
  for (let at = from; ;) {
    const page = await client.sync.pull.mutate({ deviceId, cursor: at });
    entries += page.entries.length;
    at = page.cursor;
    if (!page.more) return { cursor: at, entries };
  }
}
