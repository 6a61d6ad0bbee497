import { bin, run } from './lib/run.ts';

/** Every check of form: rules, format, floors, unused code. All run, so that one failure does not hide the next. */
const checks: readonly [string, readonly string[]][] = [
  [bin('eslint'), ['.', '--max-warnings', '0']],
  [bin('prettier'), ['--check', '--log-level', 'warn', '.']],
  [
    bin('depcruise'),
    ['--config', '.dependency-cruiser.mjs', 'apps', 'packages', 'stories', 'tests', 'tools'],
  ],
  [bin('knip'), []],
];

let worst = 0;
for (const [command, args] of checks) worst = Math.max(worst, await run(command, args));
process.exitCode = worst;
