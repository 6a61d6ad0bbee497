import { buildRenderer } from './lib/build.ts';
import { run } from './lib/run.ts';
import { requireSystemPackages } from './lib/system.ts';

const measures = [
  ...['model', 'pull', 'cold-resync', 'outbox', 'cached-cases', 'crowd'],
  ...['name-search', 'worklist', 'grid', 'open-case'],
];
const wanted = process.argv.slice(2);

if (wanted.includes('--help')) {
  console.log(
    `npm run bench [-- NAME …]\n\nPrints one JSON object a line: name, unit, value, reference, ratio (value / reference), load (of the machine).\nNames: ${measures.join(', ')}`,
  );
} else {
  const unknown = wanted.find((name) => !measures.includes(name));
  if (unknown) throw new Error(`There is no measure "${unknown}": ${measures.join(', ')}.`);
  requireSystemPackages();
  await buildRenderer();
  for (const name of measures.filter((measure) => wanted.length === 0 || wanted.includes(measure))) {
    const code = await run(process.execPath, [`tests/bench/${name}.ts`]);
    if (code !== 0) process.exitCode = code;
  }
}
