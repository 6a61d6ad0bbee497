import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openOwnerDatabase } from '@samla/case-api/db/open';
import pg from 'pg';
import { endWithUs } from '../../tools/lib/run.ts';

/** A throw-away PostgreSQL cluster on a Unix socket, with Samla's roles and a migrated template. */
export interface Cluster {
  /** where its socket is: all that another process needs to reach it */
  readonly folder: string;
  /** a fresh database with the tables and no rows */
  createDatabase(): Promise<TestDatabase>;
  /** ends the server and all its sessions as a power cut would, but for what the operating system has in its hands */
  kill(): Promise<void>;
  /** starts it again on what is there */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export interface TestDatabase {
  readonly name: string;
  /** the API's login role, as `DATABASE_URL` */
  readonly url: string;
  /** the owner, as `SAMLA_DB_OWNER_URL` */
  readonly ownerUrl: string;
  readonly superuserUrl: string;
}

const TEMPLATE = 'samla_template';

/**
 * Starts a cluster that ends with `stop`. PostgreSQL refuses root, so as root it runs as the system's `postgres`.
 * @param more settings of the server beside those of every test
 * @param outlivesSignals Ctrl+C is for the caller alone, who catches it and still has something to look up in the cluster
 * @throws Error when PostgreSQL 15 or newer is not installed, or does not start
 */
export async function startCluster(
  more: Readonly<Record<string, string>> = {},
  outlivesSignals = false,
): Promise<Cluster> {
  const bin = binaries();
  const folder = mkdtempSync(join(tmpdir(), 'samla-pg-'));
  const user = serverUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const options = { cwd: folder, ...user };
  const made = spawnSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '--auth=trust', '--no-sync', '-E', 'UTF8', '--locale=C'],
    { ...options, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const settings = {
    listen_addresses: '',
    unix_socket_directories: folder,
    fsync: 'off',
    full_page_writes: 'off',
    ...more,
  };
  const launch = () => {
    const server = spawn(
      join(bin, 'postgres'),
      ['-D', data, ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])],
      { ...options, stdio: ['ignore', 'ignore', 'pipe'], detached: outlivesSignals },
    );
    if (outlivesSignals) endWithUs(server);
    return server;
  };
  let server = launch();
  const stop = async () => {
    await ended(server);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await ready(server);
    await prepare(folder);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    folder,
    createDatabase: () => createDatabase(folder),
    kill: () => killed(server),
    async restart() {
      // a session that was just being born when the server was killed goes a moment after it
      for (let tries = 1; ; tries++) {
        server = launch();
        try {
          return await ready(server);
        } catch (error) {
          if (tries === 50) throw error;
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
      }
    },
    stop,
  };
}

/** A fresh database in a cluster that runs already: empty, or a copy of another that nobody is connected to. */
export async function createDatabase(folder: string, template: string = TEMPLATE): Promise<TestDatabase> {
  const name = `samla_${randomBytes(6).toString('hex')}`;
  await asSuperuser(folder, `create database ${name} template ${template} owner samla_owner`);
  return addressesOf(folder, name);
}

async function prepare(folder: string): Promise<void> {
  await asSuperuser(folder, 'create role samla_owner login createrole');
  await asSuperuser(folder, 'create role samla_app login noinherit');
  await asSuperuser(folder, `create database ${TEMPLATE} owner samla_owner`);
  const { ownerUrl, url } = addressesOf(folder, TEMPLATE);
  const owner = await openOwnerDatabase({ databaseUrl: url, ownerUrl, dataFolder: '' });
  await owner.close();
  await asSuperuser(folder, 'grant samla_api to samla_app');
}

function addressesOf(folder: string, name: string): TestDatabase {
  const as = (user: string) => `postgresql://${user}@localhost/${name}?host=${encodeURIComponent(folder)}`;
  return { name, url: as('samla_app'), ownerUrl: as('samla_owner'), superuserUrl: as('postgres') };
}

async function asSuperuser(folder: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: addressesOf(folder, 'postgres').superuserUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The newest installed programs. */
export function binaries(): string {
  const home = '/usr/lib/postgresql';
  const versions = existsSync(home)
    ? readdirSync(home)
        .map(Number)
        .filter((version) => version >= 15)
    : [];
  if (versions.length === 0)
    throw new Error('PostgreSQL 15 or newer is needed: install the package postgresql.');
  return join(home, String(Math.max(...versions)), 'bin');
}

function serverUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('postgres:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  if (!uid || !gid) throw new Error('There is no system user postgres to run the server as.');
  return { uid: Number(uid), gid: Number(gid) };
}

function ready(server: ChildProcess): Promise<void> {
  const { stderr } = server;
  if (!stderr) throw new Error('the server has no log');
  return new Promise((resolve, reject) => {
    const said: string[] = [];
    createInterface({ input: stderr }).on('line', (line) => {
      said.push(line);
      if (line.includes('database system is ready to accept connections')) resolve();
    });
    server.on('exit', () => reject(new Error(`PostgreSQL did not start:\n${said.join('\n')}`)));
  });
}

/** The sessions are processes of their own that would finish their statements. */
async function killed(server: ChildProcess): Promise<void> {
  const { pid } = server;
  if (pid === undefined || server.exitCode !== null || server.signalCode !== null) return;
  const gone = new Promise((resolve) => server.on('exit', resolve));
  const sessions = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
  server.kill('SIGKILL');
  for (const session of sessions.filter((one) => one !== '')) {
    try {
      process.kill(Number(session), 'SIGKILL');
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
    }
  }
  await gone;
}

/** SIGINT is PostgreSQL's fast shutdown: sessions are ended, nothing is lost. */
async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const gone = new Promise((resolve) => server.on('exit', resolve));
  server.kill('SIGINT');
  await gone;
}
