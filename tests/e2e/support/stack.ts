import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startService, type Service } from '../../../tools/lib/service.ts';
import { createDatabase } from '../../support/postgres.ts';
import { startProxy, type Proxy } from './proxy.ts';

/** The whole house on free ports, with a copy of the sample in real PostgreSQL. */
export interface Stack {
  /** holds everything that the house writes: data, logs, temporary files, browser profile */
  readonly folder: string;
  readonly database: pg.Client;
  /** origin of the identity provider */
  readonly issuer: string;
  /** the way from the hosts to the API */
  readonly way: Proxy;
  readonly api: Service;
  /** starts a host with its workspace; `device` names its data folder, so the same name is the same device again */
  host(device: string): Promise<Service>;
  /** a fresh identity provider on the old one's port, without memory of any session or grant */
  forgetSessions(): Promise<void>;
  restartApi(): Promise<void>;
  close(): Promise<void>;
}

export interface StackOptions {
  readonly accessTokenSeconds?: number;
  readonly refreshTokenSeconds?: number;
  /** a folder of further case definitions */
  readonly definitions?: string;
}

/** Starts identity provider and API behind a proxy. Everything it starts ends with `close`. */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const folder = mkdtempSync(join(tmpdir(), 'samla-e2e-'));
  for (const name of ['logs', 'tmp']) mkdirSync(join(folder, name));
  const running = new Set<Service>();
  const copy = await createDatabase(required('SAMLA_E2E_CLUSTER'), required('SAMLA_E2E_SAMPLE'));
  const database = new pg.Client({ connectionString: copy.superuserUrl });
  await database.connect();

  const start = async (name: string, main: string, env: NodeJS.ProcessEnv) => {
    const service = await startService({
      name,
      main,
      logFile: join(folder, 'logs', `${name}.log`),
      env: {
        SAMLA_TODAY: '2026-11-02',
        TMPDIR: join(folder, 'tmp'),
        SAMLA_DEV_KEY_FILE: join(folder, 'keys', name),
        ...env,
      },
    });
    running.add(service);
    void service.ended.then(() => running.delete(service));
    return service;
  };
  const startIdp = (port: string) =>
    start('demo-idp', 'apps/demo-idp/src/main.ts', {
      SAMLA_DATA: join(folder, 'idp'),
      SAMLA_IDP_PORT: port,
      ...(options.accessTokenSeconds ? { SAMLA_IDP_ACCESS_SECONDS: String(options.accessTokenSeconds) } : {}),
      ...(options.refreshTokenSeconds
        ? { SAMLA_IDP_REFRESH_SECONDS: String(options.refreshTokenSeconds) }
        : {}),
    });
  let idp = await startIdp('0');
  const issuer = new URL(idp.url).origin;
  const startApi = (port: string) =>
    start('case-api', 'apps/case-api/src/main.ts', {
      DATABASE_URL: copy.url,
      SAMLA_DB_OWNER_URL: copy.ownerUrl,
      SAMLA_DATA: join(folder, 'api'),
      SAMLA_API_PORT: port,
      SAMLA_ISSUER: issuer,
      ...(options.definitions ? { SAMLA_DEFINITIONS: options.definitions } : {}),
    });
  let api = await startApi('0');
  const apiPort = new URL(api.url).port;
  const way = await startProxy(api.url);
  const ports = new Map<string, string>();

  return {
    folder,
    database,
    issuer,
    way,
    get api() {
      return api;
    },
    async host(device) {
      const service = await start(`workspace-${device}`, 'apps/desktop/src/browser/main.ts', {
        SAMLA_DATA: join(folder, `device-${device}`),
        SAMLA_PORT: ports.get(device) ?? '0',
        SAMLA_ISSUER: issuer,
        SAMLA_API_URL: way.url,
      });
      // started again it has the same address, as a page that is open expects
      ports.set(device, new URL(service.url).port);
      return service;
    },
    async forgetSessions() {
      await idp.stop();
      rmSync(join(folder, 'idp', 'idp', 'sign-ins.json'));
      idp = await startIdp(new URL(issuer).port);
    },
    async restartApi() {
      await api.stop();
      api = await startApi(apiPort);
    },
    async close() {
      for (const service of running) await service.stop();
      await way.close();
      await database.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function required(name: string): string {
  const value = process.env[name];
  if (!value)
    throw new Error(`${name} is set by the global setup; run these tests through \`npm test -- e2e\`.`);
  return value;
}
