import { describe, expect, it } from 'vitest';
import type { EntryBody } from '@samla/case-model/entry';
import { epochOf, instantOf, type Instant, type PlainDate } from '@samla/case-model/time';
import { pageOf, workspaceWith } from '../testing/cache.ts';
import { caseId, imported } from '../testing/city.ts';
import { candidates, dropDefinitions, walkStart } from './evict.ts';
import { openCacheInMemory } from './open-cache.ts';

const came = '2026-11-02T08:00:00.000Z' as Instant;
const after = (days: number) => instantOf(epochOf(came) + days * 24 * 60 * 60_000 + 1);
const watch = (dueOn: string): EntryBody => ({ kind: 'watchAdded', dueOn: dueOn as PlainDate, text: 'Ring' });
const ended = imported({ stage: 'closure', closedOn: '2026-06-01' as PlainDate });

const workspace = workspaceWith(
  pageOf([
    { name: 'ended', entries: [ended] },
    { name: 'colleagues', worker: 'bo' },
    { name: 'nobodys', worker: null },
    { name: 'mine' },
    { name: 'mine soon', entries: [imported({}), watch('2026-11-09')] },
    { name: 'mine later', entries: [imported({}), watch('2026-11-10')] },
    { name: 'his today', worker: 'bo', entries: [imported({}), watch('2026-11-02')] },
    { name: 'his tomorrow', worker: 'bo', entries: [imported({}), watch('2026-11-03')] },
  ]),
);
const { cache } = workspace.stores;
const look = (name: string, days: number) =>
  candidates(cache, { caseIds: new Set(), now: after(days) }, walkStart, 100).find(
    ({ id }) => id === caseId(name),
  );

describe('a record’s time', () => {
  it.each([
    ['ended', 14],
    ['colleagues', 30],
    ['nobodys', 30],
    ['mine', 90],
  ])('of a case that is %s is over after %i days', (name, days) => {
    expect(look(name, days - 1)?.isExpired).toBe(false);
    expect(look(name, days)?.isExpired).toBe(true);
  });

  it('begins anew when the case is opened', () => {
    workspace.used(caseId('mine later'), after(50));
    expect(look('mine later', 90)?.isExpired).toBe(false);
    expect(look('mine later', 141)?.isExpired).toBe(true);
  });
});

it('of a case that was here before its use was counted, by a round that was never carried through, begins now', () => {
  const old = openCacheInMemory();
  workspaceWith(pageOf([{ name: 'old', worker: 'bo' }]), old);
  // what the schema before says of a case while no round has been carried through
  old.exec('update case_base set used_at = 0');
  const { stores } = workspaceWith(pageOf([]), old);
  const [found] = candidates(stores.cache, { caseIds: new Set(), now: after(29) }, walkStart, 10);
  expect(found).toMatchObject({ id: caseId('old'), isExpired: false });
});

describe('what must be here', () => {
  it.each([
    ['mine soon', true],
    ['mine later', false],
    ['his today', true],
    ['his tomorrow', false],
    ['mine', false],
  ])('%s: %s', (name, isPinned) => {
    expect(look(name, 0)?.isPinned).toBe(isPinned);
  });

  it('is what the workspace names too', () => {
    const found = candidates(cache, { caseIds: new Set([caseId('mine')]), now: came }, walkStart, 100);
    expect(found.find(({ id }) => id === caseId('mine'))?.isPinned).toBe(true);
  });
});

describe('a walk', () => {
  it('meets each record once, those used longest ago first', () => {
    const all = candidates(cache, { caseIds: new Set(), now: came }, walkStart, 100);
    const met = [];
    for (let place = walkStart; ;) {
      const slice = candidates(cache, { caseIds: new Set(), now: came }, place, 3);
      met.push(...slice);
      const last = slice.at(-1);
      if (!last) break;
      place = last;
    }
    expect(met).toEqual(all);
    expect(met).toHaveLength(8);
    expect(met.at(-1)?.id).toBe(caseId('mine later'));
  });
});

describe('definitions', () => {
  it('leave when no case is pinned to them and they are not asked to be kept', () => {
    const hashes = () => cache.prepare<[], string>('select hash from definition').pluck().all();
    const used = cache.prepare<[], string>('select distinct definition_hash from case_base').pluck().all();
    const kept = hashes().filter((hash) => !used.includes(hash))[0] ?? '';
    const dropped = dropDefinitions(cache, [kept]);
    expect(dropped.length).toBeGreaterThan(1);
    expect(hashes().sort()).toEqual([...used, kept].sort());
  });
});
