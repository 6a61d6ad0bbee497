import { bin, run } from './lib/run.ts';

process.exitCode = await run(bin('storybook'), [
  'build',
  '--config-dir',
  'stories/.storybook',
  '--output-dir',
  'storybook-static',
]);
