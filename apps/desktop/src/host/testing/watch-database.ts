import type { Statement, Transaction } from 'better-sqlite3';
import type { Database } from '../store/database.ts';

/** What a program asks of an open store. `commit`: the end of a transaction, with all that stands in it. */
export type StoreCall = 'read' | 'write' | 'commit' | 'checkpoint' | 'close';

export interface Watch {
  /** may throw what the disk would throw; the call is then not made */
  before(call: StoreCall): void;
  after(call: StoreCall): void;
}

type Run = (...args: unknown[]) => unknown;
const STATEMENT_RUNS: readonly (string | symbol)[] = ['run', 'get', 'all', 'iterate'];

/** An open store whose every call is seen by a test before and after it is made. */
export function watchDatabase(db: Database, watch: Watch): Database {
  const seen = (call: StoreCall, run: () => unknown) => {
    watch.before(call);
    const result = run();
    watch.after(call);
    return result;
  };
  const watched: Database = new Proxy(db, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      const method = (value as Run).bind(target);
      switch (name) {
        case 'prepare':
          return (sql: string) => watchStatement(target.prepare(sql), seen);
        case 'exec':
          return (sql: string) => {
            seen('write', () => target.exec(sql));
            return watched;
          };
        case 'pragma':
          return (sql: string, ...rest: unknown[]) => seen(pragmaCall(sql), () => method(sql, ...rest));
        case 'transaction':
          return (run: Run) => watchTransaction(target, run, watch);
        case 'close':
          return () => {
            if (target.open) seen('close', () => target.close());
            return watched;
          };
        default:
          return method;
      }
    },
  });
  return watched;
}

function pragmaCall(sql: string): StoreCall {
  if (sql.startsWith('wal_checkpoint')) return 'checkpoint';
  return sql.startsWith('incremental_vacuum') || sql.startsWith('user_version =') ? 'write' : 'read';
}

function watchStatement(
  statement: Statement,
  seen: (call: StoreCall, run: () => unknown) => unknown,
): Statement {
  const watched: Statement = new Proxy(statement, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      const method = (value as Run).bind(target);
      if (STATEMENT_RUNS.includes(name)) {
        return (...args: unknown[]) => seen(target.readonly ? 'read' : 'write', () => method(...args));
      }
      // pluck, bind and the like answer with the statement itself
      return (...args: unknown[]) => {
        const result = method(...args);
        return result === target ? watched : result;
      };
    },
  });
  return watched;
}

/** A commit that fails takes the transaction back: so it is refused as its last step, inside it. */
function watchTransaction(db: Database, run: Run, watch: Watch): Transaction<Run> {
  const nested = () => db.inTransaction;
  const wrap = (pick: (made: Transaction<Run>) => Run) => {
    return (...args: unknown[]) => {
      const isInner = nested();
      const made = db.transaction((...inner: unknown[]) => {
        const result = run(...inner);
        if (!isInner) watch.before('commit');
        return result;
      });
      const result = pick(made)(...args);
      if (!isInner) watch.after('commit');
      return result;
    };
  };
  return Object.assign(
    wrap((made) => made),
    {
      default: wrap((made) => made.default),
      deferred: wrap((made) => made.deferred),
      immediate: wrap((made) => made.immediate),
      exclusive: wrap((made) => made.exclusive),
    },
  ) as Transaction<Run>;
}
