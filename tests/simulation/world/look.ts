import Database from 'better-sqlite3';
import type { Command } from '@samla/case-model/command';
import type { ItemStatus } from '@samla/desktop/host/outbox/item';
import { folderNameOf } from '@samla/desktop/host/store/worker-folder';
import type { Machine } from './machine.ts';

/** A store of the worker who is at a machine as it lies on its disk now. Close it. */
export function openImage(
  machine: Machine,
  name: 'cache' | 'work',
  folder = folderNameOf(machine.subject),
): Database.Database | null {
  const image = machine.disk.image(`${folder}/${name}.db`);
  return image && new Database(image);
}

export interface OutboxRow {
  readonly command: Command;
  readonly status: ItemStatus;
}

/** What waits at a machine for the worker who is there, as it lies on its disk. */
export function outboxOf(machine: Machine, folder = folderNameOf(machine.subject)): OutboxRow[] {
  return rowsOf<{ command: string; status: string }>(
    machine,
    folder,
    'select command, status from command order by seq',
  ).map(({ command, status }) => ({
    command: JSON.parse(command) as Command,
    status: JSON.parse(status) as ItemStatus,
  }));
}

/**
 * Every text on a machine that its worker can come to, whoever of its workers wrote it. A draft of a case that the one
 * who is there does not have counts when it is told of.
 * @param told keys of the drafts that the program tells her of by themselves
 */
export function textsOn(machine: Machine, told: ReadonlySet<string>): unknown[] {
  const hers = folderNameOf(machine.subject);
  const forms = casesWithForms(machine);
  return machine.disk.list('').flatMap((folder) => [
    outboxOf(machine, folder).map(({ command }) => command.args),
    tableOf(machine, folder, 'draft').filter(({ key }) => {
      const [, caseId] = String(key).split(':');
      return folder !== hers || caseId === undefined || !forms || forms.has(caseId) || told.has(String(key));
    }),
    tableOf(machine, folder, 'draft_left'),
  ]);
}

/** What stands in the forms of a machine, whoever of its workers wrote it. */
export function draftsOn(machine: Machine): unknown[] {
  return machine.disk
    .list('')
    .map((folder) => tableOf(machine, folder, 'draft').flatMap(({ content, theirs }) => [content, theirs]));
}

/** Nothing when a store that an older program has left has no such table. */
function tableOf(machine: Machine, folder: string, table: string): Record<string, unknown>[] {
  const tables = rowsOf<{ name: string }>(machine, folder, 'select name from sqlite_master');
  return tables.some(({ name }) => name === table) ? rowsOf(machine, folder, `select * from ${table}`) : [];
}

/**
 * Cases in whose forms the worker at a machine can write: those that she has, and those that she opens.
 * @returns null when a page of the cache is broken that nobody has come upon yet
 */
function casesWithForms(machine: Machine): ReadonlySet<string> | null {
  const cache = openImage(machine, 'cache');
  const opened = outboxOf(machine).flatMap(({ command }) =>
    command.name === 'openCase' ? [command.aggregate.id] : [],
  );
  try {
    return new Set([
      ...opened,
      ...(cache?.prepare<[], string>('select id from case_base').pluck().all() ?? []),
    ]);
  } catch (error) {
    if (!machine.isOfBrokenPage(error)) throw error;
    return null;
  } finally {
    cache?.close();
  }
}

/** Drafts at a machine that the server has not been told of and may be, as they lie on its disk. */
export function unsentDrafts(machine: Machine): string[] {
  const sql = `select key from draft where status = 'unsent' and theirs is null`;
  return rowsOf<{ key: string }>(machine, folderNameOf(machine.subject), sql).map(({ key }) => key);
}

function rowsOf<Row>(machine: Machine, folder: string, sql: string): Row[] {
  const db = openImage(machine, 'work', folder);
  if (!db) return [];
  try {
    return db.prepare<[], Row>(sql).all();
  } finally {
    db.close();
  }
}
