import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileDisk } from '../node/file-disk.ts';
import type { Disk } from '../ports.ts';
import { faultyDisk, type Fault } from '../testing/faulty-disk.ts';
import { seededRandom, TestKeyWrapper } from '../testing/ports.ts';
import { temporaryFolder } from '../testing/rig.ts';
import { TestTime } from '../testing/time.ts';
import { openedSecret, sealForRecovery } from './data-key.ts';
import type { Database } from './database.ts';
import { openKnownFolder } from './known-folder.ts';
import { openCache } from './open-cache.ts';
import { layWorkAside, openWork, RecoveryNeededError } from './open-work.ts';
import { SealBrokenError } from './seal.ts';
import { openWorkerFolder, type WorkerFolder } from './worker-folder.ts';

const serverKey = seededRandom('server').bytes(32);

function windowsAccount() {
  const root = temporaryFolder();
  const disk = fileDisk(root);
  const ports = { disk, keys: new TestKeyWrapper(), random: seededRandom('bound'), clock: new TestTime() };
  const [mine, hers] = [openWorkerFolder('amina', ports), openWorkerFolder('bo', ports)];
  /** copies what of another worker's begins so into my folder */
  const copy = (begins: string) => {
    for (const name of readdirSync(join(root, hers.name)).filter((one) => one.startsWith(begins)))
      cpSync(join(root, hers.name, name), join(root, mine.name, name));
  };
  return { root, disk, ports, mine, hers, copy };
}
type Account = ReturnType<typeof windowsAccount>;

async function fillWork({ ports }: Account, folder: WorkerFolder, text: string) {
  const work = await openWork(folder, ports, null);
  saveDraft(work, text);
  await sealForRecovery(folder, serverKey, ports);
  work.close();
}
const saveDraft = (work: Database, text: string) =>
  work
    .prepare("insert into draft (key, content, saved_at) values ('note:1', ?, '2026-11-02T08:00:00.000Z')")
    .run(text);
async function fillCache({ ports }: Account, folder: WorkerFolder) {
  const cache = await openCache(folder, ports);
  cache.exec("insert into meta values ('whose', '\"bo\"')");
  cache.close();
}
const textsOf = (work: Database) => work.prepare<[], string>('select content from draft').pluck().all();
const whoseIs = (cache: Database) =>
  cache.prepare("select value from meta where key = 'whose'").pluck().get() ?? null;

/** Makes a store as an older program left it: the key is sealed for no place, and the store tells of none. */
async function unbind({ disk, ports }: Account, folder: WorkerFolder, name: 'cache' | 'work', told = false) {
  const file = folder.file(`${name}.key`);
  const { key } = openedSecret(await ports.keys.unwrap(disk.read(file) ?? new Uint8Array()));
  if (!told) {
    const db = disk.openDatabase(folder.file(`${name}.db`), key, 'FULL');
    db.exec(`delete from ${name === 'work' ? 'setting' : 'meta'} where key = 'owner'`);
    db.close();
  }
  disk.write(file, await ports.keys.wrap(key));
}
const isBound = async ({ disk, ports }: Account, folder: WorkerFolder, name: 'cache' | 'work') =>
  openedSecret(await ports.keys.unwrap(disk.read(folder.file(`${name}.key`)) ?? new Uint8Array())).place !==
  null;

describe("another worker's store copied into one's own folder", () => {
  it.each([['bound'], ['unbound']])('opens no cache: it is fetched afresh (%s key)', async (sort) => {
    const account = windowsAccount();
    await fillCache(account, account.hers);
    if (sort === 'unbound') await unbind(account, account.hers, 'cache', true);
    account.copy('cache.');
    const cache = await openCache(account.mine, account.ports);
    expect(whoseIs(cache)).toBeNull();
    cache.close();
  });

  it.each([['bound'], ['unbound']])('opens no unsent work: it is laid aside whole (%s key)', async (sort) => {
    const account = windowsAccount();
    const { mine, hers, ports, disk, copy } = account;
    await fillWork(account, hers, 'Bos text.');
    if (sort === 'unbound') await unbind(account, hers, 'work', true);
    copy('work.');
    await expect(openWork(mine, ports, null)).rejects.toThrow(RecoveryNeededError);
    await expect(openWork(mine, ports, serverKey)).rejects.toThrow(SealBrokenError);
    layWorkAside(mine, disk);
    expect(disk.list(mine.name)).toContain('work.db.sealed-1');
    const fresh = await openWork(mine, ports, null);
    expect(textsOf(fresh)).toEqual([]);
    fresh.close();
    // and hers is as it was
    const work = await openWork(hers, ports, null);
    expect(textsOf(work)).toEqual(['Bos text.']);
    work.close();
  });

  it("another's key beside one's own unsent work costs nothing: the recovery key opens it", async () => {
    const account = windowsAccount();
    await fillWork(account, account.mine, 'Aminas text.');
    await fillWork(account, account.hers, 'Bos text.');
    account.copy('work.key');
    await expect(openWork(account.mine, account.ports, null)).rejects.toThrow(RecoveryNeededError);
    for (const key of [serverKey, null]) {
      const work = await openWork(account.mine, account.ports, key);
      expect(textsOf(work)).toEqual(['Aminas text.']);
      work.close();
    }
  });

  it('no key of one store opens the other', async () => {
    const account = windowsAccount();
    const { root, mine, ports } = account;
    await fillWork(account, mine, 'Aminas text.');
    for (const end of ['key', 'db']) {
      cpSync(join(root, mine.file(`work.${end as 'db'}`)), join(root, mine.file(`cache.${end as 'db'}`)));
    }
    const cache = await openCache(mine, ports);
    expect(cache.prepare('select count(*) from case_base').pluck().get()).toBe(0);
    cache.close();
  });
});

describe('a store of an older program, whose key is sealed for no place', () => {
  it('is hers from then on, and loses nothing', async () => {
    const account = windowsAccount();
    const { mine, ports } = account;
    await fillWork(account, mine, 'Aminas text.');
    await fillCache(account, mine);
    await unbind(account, mine, 'work');
    await unbind(account, mine, 'cache');
    for (let start = 0; start < 2; start++) {
      const work = await openWork(mine, ports, null);
      expect(textsOf(work)).toEqual(['Aminas text.']);
      work.close();
      const cache = await openCache(mine, ports);
      expect(whoseIs(cache)).toBe('"bo"');
      cache.close();
      expect([await isBound(account, mine, 'work'), await isBound(account, mine, 'cache')]).toEqual([
        true,
        true,
      ]);
    }
  });

  it('opens whatever call the machine stops at, or the disk refuses, while it is bound', async () => {
    const faults: Fault[] = ['die', 'dieAfter', 'full', 'readOnly'];
    for (const fault of faults) {
      for (let at = 1, calls = 1; at <= calls; at++) {
        const account = windowsAccount();
        const { mine, disk, ports } = account;
        await fillWork(account, mine, 'Aminas text.');
        await unbind(account, mine, 'work');
        const stops: Disk = faultyDisk(disk, ({ number }) => {
          calls = Math.max(calls, number);
          return number === at ? fault : null;
        });
        const opened = await openWork(mine, { ...ports, disk: stops }, null).catch((error: unknown) => error);
        // what a machine that stopped could not bring about is closed by the operating system
        if (opened instanceof Error) expect(opened.name).toMatch(/StoppedError|SqliteError/);
        else (opened as Database).close();
        const work = await openWork(mine, ports, null);
        expect(textsOf(work), `${fault} at ${at}`).toEqual(['Aminas text.']);
        work.close();
        expect(await isBound(account, mine, 'work')).toBe(true);
      }
    }
  }, 60_000);
});

describe('a folder whose file with the device is gone', () => {
  it('is of the same device still, so that its stores open and a lost one stays lost', async () => {
    const account = windowsAccount();
    const { mine, ports, disk } = account;
    await fillWork(account, mine, 'Aminas text.');
    disk.remove(mine.file('device'));
    const again = await openKnownFolder('amina', ports);
    expect(again.deviceId).toBe(mine.deviceId);
    const work = await openWork(again, ports, null);
    expect(textsOf(work)).toEqual(['Aminas text.']);
    work.close();
  });

  it("does not become another worker's device by her key", async () => {
    const account = windowsAccount();
    const { mine, hers, ports, disk, copy } = account;
    await fillWork(account, hers, 'Bos text.');
    disk.remove(mine.file('device'));
    copy('work.key');
    expect((await openKnownFolder('amina', ports)).deviceId).not.toBe(hers.deviceId);
  });
});
