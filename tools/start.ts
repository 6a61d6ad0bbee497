import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildRenderer } from './lib/build.ts';
import { chooseOpener, type Opener } from './lib/opener.ts';
import { requireFreePort } from './lib/ports.ts';
import { environment, root } from './lib/run.ts';
import { loadSampleOnce, prepareDataFolder, resetDataFolder } from './lib/sample.ts';
import type { Service } from './lib/service.ts';
import { serviceEnvironment, startCaseApi, startIdentityProvider, startWorkspace } from './lib/services.ts';
import { readSettings, type Settings } from './lib/settings.ts';

const help = `npm start [-- --reset]

Starts Samla on this machine: demo identity provider, case API, host and workspace.
The first start loads the sample in samples/legacy-extract.

  --reset          begin afresh: remove the data of earlier runs first
  --help           this text

Settings (environment):
  SAMLA_DATA=DIR       where data is kept (.samla)
  SAMLA_OPEN=never     only print the addresses; SAMLA_OPEN=browser: never Electron
  SAMLA_PORT, SAMLA_API_PORT, SAMLA_IDP_PORT    ports of workspace, API, identity provider (4712, 4710, 4711)
  SAMLA_DEFINITIONS=DIR    a folder of further case definitions (docs/definitions.md)
  SAMLA_TODAY=DATE     the date that the clock starts on (2026-11-02)
  DATABASE_URL, SAMLA_DB_OWNER_URL    PostgreSQL instead of the embedded database`;

/** Milliseconds within which a browser that ends has only handed the window on to another process. */
const HANDED_ON = 3_000;

const args = process.argv.slice(2);
const services: Service[] = [];
let stopping = false;

if (args.includes('--help')) {
  console.log(help);
} else {
  const unknown = args.find((arg) => arg !== '--reset');
  if (unknown) fail(new Error(`Unknown argument "${unknown}". \`npm start -- --help\` tells what there is.`));
  else start().catch(fail);
}

async function start(): Promise<void> {
  process.on('SIGINT', () => void stop(0));
  process.on('SIGTERM', () => void stop(0));
  const settings = readSettings();
  if (args.includes('--reset')) {
    resetDataFolder(settings);
    step('Data of earlier runs removed');
  }
  prepareDataFolder(settings);
  const opener = chooseOpener();
  await requireFreePort(settings.idpPort, 'SAMLA_IDP_PORT');
  await requireFreePort(settings.apiPort, 'SAMLA_API_PORT');
  if (opener.kind !== 'electron') await requireFreePort(settings.workspacePort, 'SAMLA_PORT');

  step('Building the workspace (skipped when nothing changed) …');
  await buildRenderer();
  if (opener.kind === 'electron') await (await import('@samla/desktop/build-electron')).buildElectron();
  step('Loading the sample (first start only) …');
  await loadSampleOnce(settings);
  await add('identity provider', startIdentityProvider(settings));
  await add('case API', startCaseApi(settings));
  if (opener.kind === 'electron') openElectron(opener, settings);
  else openWorkspace(opener, settings, await add('workspace', startWorkspace(settings)));
  console.log(
    opener.kind === 'none' ? 'Ctrl+C stops everything.' : 'Closing the window or Ctrl+C stops everything.',
  );
}

async function add(what: string, starting: Promise<Service>): Promise<Service> {
  const service = await starting;
  services.push(service);
  step(`${what}: ${new URL(service.url).origin}`);
  void service.ended.then((code) => {
    if (!stopping)
      fail(
        new Error(
          `The ${what} ended by itself (code ${code}). Its log is in the data folder, logs/${service.name}.log.`,
        ),
      );
  });
  return service;
}

function openWorkspace(opener: Opener, settings: Settings, workspace: Service): void {
  if (opener.kind !== 'browser') {
    console.log(
      `Not opened, because ${opener.why}. Open this address once, in Chromium or Edge:\n${workspace.url}`,
    );
    return;
  }
  console.log(`Opening in ${opener.binary}, because ${opener.why}.`);
  const profile = `--user-data-dir=${join(settings.dataFolder, 'browser')}`;
  const rootless = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const window = spawn(opener.binary, [`--app=${workspace.url}`, profile, '--no-first-run', ...rootless], {
    stdio: 'ignore',
    detached: true,
  });
  window.on('error', (error) =>
    console.error(`The browser could not be opened: ${error.message}\n${workspace.url}`),
  );
  const opened = performance.now();
  window.on('exit', () => {
    if (stopping) return;
    // the address works once, so without its window Samla would run on unseen
    if (performance.now() - opened > HANDED_ON) return void stop(0);
    console.log('The browser opened the window in a process of its own.');
  });
  process.on('exit', () => window.kill('SIGTERM'));
}

function openElectron(opener: Opener & { kind: 'electron' }, settings: Settings): void {
  console.log(`Opening in Electron, because ${opener.why}.`);
  const window = spawn(opener.binary, [join(root, 'apps/desktop')], {
    stdio: 'inherit',
    env: environment(serviceEnvironment(settings)),
  });
  window.on('error', fail);
  window.on('exit', (code) => void stop(code ?? 1));
}

/** Stops in the order of need: first who asks, last who answers. */
async function stop(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  console.log('\nStopping …');
  for (const service of services.toReversed()) {
    if (!(await service.stop())) console.error(`${service.name} did not stop in time and was ended.`);
  }
  console.log('Stopped.');
  process.exit(code);
}

function step(text: string): void {
  console.error(`· ${text}`);
}

function fail(error: unknown): void {
  console.error(error instanceof Error ? error.message : String(error));
  void stop(1);
}
