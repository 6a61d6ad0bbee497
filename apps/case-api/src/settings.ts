import { limits } from '@samla/api-client/limits';
import { plainDateSchema, clockOn, systemClock, type Clock } from '@samla/case-model/time';
import type { KeepDays } from './history.ts';
import { databaseSettings, type DatabaseSettings } from './db/open.ts';

/** The settings of an API process, all from the environment. */
export interface ApiSettings {
  readonly database: DatabaseSettings;
  readonly port: number;
  readonly issuer: string;
  readonly audience: string;
  /** where the identity provider publishes its keys */
  readonly jwksUrl: string;
  readonly clock: Clock;
  /** a folder of definitions beside the program's own; null when there is none */
  readonly definitions: string | null;
  /** hours that a device may go on without this API */
  readonly longestOfflineHours: number;
  readonly keepDays: KeepDays;
}

/** A setting that cannot be used; the message names it. */
export class SettingError extends Error {
  override readonly name = 'SettingError';
}

export const help = `apps/case-api: the central case API

Prints {"ready":true,"url":"http://127.0.0.1:PORT"} when it answers; logs JSON lines on stderr; ends on SIGTERM or SIGINT.

Settings (environment):
  DATABASE_URL         PostgreSQL 15 or newer, as a role that is a member of samla_api and owns nothing
  SAMLA_DB_OWNER_URL   the same database as its owner: migrates it and stores the definitions
  SAMLA_DATA=DIR       without DATABASE_URL: folder of the embedded database (.samla)
  SAMLA_API_PORT       4710; 0 takes any free port
  SAMLA_ISSUER         the identity provider (http://127.0.0.1:4711)
  SAMLA_JWKS_URL       its keys (<issuer>/jwks)
  SAMLA_AUDIENCE       this API as the provider names it (urn:samla:case-api)
  SAMLA_DEFINITIONS=DIR  folder of further case definitions: areas, case types, forms and rules (docs/definitions.md)
  SAMLA_LONGEST_OFFLINE_HOURS  72: so long a device shows what it has cached without reaching this API; then it locks
  SAMLA_KEEP_FEED_DAYS  30: a device that was away for longer fetches everything afresh
  SAMLA_KEEP_RECEIPTS_DAYS  400: what a device may send again and is not done twice; longer than it may be offline
  SAMLA_TODAY=DATE     the date that the clock starts on, for demonstrations
`;

/** @throws SettingError */
export function readSettings(env: NodeJS.ProcessEnv): ApiSettings {
  const issuer = url('SAMLA_ISSUER', env['SAMLA_ISSUER'] || 'http://127.0.0.1:4711');
  return {
    database: databaseSettings(env),
    port: port(env['SAMLA_API_PORT'] || '4710'),
    issuer,
    audience: env['SAMLA_AUDIENCE'] || 'urn:samla:case-api',
    jwksUrl: url('SAMLA_JWKS_URL', env['SAMLA_JWKS_URL'] || `${issuer.replace(/\/$/, '')}/jwks`),
    clock: clock(env['SAMLA_TODAY'] || null),
    definitions: env['SAMLA_DEFINITIONS'] || null,
    ...times(env),
  };
}

/** @throws SettingError also when receipts would go while a device may still send again what they are for */
function times(env: NodeJS.ProcessEnv): Pick<ApiSettings, 'longestOfflineHours' | 'keepDays'> {
  const read = (name: string, byDefault: number, to: number) =>
    whole(name, env[name] || String(byDefault), { from: 1, to });
  const longestOfflineHours = read('SAMLA_LONGEST_OFFLINE_HOURS', 72, limits.longestOfflineHours);
  const feed = read('SAMLA_KEEP_FEED_DAYS', 30, 3_650);
  const receipts = read('SAMLA_KEEP_RECEIPTS_DAYS', 400, 3_650);
  if (receipts * 24 <= longestOfflineHours) {
    throw new SettingError(
      `SAMLA_KEEP_RECEIPTS_DAYS must be longer than SAMLA_LONGEST_OFFLINE_HOURS (${longestOfflineHours} hours), not ${receipts} days.`,
    );
  }
  return { longestOfflineHours, keepDays: { feed, receipts } };
}

function whole(name: string, text: string, { from, to }: { from: number; to: number }): number {
  const value = Number(text);
  if (/^\d{1,5}$/.test(text) && value >= from && value <= to) return value;
  throw new SettingError(`${name} must be a whole number from ${from} to ${to}, not "${text}".`);
}

function port(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 0 && value <= 65_535) return value;
  throw new SettingError(`SAMLA_API_PORT must be a port number from 0 to 65535, not "${text}".`);
}

function url(name: string, text: string): string {
  if (URL.canParse(text)) return text;
  throw new SettingError(`${name} must be an address such as https://sign-in.example/, not "${text}".`);
}

function clock(today: string | null): Clock {
  if (today === null) return systemClock;
  const parsed = plainDateSchema.safeParse(today);
  if (parsed.success) return clockOn(parsed.data);
  throw new SettingError(`SAMLA_TODAY must be a date such as 2026-11-02, not "${today}".`);
}
