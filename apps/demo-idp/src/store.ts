import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Adapter, AdapterPayload } from 'oidc-provider';
import { writePrivateFile } from './private-file.ts';

interface StoredRow {
  readonly model: string;
  readonly payload: AdapterPayload;
  /** milliseconds since 1970; null: never */
  readonly endsAt: number | null;
}

/** What ends when every sign-in ends. */
const signInModels = new Set([
  'Session',
  'Grant',
  'Interaction',
  'AuthorizationCode',
  'AccessToken',
  'RefreshToken',
]);

/**
 * The provider's sessions, grants and refresh tokens: a map that is written to one file after each change,
 * so that a restart of the demonstration signs nobody out. Made for ten workers, not for ten thousand.
 */
export class Store {
  readonly #rows: Map<string, StoredRow>;
  readonly #file: string;
  #writing: Promise<void> = Promise.resolve();

  private constructor(file: string, rows: Map<string, StoredRow>) {
    this.#file = file;
    this.#rows = rows;
  }

  /** Opens the store of a data folder; an absent file is an empty store. */
  static async open(folder: string): Promise<Store> {
    const file = join(folder, 'sign-ins.json');
    const text = await readFile(file, 'utf8').catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '[]';
      throw error;
    });
    return new Store(file, new Map(JSON.parse(text) as [string, StoredRow][]));
  }

  /** The adapter of one kind of record, as oidc-provider asks for it. */
  adapter(model: string): Adapter {
    const key = (id: string) => `${model}:${id}`;
    const findBy = (field: 'uid' | 'userCode', value: string) =>
      this.#live().find((row) => row.model === model && row.payload[field] === value)?.payload;
    return {
      upsert: (id, payload, expiresIn) => {
        const endsAt = expiresIn === undefined ? null : Date.now() + expiresIn * 1000;
        this.#rows.set(key(id), { model, payload, endsAt });
        return this.#write();
      },
      find: (id) => {
        const row = this.#rows.get(key(id));
        return Promise.resolve(row && isLive(row) ? row.payload : undefined);
      },
      findByUid: (uid) => Promise.resolve(findBy('uid', uid)),
      findByUserCode: (userCode) => Promise.resolve(findBy('userCode', userCode)),
      consume: (id) => {
        const row = this.#rows.get(key(id));
        if (row) row.payload.consumed = Math.floor(Date.now() / 1000);
        return this.#write();
      },
      destroy: (id) => this.#remove((rowKey) => rowKey === key(id)),
      revokeByGrantId: (grantId) =>
        this.#remove((_, row) => row.model === model && row.payload.grantId === grantId),
    };
  }

  /** Ends every session, grant and token: the next renewal is refused and the next sign-in asks again. */
  endAll(): Promise<void> {
    return this.#remove((_, row) => signInModels.has(row.model));
  }

  /** Waits until everything is on disk. */
  async close(): Promise<void> {
    await this.#writing;
  }

  #live(): StoredRow[] {
    return [...this.#rows.values()].filter(isLive);
  }

  #remove(matches: (key: string, row: StoredRow) => boolean): Promise<void> {
    for (const [key, row] of this.#rows) if (matches(key, row)) this.#rows.delete(key);
    return this.#write();
  }

  #write(): Promise<void> {
    const write = this.#writing.then(() => {
      for (const [key, row] of this.#rows) if (!isLive(row)) this.#rows.delete(key);
      return writePrivateFile(this.#file, JSON.stringify([...this.#rows]));
    });
    // the caller hears of a failed write; the next write is tried all the same
    this.#writing = write.catch(() => undefined);
    return write;
  }
}

function isLive(row: StoredRow): boolean {
  return row.endsAt === null || row.endsAt > Date.now();
}
