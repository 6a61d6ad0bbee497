import { parentPort, workerData } from 'node:worker_threads';
import type { FileChange } from '../../../stories/gates/mutation.ts';
import { plant } from '../../plant/plant.ts';
import type { RunOptions } from '../run.ts';
import type { CityCluster } from '../server/postgres/cluster.ts';

/** What a worker is started with. */
export interface WorkerStart {
  /** are put into the program as it is loaded */
  readonly faults: readonly FileChange[];
  /** this worker's own; null when the server is in memory */
  readonly cluster: CityCluster | null;
}

const { faults, cluster } = workerData as WorkerStart;
plant(faults);

const { run } = await import('../run.ts');

parentPort?.on('message', (options: RunOptions) => {
  void run(options, cluster).then((result) => parentPort?.postMessage(result));
});
