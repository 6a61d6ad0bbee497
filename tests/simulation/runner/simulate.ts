import { availableParallelism } from 'node:os';
import type { RunOptions, RunResult } from '../run.ts';
import { calibrate } from '../calibration/calibrate.ts';
import { help, readArguments } from './arguments.ts';
import { openPool, type Pool } from './pool.ts';
import { shrink } from './shrink.ts';

/** Failing seeds that are made short and shown; the others are only named. */
const SHOWN = 3;

/** What `npm run simulate` does. @returns the exit code */
export async function simulate(args: readonly string[]): Promise<number> {
  const wanted = readArguments(args);
  if (wanted.help) {
    console.log(help);
    return 0;
  }
  if (wanted.calibrate) return calibrate(wanted.workers);
  const pool = openPool(Math.min(wanted.workers, wanted.seeds));
  const began = performance.now();
  try {
    const failed = await runSeeds(pool, wanted.seeds, wanted.from, {
      ...(wanted.steps !== null && { steps: wanted.steps }),
      ...(wanted.only && { only: wanted.only }),
    });
    const seconds = (performance.now() - began) / 1000;
    for (const one of failed.slice(0, SHOWN)) show(wanted.only ? one : await shrink(pool, one));
    const rate = (wanted.seeds / seconds).toFixed(1);
    const outcome = failed.length === 0 ? 'all kept their promises' : `${String(failed.length)} failed`;
    console.log(
      `${String(wanted.seeds)} seeds from ${String(wanted.from)}: ${outcome}, ${rate} seeds a second`,
    );
    return failed.length === 0 ? 0 : 1;
  } finally {
    await pool.close();
  }
}

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

/** All cores. */
export const cores = availableParallelism();

function show({ seed, steps, only, violations, history }: RunResult): void {
  console.log(`\nSeed ${String(seed)}`);
  for (const line of history) console.log(line);
  for (const { invariant, what } of violations) console.log(`${invariant}: ${what}`);
  const part = only ? ` --only ${only.join(',')}` : '';
  console.log(`npm run simulate -- --seeds 1 --from ${String(seed)} --steps ${String(steps)}${part}`);
}
