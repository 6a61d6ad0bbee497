import { requireFreePort } from './lib/ports.ts';
import { bin, run } from './lib/run.ts';
import { loadSampleOnce, prepareDataFolder } from './lib/sample.ts';
import { startCaseApi, startIdentityProvider, startWorkspace } from './lib/services.ts';
import { readSettings } from './lib/settings.ts';
import { buildRenderer } from './lib/build.ts';

const help = `npm run dev

The workspace with hot reload: identity provider, case API and host run as with \`npm start\`; the pages come from
Vite's server on SAMLA_DEV_PORT (4713). Its Content-Security-Policy is a looser one, for development alone.
Settings are those of \`npm start -- --help\`. Ctrl+C stops everything.`;

if (process.argv.includes('--help')) console.log(help);
else await dev();

async function dev(): Promise<void> {
  const settings = readSettings();
  const { devPort } = settings;
  await requireFreePort(settings.idpPort, 'SAMLA_IDP_PORT');
  await requireFreePort(settings.apiPort, 'SAMLA_API_PORT');
  await requireFreePort(settings.workspacePort, 'SAMLA_PORT');
  await requireFreePort(devPort, 'SAMLA_DEV_PORT');
  prepareDataFolder(settings);
  await buildRenderer();
  await loadSampleOnce(settings);
  let started = false;
  // once Vite runs, Ctrl+C ends it, as it is of this terminal; the services stop after it
  process.on('SIGINT', () => void (started || process.exit(130)));
  process.on('SIGTERM', () => process.exit(143));
  const provider = await startIdentityProvider(settings);
  const api = await startCaseApi(settings);
  const workspace = await startWorkspace(settings);
  console.log(`Open this address once:\nhttp://127.0.0.1:${devPort}/${new URL(workspace.url).search}`);
  started = true;
  const code = await run(bin('vite'), ['--config', 'apps/desktop/vite.config.ts'], {
    SAMLA_PORT: String(settings.workspacePort),
    SAMLA_DEV_PORT: String(devPort),
  });
  for (const service of [workspace, api, provider]) await service.stop();
  process.exitCode = code;
}
