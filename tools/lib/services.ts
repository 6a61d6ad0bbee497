import { join } from 'node:path';
import type { Settings } from './settings.ts';
import { startService, type Service } from './service.ts';

const issuer = (settings: Settings) => `http://127.0.0.1:${settings.idpPort}`;

/** What every process of a local run is told. */
export function serviceEnvironment(settings: Settings): NodeJS.ProcessEnv {
  return {
    SAMLA_DATA: settings.dataFolder,
    SAMLA_API_PORT: String(settings.apiPort),
    SAMLA_IDP_PORT: String(settings.idpPort),
    SAMLA_PORT: String(settings.workspacePort),
    SAMLA_TODAY: settings.today,
    SAMLA_ISSUER: issuer(settings),
    SAMLA_API_URL: `http://127.0.0.1:${settings.apiPort}`,
  };
}

function start(
  name: string,
  main: string,
  settings: Settings,
  extra: NodeJS.ProcessEnv = {},
): Promise<Service> {
  const env = { ...serviceEnvironment(settings), ...extra };
  return startService({ name, main, env, logFile: join(settings.dataFolder, 'logs', `${name}.log`) });
}

export const startIdentityProvider = (settings: Settings) =>
  start('demo-idp', 'apps/demo-idp/src/main.ts', settings);
export const startCaseApi = (settings: Settings) => start('case-api', 'apps/case-api/src/main.ts', settings);
export const startWorkspace = (settings: Settings, extra: NodeJS.ProcessEnv = {}) =>
  start('workspace', 'apps/desktop/src/browser/main.ts', settings, extra);
