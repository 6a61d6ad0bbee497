import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { changed } from '../../../stories/gates/mutation.ts';
import { root } from '../../../tools/lib/run.ts';
import type { RunResult } from '../run.ts';
import { openPool } from '../runner/pool.ts';
import { runSeeds } from '../runner/run-seeds.ts';
import { PLANTED, type Planted } from './planted.ts';

/** Seeds within which each planted bug must be caught. */
const SEEDS = 60;

/** Plants each bug, one at a time, and runs seeds until a promise is broken. @returns 0 when each was caught */
export async function calibrate(workers: number): Promise<number> {
  const faults = PLANTED.map((bug) => ({ ...bug, file: join(root, bug.file) }));
  // before anything runs: a place that is not there would plant nothing
  for (const fault of faults) changed(readFileSync(fault.file, 'utf8'), fault);
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
    for (const fault of left) if (await isCaught(fault)) caught++;
  };
  await Promise.all(Array.from({ length: workers }, lane));
  console.log(`Planted bugs caught: ${String(caught)} of ${String(faults.length)}.`);
  return caught === faults.length ? 0 : 1;
}

/** Tells by which promise and seed a bug is caught, or that it is not. */
async function isCaught(fault: Planted): Promise<boolean> {
  const pool = openPool(1, [fault]);
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
  console.log(`${fault.id.padEnd(28)} ${how}`);
  return found !== null;
}
