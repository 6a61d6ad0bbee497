import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { root } from './run.ts';

/** How the workspace is shown, and why so. */
export type Opener =
  | { readonly kind: 'electron'; readonly binary: string; readonly why: string }
  | { readonly kind: 'browser'; readonly binary: string; readonly why: string }
  | { readonly kind: 'none'; readonly why: string };

/** Path of Electron's binary when it is installed. Looks only: importing `electron` would begin a download. */
export function electronBinary(): string | null {
  const require = createRequire(join(root, 'apps/desktop/package.json'));
  const folder = dirname(require.resolve('electron/package.json'));
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const binary = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}

const browserNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'chrome',
  'msedge',
];

/** Chromium or Edge: on the path, or where Windows and macOS keep them. */
function browserBinary(env: NodeJS.ProcessEnv = process.env): string | null {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const onPath = (env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => browserNames.map((name) => join(folder, name + suffix)));
  const wellKnown = [
    ...['ProgramFiles', 'ProgramFiles(x86)'].flatMap((name) =>
      env[name]
        ? [
            join(env[name], 'Microsoft/Edge/Application/msedge.exe'),
            join(env[name], 'Google/Chrome/Application/chrome.exe'),
          ]
        : [],
    ),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ];
  return [...onPath, ...wellKnown].find(executable) ?? null;
}

function executable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false; // not there, or not to be run: look on
  }
}

/** Chooses how to show the workspace; never begins a download. */
export function chooseOpener(env: NodeJS.ProcessEnv = process.env): Opener {
  if (env['SAMLA_OPEN'] === 'never') return { kind: 'none', why: 'SAMLA_OPEN=never' };
  const electron = env['SAMLA_OPEN'] === 'browser' ? null : electronBinary();
  if (electron) return { kind: 'electron', binary: electron, why: 'its binary is installed' };
  const screen =
    process.platform !== 'linux' || env['DISPLAY'] !== undefined || env['WAYLAND_DISPLAY'] !== undefined;
  if (!screen) return { kind: 'none', why: 'there is no screen here (DISPLAY is not set)' };
  const browser = browserBinary(env);
  const noElectron = 'Electron is not installed (`npm run electron:install` tries)';
  if (browser) return { kind: 'browser', binary: browser, why: noElectron };
  return { kind: 'none', why: `${noElectron}, and neither Chromium nor Edge was found` };
}
