import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.ts';
import { serviceEnvironment } from './services.ts';
import type { Settings } from './settings.ts';

const marker = (settings: Settings) => join(settings.dataFolder, 'sample-loaded');
const ownFolders = ['api', 'host', 'idp', 'logs', 'browser', 'sample-loaded'];

/** Makes the data folder, readable for its owner alone. */
export function prepareDataFolder(settings: Settings): void {
  mkdirSync(join(settings.dataFolder, 'logs'), { recursive: true, mode: 0o700 });
}

/**
 * Removes what earlier runs left, and nothing else.
 * @throws Error when the folder holds something that Samla did not make
 */
export function resetDataFolder(settings: Settings): void {
  if (!existsSync(settings.dataFolder)) return;
  const strange = readdirSync(settings.dataFolder).filter((name) => !ownFolders.includes(name));
  if (strange.length > 0) {
    throw new Error(
      `${settings.dataFolder} holds things that are not Samla's (${strange[0]}); nothing was removed.`,
    );
  }
  for (const name of ownFolders) rmSync(join(settings.dataFolder, name), { recursive: true, force: true });
}

/**
 * Loads the sample extract unless it was loaded before. An import that was cut off is simply run again.
 * @throws Error when the import fails
 */
export async function loadSampleOnce(settings: Settings): Promise<'loaded' | 'there'> {
  if (existsSync(marker(settings))) return 'there';
  const args = ['apps/case-api/src/import/main.ts', 'samples/legacy-extract', '--as-of', '2026-10-31'];
  const code = await run(
    process.execPath,
    [...args, '--assignments', 'samples/demo/assignments.yaml'],
    serviceEnvironment(settings),
  );
  if (code !== 0) throw new Error('The sample could not be loaded; the lines above say why.');
  writeFileSync(marker(settings), `${new Date().toISOString()}\n`);
  return 'loaded';
}
