import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseId } from '@samla/case-model/ids';
import type { Stage } from '@samla/case-model/entry';
import type { PlainDate } from '@samla/case-model/time';
import type { WorklistView } from '../contract.ts';
import { openCacheInMemory } from '../store/open-cache.ts';
import { idOf } from '../testing/city.ts';
import type { WorklistDbRow } from './row.ts';
import { Worklist } from './worklist.ts';

const today = '2026-11-02' as PlainDate;
const id = (at: number) => idOf(`case ${at}`) as CaseId;

/** Few values of each, so that many rows are equal in what they are ordered by; letters that bytes and code units order otherwise. */
const row = fc.record({
  case_id: fc.integer({ min: 0, max: 40 }).map(id),
  area_key: fc.constantFrom('children', 'adults', 'elderly'),
  area_order: fc.constantFrom(1, 2),
  name_key: fc.constantFrom(null, 'a', 'b', '\u{ffff}', '\u{1f600}'),
  number_key: fc.constantFrom('1', '10', '2'),
  type_key: fc.constantFrom('t', 'u'),
  stage: fc.constantFrom<Stage[]>('intake', 'dormant', 'closure'),
  stage_order: fc.constantFrom(0, 1),
  stage_key: fc.constantFrom('', 's'),
  closed: fc.constantFrom(0, 1),
  due_on: fc.constantFrom<(PlainDate | null)[]>(null, '2026-11-02' as PlainDate, '2026-12-01' as PlainDate),
  worker_key: fc.constantFrom(null, 'x', 'y'),
  mine: fc.constantFrom(0, 1),
  needs_you: fc.constantFrom(0, 1),
  words: fc.constantFrom(' alva nilsson', ' bo ek'),
});
const view = fc.record({
  area: fc.constantFrom(null, 'children' as never),
  scope: fc.constantFrom<WorklistView['scope'][]>('unit', 'mine', 'myDay'),
  includeDormant: fc.boolean(),
  includeClosed: fc.boolean(),
  filter: fc.constantFrom('', 'alva', 'bo e'),
  sort: fc.record({
    column: fc.constantFrom<WorklistView['sort']['column'][]>(
      ...(['area', 'name', 'number', 'type', 'stage', 'due', 'worker'] as const),
    ),
    descending: fc.boolean(),
  }),
});
const step = fc.oneof(
  { weight: 4, arbitrary: fc.array(row, { maxLength: 30 }).map((rows) => ({ kind: 'put', rows }) as const) },
  {
    weight: 1,
    arbitrary: fc.array(row, { maxLength: 5 }).map((rows) => ({ kind: 'rolledBack', rows }) as const),
  },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 40 }).map(id), { maxLength: 8 })
      .map((ids) => ({ kind: 'erase', ids }) as const),
  },
  { weight: 3, arbitrary: fc.constant({ kind: 'look' } as const) },
);

const whole = (some: Partial<WorklistDbRow>) =>
  ({
    ...{ name: some.name_key ?? null, protection: 'none', identity_number: null, number: '1' },
    ...{ type_name: 't', stage_name: '', due_kind: 'deadline', due_name: null, worker_name: null },
    ...{ unit_name: 'u', pending: 0, checks: 0 },
    ...some,
  }) as WorklistDbRow;

function emptyCache() {
  const cache = openCacheInMemory();
  cache.pragma('foreign_keys = off');
  return cache;
}

describe('an order that is kept up row by row', () => {
  it('is the one that a sort of everything gives, whatever came, went, changed and was taken back', () => {
    fc.assert(
      fc.property(
        fc.array(view, { minLength: 1, maxLength: 3 }),
        fc.array(step, { maxLength: 15 }),
        (views, steps) => {
          const cache = emptyCache();
          const kept = new Worklist(cache);
          const look = () => {
            for (const one of views) {
              const seen = kept.window(one, 0, 100, today);
              const afresh = new Worklist(cache).window(one, 0, 100, today);
              expect(seen).toEqual(afresh);
              const [last] = seen.rows.slice(-1);
              if (last) expect(kept.indexOf(one, last.id, today)).toBe(seen.count - 1);
            }
          };
          for (const one of steps) {
            if (one.kind === 'put') kept.put(one.rows.map(whole));
            else if (one.kind === 'erase') {
              const erase = cache.prepare('delete from worklist where case_id = ?');
              for (const caseId of one.ids) erase.run(caseId);
              kept.changed(one.ids);
            } else if (one.kind === 'rolledBack') {
              const failing = cache.transaction(() => {
                kept.put(one.rows.map(whole));
                throw new Error('full');
              });
              expect(failing).toThrow('full');
            } else look();
          }
          look();
          cache.close();
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is asked for afresh when very much has changed', () => {
    const cache = emptyCache();
    const kept = new Worklist(cache);
    const everything: WorklistView = {
      ...{ area: null, scope: 'unit', includeDormant: true, includeClosed: true, filter: '' },
      sort: { column: 'due', descending: false },
    };
    const some = (from: number, due: string) =>
      Array.from({ length: 300 }, (_, at) =>
        whole({
          ...{ case_id: id(from + at), area_key: 'children', area_order: 1, name_key: 'a', number_key: '1' },
          ...{ type_key: 't', stage: 'intake', stage_order: 0, stage_key: '', closed: 0, worker_key: null },
          ...{ due_on: due as PlainDate, mine: 1, needs_you: 0, words: '' },
        }),
      );
    kept.put(some(0, '2026-12-01'));
    kept.window(everything, 0, 1, today);
    kept.put(some(300, '2026-11-01'));
    const seen = kept.window(everything, 0, 1, today);
    expect(seen.count).toBe(600);
    expect(seen.rows[0]?.due?.on).toBe('2026-11-01');
    cache.close();
  });
});
