import type { PragmaOptions, Statement, Transaction } from 'better-sqlite3';
import type { Database } from '../store/database.ts';

/** What a program asks of an open store. `commit`: the end of a transaction, with all that stands in it. */
export type StoreCall = 'read' | 'write' | 'commit' | 'checkpoint' | 'close';

export interface Watch {
  /** may throw what the disk would throw; the call is then not made */
  before(call: StoreCall): void;
  after(call: StoreCall): void;
}

type Run = (...args: unknown[]) => unknown;
type Variant = 'default' | 'deferred' | 'immediate' | 'exclusive';

/** What is watched already, and by whom: a second watch is told around the first, and nothing is wrapped twice. */
const watchedBefore = new WeakMap<Database, { readonly raw: Database; readonly watch: Watch }>();

/**
 * An open store whose every call is seen by a test before and after it is made. A statement of the same text is
 * prepared once: nothing in a simulation is asked for as often.
 */
export function watchDatabase(db: Database, watch: Watch): Database {
  const known = watchedBefore.get(db);
  return known ? watched(known.raw, around(watch, known.watch)) : watched(db, watch);
}

function around(outer: Watch, inner: Watch): Watch {
  return {
    before(call) {
      outer.before(call);
      inner.before(call);
    },
    after(call) {
      inner.after(call);
      outer.after(call);
    },
  };
}

function watched(raw: Database, watch: Watch): Database {
  const statements = new Map<string, WatchedStatement>();
  const inTransaction = raw.transaction((run: () => unknown) => run());
  const seen = (call: StoreCall, run: () => unknown) => {
    watch.before(call);
    const result = run();
    watch.after(call);
    return result;
  };
  const own = {
    prepare(sql: string) {
      const statement = statements.get(sql) ?? new WatchedStatement(raw.prepare(sql), watch);
      statements.set(sql, statement);
      return statement;
    },
    exec(sql: string) {
      seen('write', () => raw.exec(sql));
      return db;
    },
    pragma: (sql: string, options: PragmaOptions = {}) =>
      seen(pragmaCall(sql), () => raw.pragma(sql, options)),
    transaction: (run: Run) => watchTransaction(raw, inTransaction, run, watch),
    close() {
      if (raw.open) seen('close', () => raw.close());
      return db;
    },
  };
  // what is not watched is the store's own
  const db = Object.assign(Object.create(raw) as object, own) as unknown as Database;
  watchedBefore.set(db, { raw, watch });
  return db;
}

function pragmaCall(sql: string): StoreCall {
  if (sql.startsWith('wal_checkpoint')) return 'checkpoint';
  return sql.startsWith('incremental_vacuum') || sql.startsWith('user_version =') ? 'write' : 'read';
}

/** A class and no proxy: nothing in a simulation is called as often. */
class WatchedStatement {
  readonly readonly: boolean;
  readonly reader: boolean;
  readonly source: string;
  readonly #statement: Statement;
  readonly #watch: Watch;
  readonly #call: StoreCall;

  constructor(statement: Statement, watch: Watch) {
    this.#statement = statement;
    this.#watch = watch;
    this.#call = statement.readonly ? 'read' : 'write';
    this.readonly = statement.readonly;
    this.reader = statement.reader;
    this.source = statement.source;
  }

  run(...args: unknown[]): unknown {
    this.#watch.before(this.#call);
    const result = this.#statement.run(...args);
    this.#watch.after(this.#call);
    return result;
  }

  get(...args: unknown[]): unknown {
    this.#watch.before(this.#call);
    const result = this.#statement.get(...args);
    this.#watch.after(this.#call);
    return result;
  }

  all(...args: unknown[]): unknown {
    this.#watch.before(this.#call);
    const result = this.#statement.all(...args);
    this.#watch.after(this.#call);
    return result;
  }

  iterate(...args: unknown[]): unknown {
    this.#watch.before(this.#call);
    const result = this.#statement.iterate(...args);
    this.#watch.after(this.#call);
    return result;
  }

  pluck(on = true): this {
    this.#statement.pluck(on);
    return this;
  }

  raw(on = true): this {
    this.#statement.raw(on);
    return this;
  }
}

type Transacted = Transaction<(run: () => unknown) => unknown>;

/** A commit that fails takes the transaction back: so it is refused as its last step, inside it. */
function watchTransaction(raw: Database, within: Transacted, run: Run, watch: Watch): Transaction<Run> {
  const wrap = (variant: Variant) => {
    return (...args: unknown[]) => {
      const isInner = raw.inTransaction;
      const result = within[variant](() => {
        const made = run(...args);
        if (!isInner) watch.before('commit');
        return made;
      });
      if (!isInner) watch.after('commit');
      return result;
    };
  };
  return Object.assign(wrap('default'), {
    default: wrap('default'),
    deferred: wrap('deferred'),
    immediate: wrap('immediate'),
    exclusive: wrap('exclusive'),
  }) as Transaction<Run>;
}
