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

/** Every text that lies on a machine, whoever of its workers wrote it. */
export function textsOn(machine: Machine): unknown[] {
  return machine.disk.list('').flatMap((folder) => {
    const tables = rowsOf<{ name: string }>(machine, folder, 'select name from sqlite_master');
    // a store that an older program has left knows no texts that she left
    const kept = ['draft', 'draft_left'].filter((table) => tables.some(({ name }) => name === table));
    return [
      outboxOf(machine, folder).map(({ command }) => command.args),
      kept.map((table) =>
        rowsOf<{ content: string | null }>(machine, folder, `select content from ${table}`),
      ),
    ];
  });
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
