import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { changed, type FileChange } from '../../../stories/gates/mutation.ts';
import type { RunOptions } from '../run.ts';

/** What a worker is started with: faults that are put into the program as it is loaded. */
export interface WorkerStart {
  readonly faults: readonly FileChange[];
}

const { faults } = workerData as WorkerStart;
const byUrl = new Map(faults.map((fault) => [pathToFileURL(fault.file).href, fault]));

if (faults.length > 0) {
  registerHooks({
    load(url, context, next) {
      const fault = byUrl.get(url);
      if (!fault) return next(url, context);
      const source = changed(readFileSync(fileURLToPath(url), 'utf8'), fault);
      return { format: 'module-typescript', source, shortCircuit: true };
    },
  });
}

const { run } = await import('../run.ts');

parentPort?.on('message', (options: RunOptions) => {
  void run(options).then((result) => parentPort?.postMessage(result));
});
