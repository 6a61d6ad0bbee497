import { fileURLToPath } from 'node:url';
import type { WebPreferences } from 'electron';

/** Pages live in memory: no profile on disk holds anything of a case. */
export const PARTITION = 'samla';

/**
 * What every window's page may do: one constant for every build and environment, so that what is tested is what runs.
 */
export const WEB_PREFERENCES: Readonly<WebPreferences> = Object.freeze({
  preload: fileURLToPath(new URL('./preload.cjs', import.meta.url)),
  partition: PARTITION,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  webgl: false,
  navigateOnDragDrop: false,
  devTools: false,
  spellcheck: true,
});
