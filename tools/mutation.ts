import { mutateUi } from '../tests/mutation/ui/run.ts';
import { run } from './lib/run.ts';

const all = ['decide', 'deadline', 'norm', 'account'];
const wanted = process.argv.slice(2);

if (wanted.includes('--help')) {
  console.log(`npm run mutation [-- FOLDER …]

Changes the riskiest code of the case model in small ways, one at a time, and counts the changes that no test notices.
Folders of packages/case-model/src: ${all.join(', ')}. About half an hour for all of them on two cores.

npm run mutation -- ui [FAULT …]

Puts faults into the components, each by itself, and runs the stories that must notice. Some minutes for all of them.`);
} else if (wanted[0] === 'ui') {
  process.exitCode = await mutateUi(wanted.slice(1));
} else {
  const unknown = wanted.find((folder) => !all.includes(folder));
  if (unknown) throw new Error(`There is no folder "${unknown}": ${all.join(', ')}.`);
  const folders = wanted.length > 0 ? wanted : all;
  const mutate = folders.map((folder) => `packages/case-model/src/${folder}/**/*.ts`);
  // the tests of `case` run whole cases, so they answer for decide and deadline too
  process.env['SAMLA_MUTATE'] = [
    ...folders,
    ...(folders.some((name) => name === 'decide') ? ['case'] : []),
  ].join(',');
  process.exitCode = await run(process.execPath, [
    'node_modules/@stryker-mutator/core/bin/stryker.js',
    'run',
    '--mutate',
    [...mutate, '!**/*.test.ts', '!**/*.property.test.ts'].join(','),
  ]);
}
