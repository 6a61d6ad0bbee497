import type { RunResult } from '../run.ts';
import { changesOf } from '../../plant/plant.ts';
import { calibrate } from '../calibration/calibrate.ts';
import { PLANTED } from '../calibration/planted.ts';
import { help, readArguments } from './arguments.ts';
import { openPool } from './pool.ts';
import { runSeeds } from './run-seeds.ts';
import { shrink, type On } from './shrink.ts';

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
  const bug = PLANTED.find(({ id }) => id === wanted.plant);
  if (wanted.plant !== null && !bug) throw new RangeError(`there is no planted bug "${wanted.plant}"`);
  const pool = openPool(Math.min(wanted.workers, wanted.seeds), bug ? changesOf(bug) : []);
  const began = performance.now();
  const on = { disk: wanted.disk };
  try {
    const failed = await runSeeds(pool, wanted.seeds, wanted.from, {
      ...on,
      ...(wanted.steps !== null && { steps: wanted.steps }),
      ...(wanted.only && { only: wanted.only, traced: true }),
    });
    const seconds = (performance.now() - began) / 1000;
    for (const one of failed.slice(0, SHOWN)) show(wanted.only ? one : await shrink(pool, one, on), on);
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

function show({ seed, steps, only, violations, history }: RunResult, { disk }: On): void {
  console.log(`\nSeed ${String(seed)}`);
  for (const line of history) console.log(line);
  for (const { invariant, what } of violations) console.log(`${invariant}: ${what}`);
  const part = only ? ` --only ${only.join(',')}` : '';
  const where = disk === 'memory' ? '' : ` --disk ${disk}`;
  console.log(`npm run simulate -- --seeds 1 --from ${String(seed)} --steps ${String(steps)}${where}${part}`);
}
