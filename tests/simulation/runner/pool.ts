import { Worker } from 'node:worker_threads';
import type { FileChange } from '../../../stories/gates/mutation.ts';
import type { RunOptions, RunResult } from '../run.ts';
import type { CityCluster } from '../server/postgres/cluster.ts';
import type { WorkerStart } from './worker.ts';

/** Runs on several cores at once. */
export interface Pool {
  /**
   * Takes runs as they come and gives each result when it is there, until the runs or the patience end.
   * @param result false ends it
   */
  run(runs: Iterable<RunOptions>, result: (result: RunResult) => boolean): Promise<void>;
  close(): Promise<void>;
}

/**
 * @param faults put into the program of every worker as it is loaded; no file is written
 * @param clusters one for each worker, where the API runs on PostgreSQL
 */
export function openPool(
  size: number,
  faults: readonly FileChange[] = [],
  clusters: readonly CityCluster[] = [],
): Pool {
  const start = (at: number) => {
    const workerData: WorkerStart = { faults, cluster: clusters[at] ?? null };
    // a run leaves little behind, so a larger room for what is new spares most of the sweeping
    const resourceLimits = { maxYoungGenerationSizeMb: 96 };
    return new Worker(new URL('./worker.ts', import.meta.url), { workerData, resourceLimits });
  };
  const workers = Array.from({ length: size }, (_, at) => start(at));

  /** A run that ends its thread has failed, and the next one gets a new thread. */
  function one(at: number, options: RunOptions): Promise<RunResult> {
    const worker = workers[at];
    if (!worker) throw new RangeError('there is no such worker');
    return new Promise((resolve) => {
      const settle = (result: RunResult) => {
        worker.off('message', settle);
        worker.off('error', fail);
        resolve(result);
      };
      const fail = (error: unknown) => {
        workers[at] = start(at);
        const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
        const violations = [{ invariant: 'run', what: `the thread ended: ${what}` }];
        settle({ seed: options.seed, steps: options.steps ?? 0, violations, history: [] });
      };
      worker.on('message', settle);
      worker.on('error', fail);
      worker.postMessage(options);
    });
  }

  return {
    async run(runs, result) {
      const left = runs[Symbol.iterator]();
      let goesOn = true;
      const lane = async (at: number) => {
        while (goesOn) {
          const next = left.next();
          if (next.done) return;
          if (!result(await one(at, next.value))) goesOn = false;
        }
      };
      await Promise.all(workers.map((_worker, at) => lane(at)));
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
