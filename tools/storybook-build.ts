import { bin, run } from './lib/run.ts';

process.exitCode = await run(bin('storybook', 'stories'), [
  'build',
  '--config-dir',
  'stories/.storybook',
  '--output-dir',
  'storybook-static',
]);
