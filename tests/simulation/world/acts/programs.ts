import Database from 'better-sqlite3';
import { cacheMigrations } from '@samla/desktop/host/store/cache-migrations/index';
import { settle } from '@samla/desktop/host/store/database';
import { migrate, type Migration } from '@samla/desktop/host/store/migrate';
import { isWhole } from '@samla/desktop/host/store/repair-work';
import { folderNameOf } from '@samla/desktop/host/store/worker-folder';
import { workMigrations } from '@samla/desktop/host/store/work-migrations/index';
import { draftsOn, openImage } from '../look.ts';
import type { Machine } from '../machine.ts';
import type { World } from '../world.ts';

/** A schema that no program of today knows. */
const FUTURE = 9_999;
/** Settings of a store that came with a later program than the first. */
const LATER_SETTINGS = ['draftCursor', 'owner'];

/**
 * The program is ended, and its stores are as a program of an earlier version would have left them: the same rows, as far
 * as that schema has a place for them. The newer one takes over when it is started.
 */
export function olderProgram(world: World, machine: Machine): string {
  const { chance } = world.scheduler;
  machine.kill(0);
  if (machine.fromTheFuture) return 'a newer program has been here';
  // it does not know what the server has of a form, so what was handed in elsewhere may come back from it
  for (const typed of world.texts.all) if (typed.subject === machine.subject) typed.handedIn = null;
  const work = workMigrations.slice(0, chance.between(1, workMigrations.length - 1));
  const folder = folderNameOf(machine.subject);
  const cacheImage = machine.disk.image(`${folder}/cache.db`);
  if (cacheImage && !isReadable(cacheImage)) return 'the cache is broken';
  // no earlier program lets go of a record: its store is one that is fetched afresh
  const newest = cacheImage && hasRecordsAway(cacheImage) ? 1 : cacheMigrations.length - 1;
  const cache = cacheMigrations.slice(0, chance.between(1, newest));
  // nor does any keep the texts that she left, or two against each other: a store with such is none of its
  inPlace(machine, `${folder}/work.db`, (image) => (hasMoreTexts(image) ? image : asOlder(image, work)));
  inPlace(machine, `${folder}/cache.db`, (image) => asOlder(image, cache));
  if (!knowsTheServer(machine)) countAsWrittenHere(world, machine);
  return `work.db is of ${String(work.at(-1)?.number)}, cache.db of ${String(cache.at(-1)?.number)}`;
}

/** Whether the program that left a machine's store took texts from the worker's other computers. */
function knowsTheServer(machine: Machine): boolean {
  const work = openImage(machine, 'work');
  const isKnown = work === null || columnsOf(work, 'draft').includes('base_version');
  work?.close();
  return isKnown;
}

/** What stands in a machine's forms is its own: handed in elsewhere, it stays here as what was written here and not sent. */
function countAsWrittenHere(world: World, machine: Machine): void {
  for (const typed of world.texts.within(draftsOn(machine))) {
    if (typed.subject === machine.subject) typed.writers.add(`${machine.name} before`);
  }
}

/** A store as a newer program has left it, and as it was. */
export interface LeftStore {
  readonly image: Buffer;
  readonly before: Buffer;
}

/** The program is ended, and a newer one has been used on the machine. */
export function newerProgram(machine: Machine): string {
  machine.kill(0);
  if (machine.fromTheFuture) return 'a newer program has been here';
  const folder = folderNameOf(machine.subject);
  const left = new Map<string, LeftStore>();
  for (const path of [`${folder}/work.db`, `${folder}/cache.db`]) {
    const before = machine.disk.image(path);
    if (!before) continue;
    machine.disk.replace(path, withVersion(before, FUTURE));
    // as it is read there: laid on a disk and read again it may hold other bytes
    const image = machine.disk.image(path);
    if (image) left.set(path, { image, before });
  }
  if (left.size > 0) machine.fromTheFuture = left;
  return 'a newer program has been used here';
}

/** The newer program is back, which reads what it has left: here that is what there was before. */
export function newerProgramIsBack(world: World, machine: Machine): void {
  const left = machine.fromTheFuture;
  if (!left) return;
  machine.kill(0);
  machine.fromTheFuture = null;
  for (const [path, { image, before }] of left) {
    const now = machine.disk.image(path);
    const isWork = path.endsWith('/work.db');
    // signing out destroys the cache, whoever has filled it
    const isUntouched = now ? now.equals(image) : !isWork;
    if (!isUntouched) world.broken('I8', `${machine.name}: a store of a newer program was touched`);
    if (now?.equals(image)) machine.disk.replace(path, before);
  }
}

function inPlace(machine: Machine, path: string, change: (image: Buffer) => Buffer): void {
  const image = machine.disk.image(path);
  if (image) machine.disk.replace(path, change(image));
}

function withVersion(image: Buffer, version: number): Buffer {
  const db = new Database(image);
  db.pragma(`user_version = ${String(version)}`);
  const changed = db.serialize();
  db.close();
  return changed;
}

/** The rows of a store under an earlier schema. One that is as old already has not met what the steps between do. */
function asOlder(image: Buffer, migrations: readonly Migration[]): Buffer {
  const from = new Database(image);
  if (Number(from.pragma('user_version', { simple: true })) <= (migrations.at(-1)?.number ?? 0)) {
    from.close();
    return image;
  }
  const to = new Database(':memory:');
  settle(to, 'FULL');
  migrate(to, migrations);
  to.pragma('foreign_keys = OFF');
  for (const table of tablesOf(to)) {
    const columns = columnsOf(to, table).filter((column) => columnsOf(from, table).includes(column));
    // a power cut may have left less than a whole schema
    if (columns.length === 0) continue;
    if (table === 'person_name') columns.push('rowid');
    const names = columns.join(', ');
    const insert = to.prepare(
      `insert or ignore into ${table} (${names}) values (${columns.map(() => '?').join(', ')})`,
    );
    for (const row of from.prepare<[], unknown[]>(`select ${names} from ${table}`).raw().iterate()) {
      if ((table === 'setting' || table === 'meta') && LATER_SETTINGS.includes(String(row[0]))) continue;
      insert.run(...row);
    }
  }
  const older = to.serialize();
  from.close();
  to.close();
  return older;
}

function isReadable(image: Buffer): boolean {
  const db = new Database(image);
  const found = isWhole(db);
  db.close();
  return found;
}

function hasRecordsAway(cache: Buffer): boolean {
  return hasRow(cache, 'case_base', 'record', "record <> 'here'");
}

function hasMoreTexts(work: Buffer): boolean {
  return (
    hasRow(work, 'draft_left', 'content', 'true') || hasRow(work, 'draft', 'theirs', 'theirs is not null')
  );
}

/** @param column without which the table, if there is one, has no such rows */
function hasRow(image: Buffer, table: string, column: string, condition: string): boolean {
  const db = new Database(image);
  const row = columnsOf(db, table).includes(column)
    ? db.prepare(`select 1 from ${table} where ${condition} limit 1`).get()
    : undefined;
  db.close();
  return row !== undefined;
}

function tablesOf(db: Database.Database): string[] {
  return db
    .prepare<[], string>(
      // the tables that the index of names is made of are its own
      "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not like 'person_name_%'",
    )
    .pluck()
    .all();
}

function columnsOf(db: Database.Database, table: string): string[] {
  return db.prepare<[string], string>('select name from pragma_table_info(?)').pluck().all(table);
}
