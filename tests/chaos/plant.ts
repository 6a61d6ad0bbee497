import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { changed } from '../../stories/gates/mutation.ts';
import { root } from '../../tools/lib/run.ts';
import { PLANTED } from './planted.ts';

/* Loaded before the program of a process: puts the fault that the environment names into it. No file is written. */
const bug = PLANTED.find(({ id }) => id === process.env['SAMLA_CHAOS_PLANT']);
if (bug) {
  const fault = { file: join(root, bug.file), find: bug.find, put: bug.put };
  const planted = pathToFileURL(fault.file).href;
  registerHooks({
    load(url, context, next) {
      if (url !== planted) return next(url, context);
      const source = changed(readFileSync(fileURLToPath(url), 'utf8'), fault);
      return { format: 'module-typescript', source, shortCircuit: true };
    },
  });
}
