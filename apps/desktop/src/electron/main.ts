import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hostLog } from '../host/node/log.ts';
import { nodeRandom } from '../host/node/random.ts';
import { readPageFiles } from '../policy/page-files.ts';
import { readShellSettings } from '../policy/settings.ts';
import { systemTimer } from '../wire/timer.ts';
import type { ElectronFacade } from './facade.ts';
import { shellPaths } from './paths.ts';
import { createShell } from './shell.ts';
import { TEXTS } from './texts.ts';

// The program's entry in Electron: the one place where Electron itself is had.
const electron = createRequire(import.meta.url)('electron') as ElectronFacade;
const here = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

async function start(): Promise<void> {
  const { env, platform } = process;
  const paths = shellPaths(platform, env, electron.app.getPath('userData'));
  if (electron.app.isPackaged && !(env['SAMLA_API_URL'] && env['SAMLA_ISSUER'])) {
    throw new Error(TEXTS.notConfigured);
  }
  const settings = readShellSettings({ ...env, SAMLA_DATA: env['SAMLA_DATA'] ?? paths.data });
  await createShell(electron, {
    // unpackaged, the program's folder comes first
    arguments: process.argv.slice(electron.app.isPackaged ? 1 : 2),
    // beside the browser shell's `host`, which another key seals
    settings: { ...settings, dataFolder: join(settings.dataFolder, 'electron-host') },
    paths,
    platform,
    hostEntry: here('./host.js'),
    pages: readPageFiles(here('../renderer')),
    random: nodeRandom,
    timer: systemTimer,
    log: hostLog(),
  });
}

// not awaited: Electron is ready only once this module has been loaded to its end
start().catch((error: unknown) => {
  electron.dialog.showErrorBox(TEXTS.title, TEXTS.cannotStart(error instanceof Error ? error.message : ''));
  electron.app.exit(1);
});
