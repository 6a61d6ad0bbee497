import { resolve } from 'node:path';
import { plainDateSchema, type PlainDate } from '@samla/case-model/time';
import { z } from 'zod';
import { isLoopback } from './loopback.ts';
import { CACHE_MEGABYTES } from './cache-size.ts';

/** An address without user, query or fragment, reached safely: https, or http on this computer. */
const addressSchema = z.string().transform((text, context) => {
  const url = URL.canParse(text) ? new URL(text) : null;
  const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
  if (url === null || !safe || `${url.search}${url.hash}${url.username}${url.password}` !== '') {
    context.addIssue({
      code: 'custom',
      message: 'must be an address such as https://api.example.se (http only to 127.0.0.1)',
    });
    return z.NEVER;
  }
  return url.href.replace(/\/$/, '');
});

const portSchema = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a port number from 0 to 65535')
  .transform(Number)
  .refine((port) => port <= 65_535, 'must be a port number from 0 to 65535');

const idleRule = 'must be whole minutes from 1 to 480';

const cacheRule = 'must be whole megabytes from 100 to 100000';

const environmentSchema = z.object({
  SAMLA_DATA: z.string().min(1).default('.samla'),
  SAMLA_API_PORT: portSchema.default(4710),
  SAMLA_IDP_PORT: portSchema.default(4711),
  SAMLA_PORT: portSchema.default(4712),
  SAMLA_API_URL: addressSchema.optional(),
  SAMLA_ISSUER: addressSchema.optional(),
  SAMLA_TODAY: plainDateSchema.optional(),
  SAMLA_IDLE_MINUTES: z
    .string()
    .regex(/^\d{1,3}$/, idleRule)
    .transform(Number)
    .refine((minutes) => minutes >= 1 && minutes <= 480, idleRule)
    .default(15),
  SAMLA_CACHE_MEGABYTES: z
    .string()
    .regex(/^\d{1,6}$/, cacheRule)
    .transform(Number)
    .refine((megabytes) => megabytes >= 100 && megabytes <= 100_000, cacheRule)
    .default(CACHE_MEGABYTES),
  SAMLA_SCREEN_CAPTURE: z.enum(['allow', 'protect']).default('protect'),
});

/** What both shells are told by the environment or by the machine's policy. */
export interface ShellSettings {
  readonly dataFolder: string;
  /** address of the case API, without a final `/` */
  readonly apiUrl: string;
  /** the identity provider's name of itself, which is also its address (OpenID Connect Discovery 1.0, 4.3) */
  readonly issuer: string;
  /** port of the browser shell; 0: any free one */
  readonly port: number;
  /** date that the clock starts on; null: the machine's own clock */
  readonly today: PlainDate | null;
  /** minutes that nobody uses the program before it locks */
  readonly idleMinutes: number;
  /** megabytes that the cache may take before the records that were used longest ago leave it */
  readonly cacheMegabytes: number;
  /** keeps windows out of screen captures where the operating system can; off for remote support and virtual desktops */
  readonly protectScreen: boolean;
}

/**
 * Reads the settings.
 * @throws Error that names each setting that is wrong and says what it must be
 */
export function readShellSettings(env: Readonly<Record<string, string | undefined>>): ShellSettings {
  const given = Object.fromEntries(
    Object.keys(environmentSchema.shape).flatMap((name) => (env[name] ? [[name, env[name]]] : [])),
  );
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    throw new Error(
      parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('\n'),
    );
  }
  const { data } = parsed;
  return {
    dataFolder: resolve(data.SAMLA_DATA),
    apiUrl: data.SAMLA_API_URL ?? `http://127.0.0.1:${data.SAMLA_API_PORT}`,
    issuer: data.SAMLA_ISSUER ?? `http://127.0.0.1:${data.SAMLA_IDP_PORT}`,
    port: data.SAMLA_PORT,
    today: data.SAMLA_TODAY ?? null,
    idleMinutes: data.SAMLA_IDLE_MINUTES,
    cacheMegabytes: data.SAMLA_CACHE_MEGABYTES,
    protectScreen: data.SAMLA_SCREEN_CAPTURE === 'protect',
  };
}
