import { join } from 'node:path';

/** What the process is told by its environment. */
export interface Settings {
  readonly port: number;
  readonly dataFolder: string;
  readonly workersFile: string;
  readonly accessTokenSeconds: number;
  readonly refreshTokenSeconds: number;
  readonly sessionSeconds: number;
}

export const help = `The demonstration's identity provider: anyone may be anyone.

SAMLA_IDP_PORT             port on 127.0.0.1 (4711)
SAMLA_DATA                 data folder; keys and sign-ins are kept in its folder idp (.samla)
SAMLA_IDP_WORKERS          JSON file of those who can be chosen (samples/demo/workers.json)
SAMLA_IDP_ACCESS_SECONDS   life of an access token (300)
SAMLA_IDP_REFRESH_SECONDS  life of a refresh token (28800)
SAMLA_IDP_SESSION_SECONDS  life of the provider's own session (28800)
`;

/** @throws Error that names the setting */
function wholeNumber(
  env: NodeJS.ProcessEnv,
  name: string,
  normal: number,
  least: number,
  most: number,
): number {
  const text = env[name];
  if (text === undefined || text === '') return normal;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (!(value >= least && value <= most))
    throw new Error(`${name} must be a whole number from ${least} to ${most}`);
  return value;
}

/** Reads the settings; the workers' file is the sample's unless another is named. */
export function settingsOf(env: NodeJS.ProcessEnv, repository: string): Settings {
  const month = 31 * 24 * 3600;
  return {
    port: wholeNumber(env, 'SAMLA_IDP_PORT', 4711, 0, 65535),
    dataFolder: join(env['SAMLA_DATA'] ?? join(repository, '.samla'), 'idp'),
    workersFile: env['SAMLA_IDP_WORKERS'] ?? join(repository, 'samples', 'demo', 'workers.json'),
    accessTokenSeconds: wholeNumber(env, 'SAMLA_IDP_ACCESS_SECONDS', 300, 1, month),
    refreshTokenSeconds: wholeNumber(env, 'SAMLA_IDP_REFRESH_SECONDS', 8 * 3600, 1, month),
    sessionSeconds: wholeNumber(env, 'SAMLA_IDP_SESSION_SECONDS', 8 * 3600, 1, month),
  };
}
