import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isBroken } from '@samla/desktop/host/store/database';
import { Chance } from '../chance.ts';
import { newDisks, type SimDisk } from './disks.ts';

const PATH = 'w/cache.db';
const PAGE = 4_096;
/** stand in the tables of {@link newStore} */
const [SHORT, LONG] = ["select a from short where a <> ''", "select a from long where a <> ''"] as const;

const key = new Uint8Array(32).fill(7);
const open = (disk: SimDisk) => disk.openDatabase(PATH, key, 'NORMAL');

/** A closed store with a short table on one page and a long one on many. */
function newStore(): SimDisk {
  const disk = newDisks.files(new Chance(1));
  onTestFinished(() => disk.release());
  const db = open(disk);
  db.exec("create table short (a text); create table long (a text); insert into short values ('kort')");
  const insert = db.prepare('insert into long values (?)');
  for (let row = 0; row < 400; row++) insert.run(`number ${String(row)} ${'.'.repeat(100)}`);
  db.close();
  return disk;
}

function inImage(disk: SimDisk, sql: string): unknown[] {
  const image = disk.image(PATH);
  if (!image) throw new Error('no image');
  const db = new Database(image);
  try {
    return db.prepare(sql).pluck().all();
  } finally {
    db.close();
  }
}

function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return null;
}

/** The page of the image on which a text stands, from 1. */
function pageOf(disk: SimDisk, text: string): number {
  return Math.floor((disk.image(PATH)?.indexOf(text) ?? 0) / PAGE) + 1;
}

/** Turns a bit of the file over, as no simulation does. */
function damage(disk: SimDisk, page: number): void {
  const bytes = disk.read(PATH) ?? new Uint8Array();
  const at = (page - 1) * PAGE + 200;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  disk.write(PATH, bytes);
}

describe('an image of a store in encrypted files', () => {
  it('has what is in the file and what is in its log, also while it is open', () => {
    const disk = newStore();
    const db = open(disk);
    db.prepare("insert into short values ('i loggen')").run();
    expect(inImage(disk, SHORT)).toEqual(['kort', 'i loggen']);
    db.close();
    expect(inImage(disk, SHORT)).toEqual(['kort', 'i loggen']);
    expect(disk.image(PATH)).toEqual(disk.image(PATH));
  });

  it('is read by the program when it is put in the place of the store', () => {
    const disk = newStore();
    const image = disk.image(PATH) ?? Buffer.alloc(0);
    disk.replace(PATH, image);
    expect(disk.image(PATH)).toEqual(image);
    const db = open(disk);
    expect(db.prepare('select count(*) from long').pluck().get()).toBe(400);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    db.close();
  });

  it('has all but what stood on the pages that were broken on purpose, until they are gone', () => {
    const disk = newStore();
    const [one, other] = [pageOf(disk, 'number 100 '), pageOf(disk, 'number 300 ')];
    disk.breakPage(PATH, one);
    // as on a machine whose program has not come upon the first
    disk.breakPage(PATH, other);
    const killed = disk.killed();
    onTestFinished(() => killed.release());
    for (const each of [disk, killed]) {
      expect(inImage(each, SHORT)).toEqual(['kort']);
      expect(isBroken(thrownBy(() => inImage(each, LONG)))).toBe(true);
    }
    const db = open(killed);
    expect(isBroken(thrownBy(() => db.prepare(LONG).all()))).toBe(true);
    db.close();
    killed.removeDatabase(PATH);
    open(killed).close();
    expect(inImage(killed, 'select name from sqlite_schema')).toEqual([]);
  });

  it('keeps broken pages broken when it is put in the place of the store', () => {
    const disk = newStore();
    disk.breakPage(PATH, pageOf(disk, 'number 100 '));
    const image = disk.image(PATH) ?? Buffer.alloc(0);
    disk.replace(PATH, image);
    expect(disk.image(PATH)).toEqual(image);
    const db = open(disk);
    expect(db.prepare(SHORT).pluck().all()).toEqual(['kort']);
    expect(isBroken(thrownBy(() => db.prepare(LONG).all()))).toBe(true);
    db.close();
  });

  it('is refused when a page is damaged that nobody broke on purpose, as an error of its own', () => {
    const whole = newStore();
    damage(whole, pageOf(whole, 'number 300 '));
    const broken = newStore();
    const other = pageOf(broken, 'number 300 ');
    broken.breakPage(PATH, pageOf(broken, 'number 100 '));
    damage(broken, other);
    for (const disk of [whole, broken]) {
      const error = thrownBy(() => disk.image(PATH));
      expect(String(error)).toContain('is damaged');
      expect(isBroken(error)).toBe(false);
    }
  });
});
