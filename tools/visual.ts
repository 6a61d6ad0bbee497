import { globSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runningVersion, versionFile } from '../stories/visual/version.ts';
import { bin, root, run } from './lib/run.ts';

const wanted = process.argv.slice(2);
if (wanted.includes('--help')) {
  console.log(`npm run visual [-- --update] [-- -t NAME]

Compares stories tagged visual with their pictures in stories/visual/shots; what differs is put in test-results/visual.
--update draws the pictures anew, all or those whose name is given: look at each one before it is committed.`);
} else {
  process.exitCode = await compare();
}

async function compare(): Promise<number> {
  const isUpdate = wanted.includes('--update');
  const rest = wanted.filter((word) => word !== '--update');
  // a part of them is drawn over; otherwise those of stories that are gone would stay
  if (isUpdate && rest.length === 0) removeAll();
  const args = [
    'run',
    '--config',
    'stories/visual/vitest.config.ts',
    isUpdate ? '--update=all' : '--update=none',
  ];
  const code = await run(bin('vitest'), [...args, ...rest]);
  if (isUpdate && code === 0) writeFileSync(versionFile, `${runningVersion()}\n`);
  return code;
}

function removeAll(): void {
  for (const file of globSync('stories/visual/shots/*.png', { cwd: root })) rmSync(join(root, file));
  rmSync(versionFile, { force: true });
}
