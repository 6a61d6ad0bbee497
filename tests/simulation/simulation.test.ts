import { availableParallelism } from 'node:os';
import { afterAll, describe, expect, it } from 'vitest';
import { PLANTED as IN_PROCESSES } from '../chaos/planted.ts';
import { changesOf } from '../plant/plant.ts';
import { PLANTED } from './calibration/planted.ts';
import { openPool } from './runner/pool.ts';
import { runSeeds } from './runner/run-seeds.ts';
import { startCityCluster } from './server/postgres/cluster.ts';

/** Enough to meet every kind of step often; `npm run simulate` runs more. */
const SEEDS = 200;
/** That it still runs; each takes as long as ten in memory. */
const SEEDS_ON_POSTGRES = 2;

describe('the bugs that calibration plants', () => {
  it.each([...PLANTED, ...IN_PROCESSES])('$id has its place in the program', (bug) => {
    expect(() => changesOf(bug)).not.toThrow();
  });
});

describe('whatever happens to networks, programs, disks and clocks', () => {
  const pool = openPool(availableParallelism());
  afterAll(() => pool.close());

  it('every promise is kept', { timeout: 900_000 }, async () => {
    const failed = await runSeeds(pool, SEEDS, 1);
    const told = failed.map(
      ({ seed, violations }) =>
        `npm run simulate -- --seeds 1 --from ${String(seed)}: ${violations[0]?.invariant ?? ''}`,
    );
    expect(told).toEqual([]);
  });
});

describe('the same with the API itself on PostgreSQL', () => {
  it('every promise is kept', { timeout: 300_000 }, async () => {
    await using ends = new AsyncDisposableStack();
    const { stop, ...cluster } = await startCityCluster();
    ends.defer(stop);
    const pool = openPool(1, [], [cluster]);
    ends.defer(() => pool.close());
    const failed = await runSeeds(pool, SEEDS_ON_POSTGRES, 1, { steps: 300 });
    expect(failed.flatMap(({ violations }) => violations)).toEqual([]);
  });
});
