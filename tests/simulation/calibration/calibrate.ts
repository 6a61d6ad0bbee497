import type { RunResult } from '../run.ts';
import { openPool } from '../runner/pool.ts';
import { runSeeds } from '../runner/run-seeds.ts';
import type { FileChange } from '../../../stories/gates/mutation.ts';
import { changesOf } from '../../plant/plant.ts';
import { PLANTED } from './planted.ts';

/** Seeds within which each planted bug must be caught: as many as `npm test` runs. */
const SEEDS = 200;

/** Plants each bug, one at a time, and runs seeds until a promise is broken. @returns 0 when each was caught */
export async function calibrate(workers: number): Promise<number> {
  // before anything runs, so that a place that is not there is told at once
  const faults = PLANTED.map((bug) => ({ id: bug.id, changes: changesOf(bug) }));
  const sound = openPool(workers);
  const broken = await runSeeds(sound, SEEDS, 1);
  await sound.close();
  if (broken.length > 0) {
    console.error('Seeds fail without a planted bug: nothing can be told before they do not.');
    return 1;
  }
  let caught = 0;
  const left = faults.values();
  // one thread a bug: it is loaded with it, and mostly the first seeds find it
  const lane = async () => {
    for (const { id, changes } of left) if (await isCaught(id, changes)) caught++;
  };
  await Promise.all(Array.from({ length: workers }, lane));
  console.log(`Planted bugs caught: ${String(caught)} of ${String(faults.length)}.`);
  return caught === faults.length ? 0 : 1;
}

/** Tells by which promise and seed a bug is caught, or that it is not. */
async function isCaught(id: string, changes: readonly FileChange[]): Promise<boolean> {
  const pool = openPool(1, changes);
  let by: RunResult | null = null;
  let runs = 0;
  await pool.run(
    Array.from({ length: SEEDS }, (_, at) => ({ seed: at + 1 })),
    (result) => {
      runs++;
      if (result.violations.length > 0) by ??= result;
      return by === null;
    },
  );
  await pool.close();
  const found = by as RunResult | null;
  const how = found
    ? `caught by ${found.violations[0]?.invariant ?? ''} at seed ${String(found.seed)}, after ${String(runs)} runs`
    : `MISSED in ${String(runs)} runs`;
  console.log(`${id.padEnd(28)} ${how}`);
  return found !== null;
}
