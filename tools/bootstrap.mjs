#!/usr/bin/env node
/*
 * `node tools/bootstrap.mjs TASK [ARGUMENTS]`: makes the tools right, then runs tools/TASK.ts with Node 24.
 * Plain JavaScript without dependencies, because it runs before anything is installed, on any Node from 20.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PNPM = 'pnpm@12.21.0';
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [task, ...args] = process.argv.slice(2);
const windows = process.platform === 'win32';
const node = join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');
const stamp = join(root, 'node_modules', '.samla-ready');

if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(
    `Samla needs Node 20 or newer to begin; this is ${process.version}. Install Node from https://nodejs.org.`,
  );
}
if (!task || !/^[a-z:-]+$/.test(task)) fail('Usage: node tools/bootstrap.mjs TASK [ARGUMENTS]');

installWhenNeeded();
runTask();

/** Installs by the lockfile when it, or what reads it, is another than at the last install. */
function installWhenNeeded() {
  const wanted = fingerprint();
  if (existsSync(node) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.error('Installing what Samla is built from (a minute or two the first time) …');
  // stdout stays free for the task's own result
  const install = spawnSync('npx', ['-y', PNPM, 'install', '--frozen-lockfile'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: windows,
    env: { ...process.env, CI: 'true' },
  });
  if (install.error) fail(`npx could not be started: ${install.error.message}. Is npm installed?`);
  if (install.status !== 0) fail('The installation failed; the lines above say why. Nothing was started.');
  if (!existsSync(node)) fail(`Node 24 is missing at ${node} although the installation went well.`);
  writeFileSync(stamp, wanted);
}

function fingerprint() {
  const hash = createHash('sha256').update(`${PNPM} ${process.platform} ${process.arch}`);
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** Hands over to Node 24; signals reach the task, and its exit code becomes ours. */
function runTask() {
  const file = join(root, 'tools', `${task.replace(':', '-')}.ts`);
  if (!existsSync(file)) fail(`There is no task "${task}".`);
  const path = `${dirname(node)}${windows ? ';' : ':'}${process.env.PATH ?? ''}`;
  const child = spawn(node, [file, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });
  // Ctrl+C reaches the task by itself, as it is of the same terminal; only wait for it
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
  });
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
