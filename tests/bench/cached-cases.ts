import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PullOutput } from '@samla/api-client/schemas';
import type { EntryId } from '@samla/case-model/ids';
import type { PlainDate } from '@samla/case-model/time';
import type { WorklistView } from '@samla/desktop/host/contract';
import { search } from '@samla/desktop/host/search/search';
import type { Workspace } from '@samla/desktop/host/session/workspace';
import { openDatabase } from '@samla/desktop/host/store/database';
import { migrate } from '@samla/desktop/host/store/migrate';
import { cacheMigrations } from '@samla/desktop/host/store/cache-migrations/index';
import { pageOf, workspaceWith } from '@samla/desktop/host/testing/cache';
import { caseId, idOf, imported, note } from '@samla/desktop/host/testing/city';
import { inventedName } from './lib/cached-persons.ts';
import { median, report } from './lib/measure.ts';

/** What the host's own calls cost with ever more cases on an encrypted file; the reference is the same with the fewest. */
const SIZES = [1_000, 10_000, 50_000, 200_000] as const;
const PAGE = 1_000;
const TIMES = 31;
const today = '2026-11-02' as PlainDate;
const view: WorklistView = {
  ...{ area: null, scope: 'unit', includeDormant: false, includeClosed: false, filter: '' },
  sort: { column: 'due', descending: false },
};
type Measure = keyof typeof units;
const units = {
  'worklist, first page after a change': 'ms',
  'worklist, a page further down': 'ms',
  'open a case': 'ms',
  'apply a page of 10 changed cases': 'ms',
  'search a name by two beginnings': 'ms',
  'bytes on disk a case': 'bytes',
} as const;

const folder = mkdtempSync(join(tmpdir(), 'samla-bench-'));
try {
  const fewest = measureAll(SIZES[0]);
  for (const size of SIZES.slice(1)) {
    const values = measureAll(size);
    for (const [name, unit] of Object.entries(units) as [Measure, (typeof units)[Measure]][]) {
      const against = `the same with ${SIZES[0]} cases`;
      report({
        name: `${size} cached cases: ${name}`,
        ...{ unit, value: values[name], reference: fewest[name], against },
      });
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function measureAll(size: number): Record<Measure, number> {
  console.error(`cached cases: filling a cache with ${size} …`);
  const file = join(folder, `cache-${size}.db`);
  const cache = openDatabase({ file, key: randomBytes(32) }, 'NORMAL');
  migrate(cache, cacheMigrations);
  const workspace = workspaceWith(pageOf([]), cache);
  for (let from = 0; from < size; from += PAGE) workspace.applyPage(pageFrom(from, PAGE, 1));
  cache.pragma('wal_checkpoint(TRUNCATE)');
  let version = 1;
  const at = (n: number) => (n * 7919) % size;
  const change = (n: number) => workspace.applyPage(pageFrom(at(n), 10, ++version));
  const values: Record<Measure, number> = {
    'apply a page of 10 changed cases': timed(change),
    'worklist, first page after a change': timed(() => shown(workspace, 0), change),
    'worklist, a page further down': timed((n) => shown(workspace, at(n))),
    'open a case': timed((n) => {
      if (!workspace.local(caseId(nameOf(at(n))))) throw new Error('the case is not there');
    }),
    'search a name by two beginnings': timed((n) => {
      const { givenName, familyName } = inventedName(at(n));
      search(cache, `${givenName.slice(0, 3)} ${familyName.slice(0, 4)}`, 20);
    }),
    'bytes on disk a case': statSync(file).size / size,
  };
  workspace.close();
  return values;
}

function shown(workspace: Workspace, from: number): void {
  workspace.worklist.window(view, from, from + 50, today);
}

/** Milliseconds of one call, the middle of some. @param before what happens before each, and is not measured */
function timed(run: (n: number) => void, before: (n: number) => void = () => undefined): number {
  const times: number[] = [];
  for (let n = 1; n <= TIMES; n++) {
    before(n);
    const began = performance.now();
    run(n);
    times.push(performance.now() - began);
  }
  return median(times);
}

function nameOf(n: number): string {
  return `c${n}`;
}

/** So many cases of persons with all the names there are, three entries each; a higher version brings one entry more. */
function pageFrom(from: number, count: number, version: number): PullOutput {
  const words = Array.from({ length: count }, (_, at) => ({
    ...{ name: nameOf(from + at), number: `BOU-2026-${from + at}` },
    worker: (from + at) % 20 === 0 ? 'amina' : 'bo',
    person: inventedName(from + at),
    entries: [
      imported({ deadline: `2026-1${(from + at) % 3}-${10 + ((from + at) % 18)}` as PlainDate }),
      note('Ringt skolan. Får återkomma på torsdag.'),
      note('Hembesök tillsammans med kollega. '.repeat(6)),
    ],
  }));
  const page = pageOf(words, version);
  if (version === 1) return page;
  return {
    ...page,
    entries: page.cases.map(({ id }, at) => ({
      ...(page.entries[0] as PullOutput['entries'][number]),
      ...{ id: idOf(`more ${version} ${at}`) as EntryId, caseId: id, seq: 2 + version },
      body: note('En anteckning till.'),
    })),
  };
}
