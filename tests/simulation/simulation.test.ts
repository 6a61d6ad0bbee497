import { availableParallelism } from 'node:os';
import { afterAll, describe, expect, it } from 'vitest';
import { openPool } from './runner/pool.ts';
import { runSeeds } from './runner/run-seeds.ts';

/** Enough to meet every kind of step often; `npm run simulate` runs more. */
const SEEDS = 200;

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
