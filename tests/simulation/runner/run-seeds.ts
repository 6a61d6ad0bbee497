import type { RunOptions, RunResult } from '../run.ts';
import type { Pool } from './pool.ts';

/** Runs seeds on all cores. @returns those that failed, as they came */
export async function runSeeds(
  pool: Pool,
  seeds: number,
  from: number,
  how: Omit<RunOptions, 'seed'> = {},
): Promise<RunResult[]> {
  const failed: RunResult[] = [];
  const runs = Array.from({ length: seeds }, (_, at) => ({ ...how, seed: from + at }));
  let done = 0;
  await pool.run(runs, (result) => {
    done++;
    if (done % 500 === 0) console.error(`${String(done)} seeds, ${String(failed.length)} failed`);
    if (result.violations.length > 0) {
      failed.push(result);
      const [{ invariant, what } = { invariant: '', what: '' }] = result.violations;
      console.error(`seed ${String(result.seed)}: ${invariant}: ${what.slice(0, 300)}`);
    }
    return true;
  });
  return failed;
}
