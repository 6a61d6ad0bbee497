import type { Database } from './database.ts';

/** Named JSON values in a table of two columns, `key` and `value`. */
export interface Settings {
  get<Value>(key: string): Value | null;
  set(key: string, value: unknown): void;
  delete(key: string): void;
}

const known = new WeakMap<Database, Settings>();

/** @param table `meta` of cache.db or `setting` of work.db; a store has one of them */
export function settingsTable(db: Database, table: 'meta' | 'setting'): Settings {
  const made = known.get(db) ?? makeSettings(db, table);
  known.set(db, made);
  return made;
}

function makeSettings(db: Database, table: 'meta' | 'setting'): Settings {
  const read = db.prepare<[string], string>(`select value from ${table} where key = ?`).pluck();
  const write = db.prepare(
    `insert into ${table} (key, value) values (?, ?) on conflict (key) do update set value = excluded.value`,
  );
  const remove = db.prepare(`delete from ${table} where key = ?`);
  return {
    get<Value>(key: string) {
      const value = read.get(key);
      // written by this program into an authenticated store, so the type is known by the key
      return value === undefined ? null : (JSON.parse(value) as Value);
    },
    set(key, value) {
      write.run(key, JSON.stringify(value));
    },
    delete(key) {
      remove.run(key);
    },
  };
}
