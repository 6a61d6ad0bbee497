import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SealBrokenError } from './seal.ts';
import { TestKeyWrapper, seededRandom } from '../testing/ports.ts';
import { fileDisk } from '../node/file-disk.ts';
import { temporaryFolder } from '../testing/rig.ts';
import { TestTime } from '../testing/time.ts';
import { createDataKey, sealForRecovery } from './data-key.ts';
import { openDatabase, WrongKeyError } from './database.ts';
import { DatabaseFromTheFutureError, migrate } from './migrate.ts';
import { openCache, wipeCache } from './open-cache.ts';
import { layWorkAside, openWork, openWorkInMemory, RecoveryNeededError } from './open-work.ts';
import { noteSealedTexts, openWorkerFolder, sealedTexts, type StoreFile } from './worker-folder.ts';
import { workMigrations } from './work-migrations/index.ts';

function machine(subject = 'åsbe000') {
  const dataFolder = temporaryFolder();
  const disk = fileDisk(dataFolder);
  const ports = { disk, keys: new TestKeyWrapper(), random: seededRandom('stores'), clock: new TestTime() };
  const folder = openWorkerFolder(subject, ports);
  return { dataFolder, ports, folder, at: (file: StoreFile) => join(dataFolder, folder.file(file)) };
}
const key = (seed: string) => seededRandom(seed).bytes(32);

describe('a store on disk', () => {
  it('opens with its own key only, and bears no name in clear text', () => {
    const file = join(temporaryFolder(), 'a.db');
    const db = openDatabase({ file, key: key('right') }, 'FULL');
    db.exec("create table t (a text); insert into t values ('Kovačević Åkerström')");
    expect(db.pragma('secure_delete', { simple: true })).toBe(1);
    expect(db.pragma('synchronous', { simple: true })).toBe(2);
    expect(db.pragma('temp_store', { simple: true })).toBe(2);
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(readFileSync(`${file}-wal`).length).toBeGreaterThan(0);
    db.close();
    expect(() => openDatabase({ file, key: key('wrong') }, 'FULL')).toThrow(WrongKeyError);
    expect(readFileSync(file).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
    const again = openDatabase({ file, key: key('right') }, 'NORMAL');
    expect(again.prepare('select a from t').pluck().get()).toBe('Kovačević Åkerström');
    again.close();
  });

  it('notices a single changed byte', () => {
    const file = join(temporaryFolder(), 'a.db');
    const db = openDatabase({ file, key: key('k') }, 'FULL');
    db.exec('create table t (a text)');
    const insert = db.prepare('insert into t values (?)');
    for (let row = 0; row < 2_000; row++) insert.run(`text number ${row} of the record`);
    db.close();
    const bytes = readFileSync(file);
    bytes[9 * 4096 + 100] = (bytes[9 * 4096 + 100] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    const broken = openDatabase({ file, key: key('k') }, 'FULL');
    expect(() => broken.prepare('select count(*), max(a) from t').get()).toThrow();
    broken.close();
  });
});

describe('migrations', () => {
  it('refuse a store of a newer program and leave it as it is', () => {
    const db = openWorkInMemory();
    db.pragma('user_version = 9999');
    expect(() => migrate(db, workMigrations)).toThrow(DatabaseFromTheFutureError);
    expect(db.pragma('user_version', { simple: true })).toBe(9999);
    db.close();
  });

  it('keep every row, step by step, and stop at the step that fails', () => {
    const db = openWorkInMemory();
    db.prepare(
      "insert into draft (key, content, saved_at) values ('note:1', 'text', '2026-11-02T08:00:00.000Z')",
    ).run();
    const last = workMigrations.at(-1)?.number ?? 0;
    const next = {
      number: last + 10,
      up: (tx: typeof db) => void tx.exec('alter table draft add column device text'),
    };
    const broken = {
      number: last + 20,
      up(tx: typeof db) {
        tx.exec('delete from draft');
        tx.exec('create tabel wrong');
      },
    };
    expect(() => migrate(db, [...workMigrations, next, broken])).toThrow();
    expect(db.pragma('user_version', { simple: true })).toBe(last + 10);
    expect(db.prepare('select content from draft').pluck().all()).toEqual(['text']);
    db.close();
  });

  it('are numbered upwards', () => {
    const numbers = workMigrations.map(({ number }) => number);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  });
});

describe("a worker's folder", () => {
  it('has no personal data in any name, is for its owner only, and is another one for another worker', () => {
    const { dataFolder, ports, folder } = machine('åsbe000');
    const other = openWorkerFolder('lili012', ports);
    expect(other.name).not.toBe(folder.name);
    expect(other.deviceId).not.toBe(folder.deviceId);
    expect(readdirSync(dataFolder).every((name) => /^[0-9a-f]{32}$/.test(name))).toBe(true);
    expect(statSync(join(dataFolder, folder.name)).mode & 0o077).toBe(0);
    expect(openWorkerFolder('åsbe000', ports).deviceId).toBe(folder.deviceId);
  });

  it('tells how many texts lie sealed', () => {
    const { ports, folder } = machine();
    noteSealedTexts(folder, ports.disk, 2);
    noteSealedTexts(openWorkerFolder('lili012', ports), ports.disk, 1);
    expect(sealedTexts(ports.disk)).toBe(3);
  });
});

describe('a key that the operating system refuses', () => {
  it('costs the cache, which is fetched afresh', async () => {
    const { folder, ports } = machine();
    const cache = await openCache(folder, ports);
    cache.exec("insert into meta values ('a', '1')");
    cache.close();
    ports.keys.generation++;
    const rebuilt = await openCache(folder, ports);
    expect(rebuilt.prepare('select count(*) from meta where key = ?').pluck().get('a')).toBe(0);
    rebuilt.close();
  });

  it('never costs unsent work: it opens with the key that the server holds', async () => {
    const { folder, ports } = machine();
    const work = await openWork(folder, ports, null);
    work.exec(
      "insert into draft (key, content, saved_at) values ('note:1', 'halva meningen', '2026-11-02T08:00:00.000Z')",
    );
    const recoveryKey = key('server');
    await sealForRecovery(folder, recoveryKey, ports);
    work.close();
    ports.keys.generation++;
    await expect(openWork(folder, ports, null)).rejects.toThrow(RecoveryNeededError);
    const recovered = await openWork(folder, ports, recoveryKey);
    expect(recovered.prepare('select content from draft').pluck().get()).toBe('halva meningen');
    recovered.close();
    // and from then on by itself again
    const next = await openWork(folder, ports, null);
    expect(next.prepare('select count(*) from draft').pluck().get()).toBe(1);
    next.close();
  });

  it('is not opened by the recovery key of another worker or device, and is then laid aside whole', async () => {
    const { folder, ports, at } = machine();
    const work = await openWork(folder, ports, null);
    work.exec(
      "insert into draft (key, content, saved_at) values ('note:1', 'text', '2026-11-02T08:00:00.000Z')",
    );
    await sealForRecovery(folder, key('server'), ports);
    work.close();
    ports.keys.generation++;
    await expect(openWork(folder, ports, key('another'))).rejects.toThrow(SealBrokenError);
    const sealed = readFileSync(at('work.db'));
    layWorkAside(folder, ports.disk);
    expect(readFileSync(`${at('work.db')}.sealed-1`)).toEqual(sealed);
    const fresh = await openWork(folder, ports, null);
    fresh.close();
  });

  it('asks for recovery too when the key file is gone and the store is not', async () => {
    const { folder, ports } = machine();
    (await openWork(folder, ports, null)).close();
    await createDataKey(folder, 'work.key', ports);
    await expect(openWork(folder, ports, null)).rejects.toThrow(RecoveryNeededError);
  });
});

describe('wiping the cache', () => {
  it('destroys the key before the files, and leaves unsent work alone', async () => {
    const { folder, ports, at } = machine();
    (await openWork(folder, ports, null)).close();
    (await openCache(folder, ports)).close();
    wipeCache(folder, ports.disk);
    for (const name of ['cache.db', 'cache.key'] as const) expect(existsSync(at(name))).toBe(false);
    expect(existsSync(at('work.db'))).toBe(true);
    (await openWork(folder, ports, null)).close();
  });

  it('leaves nothing readable when it was stopped after the key', async () => {
    const { folder, ports, at } = machine();
    const cache = await openCache(folder, ports);
    cache.exec("insert into meta values ('a', '1')");
    cache.close();
    const sealed = readFileSync(at('cache.db'));
    wipeCache(folder, ports.disk);
    writeFileSync(at('cache.db'), sealed);
    const next = await openCache(folder, ports);
    expect(next.prepare('select count(*) from meta where key = ?').pluck().get('a')).toBe(0);
    next.close();
  });
});
