import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lockFolder } from '@samla/case-api/db/folder-lock';
import { openOwnerDatabase } from '@samla/case-api/db/open';
import { aCase, note, organisation, person, writeExtract } from '@samla/case-api/import/testing-extract';
import { expect, it, onTestFinished } from 'vitest';
import { dump, sample } from '../support/import.ts';

const main = fileURLToPath(import.meta.resolve('@samla/case-api/import/main'));

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'samla-import-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the import as a process of its own, killed the moment it writes `killAt` to stderr. */
function run(dataFolder: string, args: readonly string[], killAt?: string): Promise<Ended> {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    SAMLA_DATA: dataFolder,
    DATABASE_URL: '',
    SAMLA_DB_OWNER_URL: '',
  };
  const child = spawn(process.execPath, [main, ...args], { env });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
    if (killAt !== undefined && err.includes(killAt)) child.kill('SIGKILL');
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code, signal) => resolve({ code, signal, out, err }));
  });
}

async function dumpOf(dataFolder: string): Promise<Record<string, unknown>> {
  const database = await openOwnerDatabase({ databaseUrl: null, ownerUrl: null, dataFolder });
  try {
    return await dump(database.db);
  } finally {
    await database.close();
  }
}

/** Small, but with notes enough that the import is long at work on them. */
function manyNotes(): string {
  const numbers = Array.from({ length: 6000 }, (_, at) => String(at));
  return writeExtract({
    ...organisation,
    personer: numbers.slice(0, 100).map((PERSID) => person({ PERSID, EFTERNAMN: `Person${PERSID}` })),
    arenden: numbers.slice(0, 200).map((at) => aCase({ ARENDEID: at, PERSID: String(Number(at) % 101) })),
    anteckningar: numbers.map((at) =>
      note({ ANTID: at, ARENDEID: String(Number(at) % 200), TEXT: `Text ${at}. `.repeat(40) }),
    ),
  });
}

it('comes to the same end when it was killed half-way, however often', { timeout: 240_000 }, async () => {
  const [killed, whole, extract] = [folder(), folder(), manyNotes()];
  for (const killAt of ['read anteckningar', 'wrote personer', 'wrote arenden', 'wrote beslut']) {
    expect(await run(killed, [extract], killAt)).toMatchObject({ signal: 'SIGKILL' });
  }
  const report = join(whole, 'report.json');
  const [last, once] = [await run(killed, [extract]), await run(whole, [extract, '--report', report])];
  expect([last.code, once.code]).toEqual([0, 0]);
  expect(last.out).toBe(once.out);
  expect(last.err).toContain('199 cases are new, 0 were there already');
  expect(once.out).toMatch(/anteckningar +6000 +5970 +0 +30/);
  expect(await dumpOf(killed)).toEqual(await dumpOf(whole));
  const json = JSON.parse(readFileSync(report, 'utf8')) as Record<string, unknown>;
  expect(Object.keys(json)).toEqual(['files', 'quarantine', 'disposal']);
  expect(json['files']).toMatchObject({ arenden: { read: 200, imported: 199, merged: 0, quarantined: 1 } });
});

it('says so when the API has the database, and changes nothing', async () => {
  const data = folder();
  const unlock = lockFolder(join(data, 'api'));
  const { code, out, err } = await run(data, [sample]);
  unlock();
  expect(code).toBe(1);
  expect(out).toBe('');
  expect(err).toMatch(/is open in another process \(pid \d+\)/);
  expect(err).not.toContain('    at ');
});

it('explains itself', async () => {
  const { code, out, err } = await run(folder(), ['--help']);
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/--as-of DATE.*--report FILE/s);
});

it.each<[string, (extract: string) => string[], RegExp]>([
  ['no folder', () => [], /Give one folder/],
  ['an unknown option', (extract) => [extract, '--fast'], /--fast/],
  ['a folder that is not there', () => ['/nowhere'], /\/nowhere is no folder/],
  ['a day that does not exist', (extract) => [extract, '--as-of', '2026-02-30'], /--as-of must be a date/],
  [
    'a report that cannot be written',
    (extract) => [extract, '--report', '/nowhere/r.json'],
    /\/nowhere is no folder/,
  ],
  [
    'a report that is a folder',
    (extract) => [extract, '--report', extract],
    /--report must be a file, not a folder/,
  ],
  [
    'assignments of nobody',
    (extract) => [extract, '--assignments', join(extract, 'a.yaml')],
    /a\.yaml: assignments\.0: the extract has no worker NOBO999/,
  ],
])('says what is wrong in one line, for %s', async (_what, args, message) => {
  const extract = writeExtract(organisation);
  writeFileSync(
    join(extract, 'a.yaml'),
    'assignments:\n  - { worker: NOBO999, unit: 01BOU, role: caseWorker }\n',
  );
  const { code, out, err } = await run(folder(), args(extract));
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(message);
  expect(err).not.toContain('    at ');
});
