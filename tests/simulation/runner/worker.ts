import { parentPort, workerData } from 'node:worker_threads';
import type { FileChange } from '../../../stories/gates/mutation.ts';
import { plant } from '../../plant/plant.ts';
import type { RunOptions } from '../run.ts';

/** What a worker is started with: faults that are put into the program as it is loaded. */
export interface WorkerStart {
  readonly faults: readonly FileChange[];
}

plant((workerData as WorkerStart).faults);

const { run } = await import('../run.ts');

parentPort?.on('message', (options: RunOptions) => {
  void run(options).then((result) => parentPort?.postMessage(result));
});
