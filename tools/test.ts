import { buildRenderer } from './lib/build.ts';
import { bin, run } from './lib/run.ts';
import { requireSystemPackages } from './lib/system.ts';

interface Step {
  readonly name: string;
  readonly what: string;
  run(): Promise<number>;
}

const steps: readonly Step[] = [
  { name: 'types', what: 'strict TypeScript', run: () => run(process.execPath, ['tools/typecheck.ts']) },
  {
    name: 'lint',
    what: 'rules, format, floors, unused code',
    run: () => run(process.execPath, ['tools/lint.ts']),
  },
  {
    name: 'unit',
    what: 'pure cores and single modules',
    run: () => run(bin('vitest'), ['run', '--project', 'unit']),
  },
  {
    name: 'contract',
    what: 'the API on PGlite, on PostgreSQL and as fake; what devices have beside what plain SQL says',
    run: () => run(bin('vitest'), ['run', '--project', 'contract']),
  },
  {
    name: 'simulation',
    what: '200 seeds of a city where everything goes wrong; `npm run simulate` runs more',
    run: () => run(bin('vitest'), ['run', '--project', 'simulation']),
  },
  {
    name: 'stories',
    what: 'every story in Chromium with its keys and axe; tagged ones also narrow, with forced colours and motion',
    run: () => run(bin('vitest'), ['run', '--config', 'stories/vitest.config.ts']),
  },
  {
    name: 'gates',
    what: 'the gates of the stories: each refuses what it must, and every component has its stories and keys',
    run: () => run(bin('vitest'), ['run', '--config', 'stories/gates/vitest.config.ts']),
  },
  {
    name: 'site',
    what: 'the built Storybook: every page of it, from any folder, without network',
    async run() {
      const built = await run(process.execPath, ['tools/storybook-build.ts']);
      if (built !== 0) return built;
      return run(bin('playwright'), ['test', '--config', 'tests/site/playwright.config.ts']);
    },
  },
  {
    name: 'e2e',
    what: 'the whole house in Chromium, by keyboard',
    async run() {
      await buildRenderer();
      return run(bin('playwright'), ['test', '--config', 'tests/playwright.config.ts']);
    },
  },
];

const wanted = process.argv.slice(2);
if (wanted.includes('--help')) {
  console.log(
    `npm test [-- STEP …]\n\nRuns everything, or only the steps named:\n${steps.map((step) => `  ${step.name.padEnd(10)}${step.what}`).join('\n')}`,
  );
} else {
  process.exitCode = await runSteps();
}

async function runSteps(): Promise<number> {
  const unknown = wanted.find((name) => !steps.some((step) => step.name === name));
  if (unknown) {
    console.error(`There is no step "${unknown}". \`npm test -- --help\` tells what there is.`);
    return 1;
  }
  requireSystemPackages();
  const failed: string[] = [];
  const times: string[] = [];
  for (const step of steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    console.error(`\n── ${step.name}: ${step.what}`);
    const began = performance.now();
    // every step runs, so that one failure does not hide the next
    if ((await step.run()) !== 0) failed.push(step.name);
    times.push(`${step.name} ${Math.round((performance.now() - began) / 1000)} s`);
  }
  console.error(`\n${times.join(' · ')}`);
  console.log(failed.length === 0 ? 'All tests passed.' : `Failed: ${failed.join(', ')}`);
  return failed.length === 0 ? 0 : 1;
}
