import type { Command } from '@samla/case-model/command';
import type { CaseId, CommandId } from '@samla/case-model/ids';
import type { Instant } from '@samla/case-model/time';
import type { Database, Statement } from '../store/database.ts';
import { settingsTable } from '../store/settings-table.ts';
import { foldsAlike, freshlyWaiting, type Item, type ItemStatus, type Queue } from './item.ts';
import { rewritten } from './lean.ts';
import { reduce, type OutboxEvent } from './reduce.ts';

interface CommandRow {
  readonly id: CommandId;
  readonly command: string;
  readonly stored_at: Instant;
  readonly status: string;
}

/** One command before and after an event; no item when it has left. */
interface Change {
  readonly id: CommandId;
  readonly item: Item | undefined;
}

/** Told of the cases in which something is further on its way, and of those among them that fold otherwise now. */
export type OutboxChanged = (caseIds: readonly CaseId[], refolded: readonly CaseId[]) => void;

/**
 * The outbox on disk: the pure queue of {@link reduce}, with every change committed before it is true in memory.
 * What was being sent when the program died is waiting again, under the same id.
 */
export class Outbox {
  readonly #db: Database;
  readonly #onChange: OutboxChanged;
  readonly #insert: Statement<[CommandId, number, CaseId, string, Instant, string]>;
  readonly #update: Statement<[string, string, CommandId]>;
  readonly #delete: Statement<[CommandId]>;
  #queue: Queue;
  /** what the worker has taken back since this program began */
  readonly #takenBack = new Set<CommandId>();

  constructor(db: Database, onChange: OutboxChanged) {
    this.#db = db;
    this.#onChange = onChange;
    this.#insert = db.prepare(
      'insert into command (id, seq, case_id, command, stored_at, status) values (?, ?, ?, ?, ?, ?)',
    );
    this.#update = db.prepare('update command set command = ?, status = ? where id = ?');
    this.#delete = db.prepare('delete from command where id = ?');
    this.#queue = load(db);
  }

  get queue(): Queue {
    return this.#queue;
  }

  /** Commands of a case in the device's own order. */
  ofCase(caseId: CaseId): readonly Item[] {
    return [...this.#queue.values()].filter((item) => item.command.aggregate.id === caseId);
  }

  /**
   * Carries events out, all or none: on disk first, together with `also`, then in memory.
   * @throws what the disk throws; nothing has then changed
   */
  apply(happened: OutboxEvent | readonly OutboxEvent[], also?: () => void): void {
    const events = 'kind' in happened ? [happened] : happened;
    const before = this.#queue;
    const after = events.reduce(reduce, before);
    const changes = differences(before, after);
    const writes = changes.filter(({ id, item }) => isWritten(before.get(id), item));
    if (writes.length > 0 || also) {
      this.#db
        .transaction(() => {
          for (const { id, item } of writes) this.#write(id, before.get(id), item);
          for (const event of events) {
            if (event.kind === 'again' && event.as) this.#remember(event.id, event.as.id);
          }
          also?.();
        })
        .immediate();
    }
    this.#queue = after;
    for (const event of events) if (event.kind === 'takenBack') this.#takenBack.add(event.id);
    const refolds = changes.filter(({ id, item }) => !foldsAs(before.get(id), item));
    this.#onChange(casesOf(changes, before), casesOf(refolds, before));
  }

  /** The next number of the device's own order; used only when the command that bears it is stored. */
  nextSeq(): number {
    return (settingsTable(this.#db, 'setting').get<number>('lastSeq') ?? 0) + 1;
  }

  /** Whether the worker has taken a command back into its form, or let it go, since this program began. */
  isTakenBack(id: CommandId): boolean {
    return this.#takenBack.has(id);
  }

  /** The id that a command goes by now: another one once the worker has sent it as a new command. */
  newestId(id: CommandId): CommandId {
    const find = this.#db
      .prepare<[string], CommandId>('select new_id from replaced where old_id = ?')
      .pluck();
    let newest = id;
    for (let next = find.get(newest); next !== undefined; next = find.get(newest)) newest = next;
    return newest;
  }

  /** A command leaning on the newest ids of what it leans on. */
  withNewestIds(command: Command): Command {
    let result = command;
    for (const id of command.dependsOn) {
      const newest = this.newestId(id);
      if (newest !== id) result = rewritten(result, id, newest);
    }
    return result;
  }

  #write(id: CommandId, before: Item | undefined, after: Item | undefined): void {
    if (!after) {
      this.#delete.run(id);
      return;
    }
    const { command } = after;
    const [text, status] = [JSON.stringify(command), JSON.stringify(persisted(after.status))];
    if (before) {
      this.#update.run(text, status, id);
      return;
    }
    this.#insert.run(id, command.seq, command.aggregate.id, text, after.storedAt, status);
    settingsTable(this.#db, 'setting').set('lastSeq', command.seq);
  }

  #remember(oldId: CommandId, newId: CommandId): void {
    this.#db.prepare('insert or replace into replaced (old_id, new_id) values (?, ?)').run(oldId, newId);
  }
}

/** Whether a change leaves its case as it was. */
function foldsAs(before: Item | undefined, after: Item | undefined): boolean {
  return before !== undefined && before.command === after?.command && foldsAlike(before.status, after.status);
}

function casesOf(changes: readonly Change[], before: Queue): CaseId[] {
  const items = changes.map(({ id, item }) => item ?? before.get(id));
  return [...new Set(items.flatMap((item) => item?.command.aggregate.id ?? []))];
}

/** What is in flight and when it is tried again is of this run only; what failed stays known, so that it is told of. */
function persisted(status: ItemStatus): ItemStatus {
  if (status.kind !== 'sending' && status.kind !== 'waiting') return status;
  // a row of an older program has neither
  const { confirms = null, failed = null } = status.kind === 'sending' ? status.was : status;
  return confirms || failed ? { ...freshlyWaiting, confirms, failed } : freshlyWaiting;
}

/** Whether a change is one that the disk knows of. */
function isWritten(before: Item | undefined, after: Item | undefined): boolean {
  if (!before || !after) return true;
  const [was, is] = [persisted(before.status), persisted(after.status)];
  return before.command !== after.command || (was !== is && JSON.stringify(was) !== JSON.stringify(is));
}

function differences(before: Queue, after: Queue): Change[] {
  const changed: Change[] = [];
  for (const id of before.keys()) if (!after.has(id)) changed.push({ id, item: undefined });
  for (const [id, item] of after) if (before.get(id) !== item) changed.push({ id, item });
  return changed;
}

function load(db: Database): Queue {
  const rows = db.prepare<[], CommandRow>('select * from command order by seq').all();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        command: JSON.parse(row.command) as Command,
        storedAt: row.stored_at,
        status: persisted(JSON.parse(row.status) as ItemStatus),
      },
    ]),
  );
}
