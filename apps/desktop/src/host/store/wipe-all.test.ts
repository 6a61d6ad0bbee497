import { describe, expect, it } from 'vitest';
import { fileDisk } from '../node/file-disk.ts';
import { faultyDisk, StoppedError, type Fault } from '../testing/faulty-disk.ts';
import { seededRandom, TestKeyWrapper } from '../testing/ports.ts';
import { temporaryFolder } from '../testing/rig.ts';
import { TestTime } from '../testing/time.ts';
import { sealForRecovery } from './data-key.ts';
import { openCache } from './open-cache.ts';
import { layWorkAside, openWork } from './open-work.ts';
import { finishWipe, readWiped, wipeAll, wipedMessage } from './wipe-all.ts';
import { openWorkerFolder } from './worker-folder.ts';

/** a worker's folder with both stores, one laid aside, and every key that there can be */
async function machine() {
  const disk = fileDisk(temporaryFolder());
  const ports = { disk, keys: new TestKeyWrapper(), random: seededRandom('wipe'), clock: new TestTime() };
  const folder = openWorkerFolder('åsbe000', ports);
  for (let round = 0; round < 2; round++) {
    const work = await openWork(folder, ports, null);
    work.exec("insert into setting values ('a', '1')");
    await sealForRecovery(folder, seededRandom('server').bytes(32), ports);
    work.close();
    if (round === 0) layWorkAside(folder, disk);
  }
  (await openCache(folder, ports)).close();
  return { disk, folder, names: () => [...disk.list(folder.name)].sort() };
}
const isKey = (name: string) => /\.(key|recovery)/.test(name);

describe('a device that is lost', () => {
  it('loses every file whose name it does not need, keys first, whatever call the machine stops at', async () => {
    let steps = 0;
    const counted = await machine();
    wipeAll(
      counted.folder.name,
      faultyDisk(counted.disk, () => (steps++, null)),
      3,
    );
    expect(counted.names()).toEqual(['device', 'wiped']);
    expect(steps).toBeGreaterThan(10);
    for (const fault of ['die', 'dieAfter'] as const) {
      for (let at = 1; at <= steps; at++) {
        const { disk, folder, names } = await machine();
        const before = names();
        const stops = faultyDisk(disk, ({ number }) => (number === at ? fault : null));
        expect(() => wipeAll(folder.name, stops, 3)).toThrow(StoppedError);
        const left = names();
        const filesGone = before.some((name) => !isKey(name) && !left.includes(name));
        if (filesGone) expect(left.filter(isKey), `${fault} at ${at}`).toEqual([]);
        // the next start needs no server to carry it through
        const decided = readWiped(folder.name, disk) !== null;
        finishWipe(folder.name, disk);
        if (decided) {
          expect(names()).toEqual(['device', 'wiped']);
          expect(readWiped(folder.name, disk)).toEqual({ unsent: 3, done: true, seen: false });
        } else expect(left).toEqual(before);
      }
    }
  });

  it('loses what can be destroyed though the disk is full or one file resists', async () => {
    const faults: Fault[] = ['full', 'io', 'readOnly'];
    for (const fault of faults) {
      const { disk, folder, names } = await machine();
      let seen = 0;
      const resists = faultyDisk(disk, ({ call }) =>
        (call === 'writeFile' && fault === 'full' && seen++ === 0) ||
        (call === 'destroy' && fault !== 'full' && seen++ === 0)
          ? fault
          : null,
      );
      if (fault === 'full') wipeAll(folder.name, resists, 0);
      else expect(() => wipeAll(folder.name, resists, 0)).toThrow();
      expect(names().filter((name) => !isKey(name))).toEqual(['device', 'wiped']);
      expect(names().filter(isKey)).toHaveLength(fault === 'full' ? 0 : 1);
      finishWipe(folder.name, disk);
      expect(names()).toEqual(['device', 'wiped']);
    }
  });

  it('says how many texts are gone', () => {
    const told = (unsent: number | null) => wipedMessage({ unsent, left: null });
    expect(told(0)).toContain('redan skickat');
    expect(told(1)).toContain('En text hann aldrig skickas');
    expect(told(4)).toContain('4 texter hann aldrig skickas');
    expect(told(null)).toContain('inte att säga');
    expect(wipedMessage({ unsent: 0, left: 'keys' })).toMatch(/kan ännu läsas.*it-stödet nu/s);
    expect(wipedMessage({ unsent: 0, left: 'files' })).toMatch(/går inte att läsa.*filerna/s);
  });
});
