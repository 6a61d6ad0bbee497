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
const byUrl = Map.groupBy(faults, ({ file }) => pathToFileURL(file).href);

if (faults.length > 0) {
  registerHooks({
    load(url, context, next) {
      const inFile = byUrl.get(url);
      if (!inFile) return next(url, context);
      const source = inFile.reduce(changed, readFileSync(fileURLToPath(url), 'utf8'));
      return { format: 'module-typescript', source, shortCircuit: true };
    },
  });
}

const { run } = await import('../run.ts');

parentPort?.on('message', (options: RunOptions) => {
  void run(options).then((result) => parentPort?.postMessage(result));
});
