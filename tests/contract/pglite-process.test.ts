import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openOwnerDatabase } from '@samla/case-api/db/open';
import { sealAccessLog } from '@samla/case-api/log/sealer';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seed } from '../support/city-rows.ts';
import { caseId, fixture, suiteClock, today, worker } from './fixture.ts';

const source = (file: string) => fileURLToPath(new URL(`../../apps/case-api/src/${file}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'samla-api-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

class Program {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  readonly firstLine: Promise<string>;

  constructor(file: string, env: Record<string, string> = {}, args: readonly string[] = []) {
    const settings = {
      PATH: process.env['PATH'] ?? '',
      SAMLA_DATA: folder,
      SAMLA_API_PORT: '0',
      SAMLA_TODAY: today,
    };
    this.child = spawn(process.execPath, [source(file), ...args], { env: { ...settings, ...env } });
    let [out, err] = ['', ''];
    this.child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()));
    this.child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
    this.ended = new Promise((resolve) => this.child.on('close', (code) => resolve({ code, out, err })));
    this.firstLine = new Promise((resolve, reject) => {
      if (this.child.stdout) createInterface({ input: this.child.stdout }).once('line', resolve);
      void this.ended.then((ended) => reject(new Error(JSON.stringify(ended))));
    });
    this.firstLine.catch(() => undefined);
  }

  async url(): Promise<string> {
    const line = JSON.parse(await this.firstLine) as { ready: boolean; url: string };
    expect(line.ready).toBe(true);
    return line.url;
  }
}

const owner = () => openOwnerDatabase({ databaseUrl: null, ownerUrl: null, dataFolder: folder });

describe('the API as a process on the embedded database', () => {
  let api: Program;
  beforeAll(async () => {
    const database = await owner();
    await seed(database.db, fixture);
    await sql`insert into access_log (at, worker_id, action, result) values (now(), ${worker.two.id}, 'read', 'ok')`.execute(
      database.db,
    );
    await database.close();
    api = new Program('main.ts');
    await api.url();
  });
  afterAll(() => void api.child.kill('SIGKILL'));

  test('says that it is ready, and is', async () => {
    const url = await api.url();
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expect(new URL(url).hostname).toBe('127.0.0.1');
  });

  test('lets no second process in: API, import or log check', async () => {
    for (const file of ['main.ts', 'verify-log.ts']) {
      const second = await new Program(file).ended;
      expect(second.code).toBe(1);
      expect(second.err).toMatch(new RegExp(`${folder}/api .*pid ${String(api.child.pid)}`));
      expect(second.err).not.toContain('    at '); // no stack
    }
  });

  test('says in one line which port is taken, and by which setting', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const address = other.address();
    const port = String(typeof address === 'object' && address ? address.port : 0);
    const data = mkdtempSync(join(tmpdir(), 'samla-api-'));
    const second = await new Program('main.ts', { SAMLA_API_PORT: port, SAMLA_DATA: data }).ended;
    other.close();
    rmSync(data, { recursive: true });
    expect(second.code).toBe(1);
    expect(second.err.split('\n').filter((line) => !line.startsWith('{'))).toEqual([
      `case-api: port ${port} is in use: stop what uses it or set SAMLA_API_PORT`,
      '',
    ]);
  });

  test('ends cleanly, and what was written is there when it starts again', async () => {
    api.child.kill('SIGTERM');
    expect((await api.ended).code).toBe(0);
    const database = await owner();
    const { rows } = await sql<{ id: string }>`select id from "case" where id = ${caseId.twos}`.execute(
      database.db,
    );
    expect(rows).toHaveLength(1);
    await database.close();
  });

  test('killed in the middle it starts again, over its own stale lock', async () => {
    const first = new Program('main.ts');
    await first.url();
    first.child.kill('SIGKILL');
    await first.ended;
    const second = new Program('main.ts');
    expect((await fetch(`${await second.url()}/healthz`)).status).toBe(200);
    second.child.kill('SIGINT');
    expect((await second.ended).code).toBe(0);
  });
});

describe('verify-log', () => {
  test('prints one JSON object, and ends with 1 when the log is broken', async () => {
    const database = await owner();
    await sealAccessLog(database.db, suiteClock.now());
    await database.close();
    const whole = await new Program('verify-log.ts').ended;
    expect(whole.code).toBe(0);
    expect(JSON.parse(whole.out)).toEqual({
      whole: true,
      seals: 1,
      sealed: 1,
      unsealed: 0,
      firstBreak: null,
    });
    const again = await owner();
    await sql`update access_log set result = 'x'`.execute(again.db);
    await again.close();
    const broken = await new Program('verify-log.ts').ended;
    expect(broken.code).toBe(1);
    expect(JSON.parse(broken.out)).toMatchObject({
      whole: false,
      firstBreak: { seal: 1, reason: 'rowsChanged' },
    });
  });

  test.each(['main.ts', 'verify-log.ts'])('%s tells its settings with --help', async (file) => {
    const help = await new Program(file, {}, ['--help']).ended;
    expect(help.code).toBe(0);
    expect(help.out).toContain('SAMLA_DB_OWNER_URL');
    expect(help.err).toBe('');
  });

  test.each([
    ['SAMLA_API_PORT', 'eighty'],
    ['SAMLA_TODAY', '2026-02-30'],
    ['SAMLA_ISSUER', 'not an address'],
  ])('a setting that cannot be used is named: %s', async (name, value) => {
    const { code, err } = await new Program('main.ts', { [name]: value }).ended;
    expect(code).toBe(1);
    expect(err).toMatch(new RegExp(`^case-api: ${name} must be .*\n$`));
  });
});

describe('a folder of definitions beside the program’s own', () => {
  const data = mkdtempSync(join(tmpdir(), 'samla-api-'));
  afterAll(() => rmSync(data, { recursive: true }));

  test('with a mistake stops the start, before anything is touched, and file, line and column are told', async () => {
    const definitions = join(data, 'broken');
    mkdirSync(join(definitions, 'children'), { recursive: true });
    const file = join(definitions, 'children', 'extra.yaml');
    writeFileSync(file, 'key: children.extra\nname: Extra\naccess: A-everyone\n');
    const settings = { SAMLA_DATA: join(data, 'none'), SAMLA_DEFINITIONS: definitions };
    const { code, err, out } = await new Program('main.ts', settings).ended;
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain(`${file}:3:9: `);
    expect(err).not.toContain('    at '); // no stack
    expect(existsSync(join(data, 'none'))).toBe(false);
  });

  test('adds an eighth area to what the process serves', async () => {
    const eighth = fileURLToPath(new URL('../../samples/model/eighth-area', import.meta.url));
    const api = new Program('main.ts', { SAMLA_DATA: join(data, 'eighth'), SAMLA_DEFINITIONS: eighth });
    await api.url();
    api.child.kill('SIGTERM');
    expect((await api.ended).code).toBe(0);
    const database = await openOwnerDatabase({
      ...{ databaseUrl: null, ownerUrl: null, dataFolder: join(data, 'eighth') },
    });
    const { rows } = await sql<{ kind: string }>`
      select kind from definition where key like 'consumerGuidance%' order by kind`.execute(database.db);
    await database.close();
    expect(rows.map(({ kind }) => kind)).toEqual(['area', 'caseType']);
  });
});
