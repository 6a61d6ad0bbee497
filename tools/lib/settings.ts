import { join, resolve } from 'node:path';
import { root } from './run.ts';

/** The settings of a local run, all from the environment. */
export interface Settings {
  readonly dataFolder: string;
  readonly apiPort: number;
  readonly idpPort: number;
  readonly workspacePort: number;
  /** of `npm run dev` alone */
  readonly devPort: number;
  /** the date that the demo's clock starts on */
  readonly today: string;
}

/**
 * Reads the settings.
 * @throws Error that names the setting when a value is none
 */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const today = env['SAMLA_TODAY'] ?? '2026-11-02';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(today))
    throw new Error(`SAMLA_TODAY must be a date such as 2026-11-02, not "${today}".`);
  return {
    dataFolder: resolve(root, env['SAMLA_DATA'] ?? join(root, '.samla')),
    apiPort: port('SAMLA_API_PORT', 4710, env),
    idpPort: port('SAMLA_IDP_PORT', 4711, env),
    workspacePort: port('SAMLA_PORT', 4712, env),
    devPort: port('SAMLA_DEV_PORT', 4713, env),
    today,
  };
}

function port(name: string, standard: number, env: NodeJS.ProcessEnv): number {
  const text = env[name];
  if (text === undefined || text === '') return standard;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65_535) {
    throw new Error(`${name} must be a port number from 0 to 65535, not "${text}".`);
  }
  return value;
}
