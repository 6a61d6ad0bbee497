import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestProvider } from '@samla/case-api/http/testing';
import pg from 'pg';
import { startService, type Service } from '../../../tools/lib/service.ts';
import { startCluster, type TestDatabase } from '../../support/postgres.ts';

/** The API's own process on a PostgreSQL of its own, with nobody in the city yet. */
export interface ApiProcess {
  readonly service: Service;
  /** where its router stands */
  readonly url: string;
  readonly provider: TestProvider;
  /** as a superuser */
  readonly database: pg.Client;
  readonly addresses: TestDatabase;
  /** for files of the measure; removed at the end */
  readonly folder: string;
}

/** @param ends takes what must be ended */
export async function startApiProcess(ends: AsyncDisposableStack): Promise<ApiProcess> {
  const cluster = await startCluster();
  ends.defer(() => cluster.stop());
  const addresses = await cluster.createDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'samla-bench-'));
  ends.defer(() => rmSync(folder, { recursive: true, force: true }));
  const provider = await TestProvider.start();
  ends.defer(() => provider.stop());
  const service = await startService({
    name: 'case-api',
    main: 'apps/case-api/src/main.ts',
    logFile: join(folder, 'case-api.log'),
    env: {
      DATABASE_URL: addresses.url,
      SAMLA_DB_OWNER_URL: addresses.ownerUrl,
      SAMLA_API_PORT: '0',
      SAMLA_ISSUER: provider.issuer,
      SAMLA_TODAY: '2026-11-02',
    },
  });
  ends.defer(async () => void (await service.stop()));
  const database = new pg.Client({ connectionString: addresses.superuserUrl });
  await database.connect();
  ends.defer(() => database.end());
  return { service, url: `${service.url}/trpc`, provider, database, addresses, folder };
}

/** Memory of a process in megabytes, now and at its highest. */
export function memoryOf({ pid }: Service): { now: number; highest: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024;
  return { now: megabytes('VmRSS'), highest: megabytes('VmHWM') };
}
