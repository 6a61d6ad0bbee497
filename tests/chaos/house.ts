import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPostgres } from '@samla/case-api/db/postgres';
import { startService, type Service } from '../../tools/lib/service.ts';
import type { Chance } from '../simulation/chance.ts';
import { seed } from '../support/city-rows.ts';
import { startCluster, type Cluster, type TestDatabase } from '../support/postgres.ts';
import { chaosCity, TODAY, workers } from './city.ts';
import { Machine } from './machine.ts';
import { startFaultProxy, type FaultProxy } from './proxy.ts';

const APIS = 2;

/** A process of the API that is killed and started again on the same port. */
interface ApiProcess {
  readonly port: number;
  service: Service | null;
}

/** Everything that runs, on free ports, in one folder: processes of their own with bad lines between them. */
export interface House {
  /** holds all that the house writes but the cluster and the journal */
  readonly folder: string;
  readonly cluster: Cluster;
  readonly database: TestDatabase;
  readonly apis: readonly ApiProcess[];
  readonly machines: readonly Machine[];
  /** from each host to whichever API, and from each API to PostgreSQL */
  readonly hostLines: readonly FaultProxy[];
  readonly databaseLines: readonly FaultProxy[];
  /** @throws Error when the process ends before it is ready */
  startApi(number: number): Promise<void>;
  close(): Promise<void>;
}

export interface HouseOptions {
  readonly hosts: number;
  readonly chance: Chance;
  /** of the APIs' and of the hosts' processes */
  readonly env: NodeJS.ProcessEnv;
}

/** Starts the house. Everything that it has begun ends with `close`, also when the start fails. */
export async function openHouse({ hosts, chance, env }: HouseOptions): Promise<House> {
  await using ends = new AsyncDisposableStack();
  const folder = mkdtempSync(join(tmpdir(), 'samla-chaos-'));
  ends.defer(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of ['logs', 'tmp', 'idp']) mkdirSync(join(folder, name));
  const cluster = await startCluster({}, true);
  ends.defer(() => cluster.stop());
  const database = await cluster.createDatabase();
  const owner = openPostgres(database.ownerUrl, () => undefined, { limits: null });
  try {
    await seed(owner, chaosCity());
  } finally {
    await owner.destroy();
  }

  const socket = { path: join(cluster.folder, '.s.PGSQL.5432') };
  const databaseLines: FaultProxy[] = [];
  const hostLines: FaultProxy[] = [];
  for (let count = 0; count < APIS; count++) databaseLines.push(await startFaultProxy(() => socket, chance));

  const common = { SAMLA_TODAY: TODAY, TMPDIR: join(folder, 'tmp'), ...env };
  const logFile = (name: string) => join(folder, 'logs', `${name}.log`);
  const workersFile = join(folder, 'idp', 'workers.json');
  const people = workers.map(({ subject, name }) => ({ subject, name, title: 'Handläggare', unit: 'Äldre' }));
  writeFileSync(workersFile, JSON.stringify(people));
  const idp = await startService({
    ...{ name: 'demo-idp', main: 'apps/demo-idp/src/main.ts', logFile: logFile('demo-idp') },
    env: { ...common, SAMLA_DATA: join(folder, 'idp'), SAMLA_IDP_PORT: '0', SAMLA_IDP_WORKERS: workersFile },
  });
  ends.defer(async () => void (await idp.stop()));
  const issuer = new URL(idp.url).origin;

  const apis: ApiProcess[] = [];
  const launchApi = (number: number, port: number) =>
    startService({
      ...{ name: `case-api-${number}`, main: 'apps/case-api/src/main.ts', logFile: logFile(`api-${number}`) },
      env: {
        ...common,
        DATABASE_URL: overLine(database, databaseLines[number]?.port ?? 0),
        SAMLA_DB_OWNER_URL: database.ownerUrl,
        SAMLA_API_PORT: String(port),
        SAMLA_ISSUER: issuer,
      },
    });
  for (let number = 0; number < APIS; number++) {
    const service = await launchApi(number, 0);
    apis.push({ port: Number(new URL(service.url).port), service });
    ends.defer(async () => void (await apis[number]?.service?.kill()));
  }

  const machines: Machine[] = [];
  for (let number = 0; number < hosts; number++) {
    const line = await startFaultProxy(() => ({ host: '127.0.0.1', port: chance.pick(apis).port }), chance);
    hostLines.push(line);
    const name = `h${number + 1}`;
    const machine = new Machine(
      name,
      {
        ...{ dataFolder: join(folder, name), apiUrl: `http://127.0.0.1:${line.port}`, issuer },
        subject: workers[number % workers.length]?.subject ?? '',
        key: randomBytes(32).toString('hex'),
      },
      logFile(name),
      common,
    );
    machines.push(machine);
    ends.defer(() => machine.kill());
    await machine.start();
  }
  // last, so that they end first: what waits for a line that is down would not end
  for (const line of [...hostLines, ...databaseLines]) ends.defer(() => line.close());

  const held = ends.move();
  return {
    ...{ folder, cluster, database, apis, machines, hostLines, databaseLines },
    async startApi(number) {
      const api = apis[number];
      if (api) api.service = await launchApi(number, api.port);
    },
    close: () => held.disposeAsync(),
  };
}

function overLine({ url }: TestDatabase, port: number): string {
  const address = new URL(url);
  address.search = '';
  address.hostname = '127.0.0.1';
  address.port = String(port);
  return address.href;
}
