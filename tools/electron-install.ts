import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { electronBinary } from './lib/opener.ts';
import { environment, root } from './lib/run.ts';

/** Tries to fetch Electron's binary; the one place where that happens. */
const require = createRequire(join(root, 'apps/desktop/package.json'));
const folder = dirname(require.resolve('electron/package.json'));
const child = spawn(process.execPath, [join(folder, 'install.js')], { stdio: 'inherit', env: environment() });
child.on('exit', (code) => {
  const found = electronBinary();
  if (code === 0 && found) {
    console.log(`Electron is installed: ${found}`);
    return;
  }
  console.error(
    'Electron could not be fetched. Samla starts in Chromium or Edge instead; `npm start` says which.',
  );
  process.exitCode = 1;
});
