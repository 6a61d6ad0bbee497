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

/** An open store whose every call is seen by a test before and after it is made. */
export function watchDatabase(db: Database, watch: Watch): Database {
  const seen = (call: StoreCall, run: () => unknown) => {
    watch.before(call);
    const result = run();
    watch.after(call);
    return result;
  };
  const own: Readonly<Record<string, unknown>> = {
    prepare: (sql: string) => new WatchedStatement(db.prepare(sql), watch),
    exec(sql: string) {
      seen('write', () => db.exec(sql));
      return watched;
    },
    pragma: (sql: string, options: PragmaOptions = {}) =>
      seen(pragmaCall(sql), () => db.pragma(sql, options)),
    transaction: (run: Run) => watchTransaction(db, run, watch),
    close() {
      if (db.open) seen('close', () => db.close());
      return watched;
    },
  };
  const watched: Database = new Proxy(db, {
    get(target, name) {
      const mine = typeof name === 'string' ? own[name] : undefined;
      if (mine !== undefined) return mine;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value as Run).bind(target) : value;
    },
  });
  return watched;
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

/** A commit that fails takes the transaction back: so it is refused as its last step, inside it. */
function watchTransaction(db: Database, run: Run, watch: Watch): Transaction<Run> {
  const wrap = (variant: Variant) => {
    return (...args: unknown[]) => {
      const isInner = db.inTransaction;
      const made = db.transaction((...inner: unknown[]) => {
        const result = run(...inner);
        if (!isInner) watch.before('commit');
        return result;
      });
      const result: unknown = made[variant](...args);
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
