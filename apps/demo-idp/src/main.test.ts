import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, expect, test } from 'vitest';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
let folder: string;
let env: NodeJS.ProcessEnv;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samla-idp-'));
  const workers = join(folder, 'workers.json');
  await writeFile(
    workers,
    JSON.stringify([{ subject: 'a', name: 'Anna Lind', title: 'Chef', unit: 'Vuxna' }]),
  );
  env = { PATH: process.env['PATH'], SAMLA_DATA: folder, SAMLA_IDP_PORT: '0', SAMLA_IDP_WORKERS: workers };
});

function run(settings: NodeJS.ProcessEnv = {}, ...args: string[]) {
  const child = spawn(process.execPath, [main, ...args], { env: { ...env, ...settings } });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => (out += String(chunk)));
  child.stderr.on('data', (chunk) => (err += String(chunk)));
  const ended = once(child, 'close').then(([code]) => ({ code: Number(code), out, err }));
  return { child, ended };
}

test('says one line when it is ready, and stops cleanly', async () => {
  const { child, ended } = run();
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const { ready, url } = JSON.parse(line.toString()) as { ready: boolean; url: string };
  expect(ready).toBe(true);
  const discovered = await fetch(`${url}/.well-known/openid-configuration`);
  expect(await discovered.json()).toMatchObject({
    issuer: url,
    authorization_response_iss_parameter_supported: true,
  });
  child.kill('SIGTERM');
  expect(await ended).toMatchObject({ code: 0, out: line.toString() });
});

test('refuses to start in production', async () => {
  const { code, out, err } = await run({ NODE_ENV: 'production' }).ended;
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain('NODE_ENV=production');
});

test('a port in use is one clear line that names port and setting', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? String(address.port) : '';
  const { code, err } = await run({ SAMLA_IDP_PORT: port }).ended;
  server.close();
  expect(code).toBe(1);
  expect(err).toMatch(new RegExp(`^demo-idp: port ${port} is in use.*SAMLA_IDP_PORT\n$`));
});

test.each([
  ['SAMLA_IDP_PORT', 'ett'],
  ['SAMLA_IDP_PORT', '65536'],
  ['SAMLA_IDP_ACCESS_SECONDS', '0'],
  ['SAMLA_IDP_REFRESH_SECONDS', '-1'],
])('%s=%s is refused by name', async (name, value) => {
  const { code, err } = await run({ [name]: value }).ended;
  expect(code).toBe(1);
  expect(err).toContain(name);
});

test('tells its settings', async () => {
  const { code, out } = await run({}, '--help').ended;
  expect(code).toBe(0);
  expect(out).toContain('SAMLA_IDP_WORKERS');
});
