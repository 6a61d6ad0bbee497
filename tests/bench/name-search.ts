import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { search } from '@samla/desktop/host/search/search';
import { encryptedCache, inventedName, plainCache } from './lib/cached-persons.ts';
import { alternate, quantile, report } from './lib/measure.ts';

/** Search by name among 200 000 cached persons: the host's own search on the encrypted cache and on a plain file. */
const PERSONS = 200_000;
const folder = mkdtempSync(join(tmpdir(), 'samla-bench-'));
try {
  console.error(`name search: filling two caches with ${PERSONS} persons …`);
  const ours = encryptedCache({ file: join(folder, 'cache.db'), key: randomBytes(32) }, PERSONS);
  const plain = plainCache(join(folder, 'plain.db'), PERSONS);
  for (const [name, query] of Object.entries(queries())) {
    let [at, plainAt] = [0, 0];
    const times = await alternate(
      300,
      () => search(ours, query(at++), 20),
      () => search(plain, query(plainAt++), 20),
    );
    for (const [label, share] of [
      ['p50', 0.5],
      ['p99', 0.99],
    ] as const) {
      report({
        name: `name search, ${name}, ${label}`,
        unit: 'ms',
        value: quantile(times.ours, share),
        reference: quantile(times.reference, share),
        against: 'the same search on an unencrypted better-sqlite3 file',
      });
    }
  }
  ours.close();
  plain.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** What a worker types: two beginnings of words, and a whole name. */
function queries(): Record<string, (n: number) => string> {
  const someone = (n: number) => inventedName((n * 7919) % PERSONS);
  return {
    'two beginnings': (n) => `${someone(n).givenName.slice(0, 3)} ${someone(n).familyName.slice(0, 4)}`,
    'whole name': (n) => `${someone(n).givenName} ${someone(n).familyName}`,
  };
}
