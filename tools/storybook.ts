import { bin, run } from './lib/run.ts';

const args = [
  'dev',
  '--config-dir',
  'stories/.storybook',
  '--port',
  process.env['SAMLA_STORYBOOK_PORT'] ?? '4714',
];
process.exitCode = await run(bin('storybook', 'stories'), [...args, '--no-open', ...process.argv.slice(2)]);
