import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileDisk } from '../node/file-disk.ts';
import type { Disk } from '../ports.ts';
import { isSqliteError, isStorageError, WrongKeyError } from '../store/database.ts';
import { faultyDisk, StoppedError, type Fault } from './faulty-disk.ts';
import { MemoryDisk } from './memory-disk.ts';
import { seededRandom } from './ports.ts';
import { temporaryFolder } from './rig.ts';

interface Kind {
  readonly disk: Disk;
  breakPage(path: string, page: number): void;
}
const kinds: Record<string, () => Kind> = {
  'of files': () => {
    const root = temporaryFolder();
    return {
      disk: fileDisk(root),
      breakPage(path, page) {
        const bytes = readFileSync(join(root, path));
        const at = (page - 1) * 4096 + 100;
        bytes[at] = (bytes[at] ?? 0) ^ 1;
        writeFileSync(join(root, path), bytes);
      },
    };
  },
  'in memory': () => {
    const disk = new MemoryDisk();
    return { disk, breakPage: (path, page) => disk.breakPage(path, page) };
  },
};
const key = (seed: string) => seededRandom(seed).bytes(32);
const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const open = (disk: Disk, path = 'w/a.db', seed = 'key') => disk.openDatabase(path, key(seed), 'FULL');
const texts = (disk: Disk, path?: string) => {
  const db = open(disk, path);
  try {
    return db.prepare<[], string>('select a from t order by rowid').pluck().all();
  } finally {
    db.close();
  }
};
function withText(disk: Disk, text = 'ett', path?: string) {
  const db = open(disk, path);
  db.exec('create table t (a text)');
  db.prepare('insert into t values (?)').run(text);
  db.close();
}

describe.each(Object.entries(kinds))('a disk %s', (_, make) => {
  it('keeps small files whole, under the name they were given last', () => {
    const { disk } = make();
    expect(disk.read('w/key')).toBeNull();
    disk.write('w/key', bytes('ett'));
    disk.write('w/key', bytes('två'));
    expect(Buffer.from(disk.read('w/key') ?? []).toString()).toBe('två');
    disk.rename('w/key', 'w/aside');
    expect([disk.exists('w/key'), disk.exists('w/aside')]).toEqual([false, true]);
    expect([...disk.list('')]).toEqual(['w']);
    expect([...disk.list('w')]).toEqual(['aside']);
    disk.destroy('w/aside');
    disk.destroy('w/aside');
    disk.remove('w/aside');
    expect([...disk.list('w')]).toEqual([]);
    expect([...disk.list('nowhere')]).toEqual([]);
  });

  it('opens a store with its own key only, and again with all that was committed', () => {
    const { disk } = make();
    withText(disk);
    expect(() => open(disk, 'w/a.db', 'another')).toThrow(WrongKeyError);
    expect(texts(disk)).toEqual(['ett']);
  });

  it('takes back what was not committed', () => {
    const { disk } = make();
    withText(disk);
    const db = open(disk);
    const write = db.transaction(() => {
      db.prepare("insert into t values ('två')").run();
      throw new Error('half-way');
    });
    expect(write).toThrow('half-way');
    db.close();
    expect(texts(disk)).toEqual(['ett']);
  });

  it('gives a store another name and removes it with all that is beside it', () => {
    const { disk } = make();
    withText(disk);
    disk.renameDatabase('w/a.db', 'w/b.db');
    expect(disk.exists('w/a.db')).toBe(false);
    expect(texts(disk, 'w/b.db')).toEqual(['ett']);
    disk.removeDatabase('w/b.db');
    disk.removeDatabase('w/b.db');
    expect([...disk.list('w')]).toEqual([]);
  });

  it('notices a page that is broken', () => {
    const { disk, breakPage } = make();
    const db = open(disk);
    db.exec('create table t (a text)');
    const insert = db.prepare('insert into t values (?)');
    for (let row = 0; row < 2_000; row++) insert.run(`text number ${row}`);
    db.close();
    breakPage('w/a.db', 9);
    const broken = open(disk);
    expect(() => broken.prepare('select max(a) from t').get()).toThrow();
    broken.close();
  });

  it('is full when it may not grow, and what was being written is then as it was', () => {
    const { disk } = make();
    withText(disk);
    const db = open(disk);
    db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true })}`);
    let error: unknown = null;
    try {
      db.prepare('insert into t values (?)').run('x'.repeat(9_000));
    } catch (caught) {
      error = caught;
    }
    expect(isSqliteError(error, 'SQLITE_FULL')).toBe(true);
    db.close();
    expect(texts(disk)).toEqual(['ett']);
  });

  it('fails where a test wants it to, and nothing has then changed', () => {
    const faults: Fault[] = ['full', 'readOnly', 'io', 'corrupt'];
    for (const fault of faults) {
      for (const at of ['write', 'commit'] as const) {
        const { disk } = make();
        withText(disk);
        const db = open(faultyDisk(disk, ({ call }) => (call === at ? fault : null)));
        let error: unknown = null;
        try {
          db.transaction(() => db.prepare('insert into t values (?)').run('två')).immediate();
        } catch (caught) {
          error = caught;
        }
        expect(isStorageError(error), `${fault} at ${at}`).toBe(true);
        db.close();
        expect(texts(disk)).toEqual(['ett']);
      }
      const { disk } = make();
      disk.write('w/f', bytes('ett'));
      let error: unknown = null;
      try {
        faultyDisk(disk, () => fault).write('w/f', bytes('två'));
      } catch (caught) {
        error = caught;
      }
      expect(isStorageError(error), fault).toBe(true);
      expect(Buffer.from(disk.read('w/f') ?? []).toString()).toBe('ett');
    }
  });

  it('answers nothing once the machine has stopped; a commit that was under way is there whole or not at all', () => {
    for (const fault of ['die', 'dieAfter'] as const) {
      const { disk } = make();
      withText(disk);
      const faulty = faultyDisk(disk, ({ call }) => (call === 'commit' ? fault : null));
      const db = open(faulty);
      const insert = db.prepare('insert into t values (?)');
      const write = db.transaction(() => ['två', 'tre'].forEach((text) => insert.run(text)));
      expect(() => write()).toThrow(StoppedError);
      expect(() => insert.run('fyra')).toThrow(StoppedError);
      expect(() => faulty.read('w/f')).toThrow(StoppedError);
      db.close();
      expect(texts(disk)).toEqual(fault === 'die' ? ['ett'] : ['ett', 'två', 'tre']);
    }
  });
});

describe('a disk in memory that stops', () => {
  it('keeps each commit of a FULL store and a beginning of those of a NORMAL one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.option(fc.nat(40)),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (commits, checkpointAt, lost) => {
          const disk = new MemoryDisk();
          const work = disk.openDatabase('w/x.db', key('x'), 'FULL');
          const cache = disk.openDatabase('w/y.db', key('y'), 'NORMAL');
          for (const db of [work, cache]) db.exec('create table t (a integer)');
          for (let commit = 1; commit <= commits; commit++) {
            for (const db of [work, cache]) db.prepare('insert into t values (?)').run(commit);
            if (commit === checkpointAt) cache.pragma('wal_checkpoint(TRUNCATE)');
          }
          const after = disk.killed({ lost });
          const rows = (path: string, seed: string, mode: 'FULL' | 'NORMAL') =>
            after
              .openDatabase(path, key(seed), mode)
              .prepare('select count(*) from sqlite_master')
              .pluck()
              .get() === 0
              ? []
              : rowsOf(after.image(path));
          const all = Array.from({ length: commits }, (_, at) => at + 1);
          expect(rows('w/x.db', 'x', 'FULL')).toEqual(all);
          const left = rows('w/y.db', 'y', 'NORMAL');
          expect(left).toEqual(all.slice(0, left.length));
          if (lost === 0) expect(left).toEqual(all);
          const settled = checkpointAt !== null && checkpointAt <= commits ? checkpointAt : 0;
          expect(left.length).toBeGreaterThanOrEqual(settled);
          // what the dead program still does reaches nobody
          work.exec('delete from t');
          expect(rowsOf(after.image('w/x.db'))).toEqual(all);
        },
      ),
      { numRuns: 50 },
    );
  });
});

function rowsOf(image: Buffer | null): number[] {
  if (!image) return [];
  const db = new Database(image);
  try {
    return db.prepare<[], number>('select a from t order by a').pluck().all();
  } finally {
    db.close();
  }
}
