import type { RunResult } from '../run.ts';
import { changesOf } from '../../plant/plant.ts';
import { calibrate } from '../calibration/calibrate.ts';
import { PLANTED } from '../calibration/planted.ts';
import { startCityCluster, type CityCluster } from '../server/postgres/cluster.ts';
import { help, readArguments, type Arguments } from './arguments.ts';
import { openPool } from './pool.ts';
import { runSeeds } from './run-seeds.ts';
import { PATIENCE, shrink } from './shrink.ts';

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
  await using ends = new AsyncDisposableStack();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void ends.disposeAsync().finally(() => process.exit(1)));
  }
  const workers = Math.min(wanted.workers, wanted.seeds);
  const clusters: CityCluster[] = [];
  while (wanted.server === 'postgres' && clusters.length < workers) {
    const { folder, template, stop } = await startCityCluster();
    ends.defer(stop);
    clusters.push({ folder, template });
  }
  const pool = openPool(workers, bug ? changesOf(bug) : [], clusters);
  ends.defer(() => pool.close());
  const began = performance.now();
  const on = { disk: wanted.disk };
  const failed = await runSeeds(pool, wanted.seeds, wanted.from, {
    ...on,
    ...(wanted.steps !== null && { steps: wanted.steps }),
    ...(wanted.only && { only: wanted.only, traced: true }),
  });
  const seconds = (performance.now() - began) / 1000;
  // a real database may do otherwise with fewer steps, so there a run is shown as it was
  const isWhole = wanted.only !== null || wanted.server === 'postgres';
  for (const one of failed.slice(0, SHOWN)) {
    if (!isWhole) {
      console.error(`seed ${String(one.seed)} is made short, in ${String(PATIENCE)} runs at most`);
    }
    show(isWhole ? one : await shrink(pool, one, on), wanted);
  }
  const rate = (wanted.seeds / seconds).toFixed(1);
  const outcome = failed.length === 0 ? 'all kept their promises' : `${String(failed.length)} failed`;
  console.log(
    `${String(wanted.seeds)} seeds from ${String(wanted.from)}: ${outcome}, ${rate} seeds a second`,
  );
  return failed.length === 0 ? 0 : 1;
}

function show(
  { seed, steps, only, violations, history }: RunResult,
  { disk, server }: Pick<Arguments, 'disk' | 'server'>,
): void {
  console.log(`\nSeed ${String(seed)}`);
  for (const line of history) console.log(line);
  for (const { invariant, what } of violations) console.log(`${invariant}: ${what}`);
  const where = `${disk === 'memory' ? '' : ` --disk ${disk}`}${server === 'memory' ? '' : ` --server ${server}`}`;
  const part = only ? ` --only ${only.join(',')}` : '';
  console.log(`npm run simulate -- --seeds 1 --from ${String(seed)} --steps ${String(steps)}${where}${part}`);
}
