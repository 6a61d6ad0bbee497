import Database from 'better-sqlite3';
import type { Command } from '@samla/case-model/command';
import type { ItemStatus } from '@samla/desktop/host/outbox/item';
import type { Machine } from './machine.ts';

/** A store of a machine as it lies on its disk now. Close it. */
export function openImage(machine: Machine, name: 'cache' | 'work'): Database.Database | null {
  for (const folder of machine.disk.list('')) {
    const image = machine.disk.image(`${folder}/${name}.db`);
    if (image) return new Database(image);
  }
  return null;
}

export interface OutboxRow {
  readonly command: Command;
  readonly status: ItemStatus;
}

/** What waits on a machine, as it lies on its disk. */
export function outboxOf(machine: Machine): OutboxRow[] {
  return rowsOf<{ command: string; status: string }>(
    machine,
    'select command, status from command order by seq',
  ).map(({ command, status }) => ({
    command: JSON.parse(command) as Command,
    status: JSON.parse(status) as ItemStatus,
  }));
}

/** What stands in forms on a machine. */
export function draftsOf(machine: Machine): string[] {
  return rowsOf<{ content: string }>(machine, 'select content from draft').map(({ content }) => content);
}

function rowsOf<Row>(machine: Machine, sql: string): Row[] {
  const db = openImage(machine, 'work');
  if (!db) return [];
  try {
    return db.prepare<[], Row>(sql).all();
  } finally {
    db.close();
  }
}
