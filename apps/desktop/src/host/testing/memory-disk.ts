import Database from 'better-sqlite3';
import type { Disk } from '../ports.ts';
import { settle, WrongKeyError, type Database as OpenDatabase } from '../store/database.ts';
import { openCacheInMemory } from '../store/open-cache.ts';
import { openWorkInMemory } from '../store/open-work.ts';
import { watchDatabase } from './watch-database.ts';

/** A store on a {@link MemoryDisk}: what would be left of it if the machine stopped now. */
interface Store {
  readonly key: string;
  /** FULL: always the newest; NORMAL: every commit since the last checkpoint, that first */
  images: Buffer[];
  open: OpenDatabase | null;
  durability: 'FULL' | 'NORMAL';
  /** the newest commit is not among the images */
  behind: boolean;
}

export interface Kill {
  /** of the commits that may be lost, how many are: 0 none, 1 all that came after the last checkpoint */
  readonly lost?: number;
}

/** Commits that are kept one by one; the older ones count as checkpointed. */
const COMMITS_KEPT = 32;

/**
 * A disk in memory, with the same promises as files and no secrecy. A new `work.db` or `cache.db` starts with the
 * newest schema, so that nobody waits for the same migrations again; an older one is put there with {@link put}.
 */
export class MemoryDisk implements Disk {
  readonly #keepsCommit: () => boolean;
  readonly #files = new Map<string, Uint8Array>();
  readonly #stores = new Map<string, Store>();

  /** @param keepsCommit whether a commit that may be lost is kept by itself: each costs an image; all when left out */
  constructor(keepsCommit: () => boolean = () => true) {
    this.#keepsCommit = keepsCommit;
  }

  /** The disk as it is found after the machine stopped now. The program that ran on this one reaches nobody. */
  killed({ lost = 0 }: Kill = {}): MemoryDisk {
    const next = new MemoryDisk(this.#keepsCommit);
    for (const [path, bytes] of this.#files) next.#files.set(path, bytes.slice());
    for (const [path, store] of this.#stores) {
      const images = committed(store);
      const image = images[Math.round((images.length - 1) * (1 - lost))];
      if (image) next.#stores.set(path, { ...store, images: [image], open: null, behind: false });
    }
    return next;
  }

  /** Puts a store there as a database image in clear, such as one of an older program. */
  put(path: string, key: Uint8Array, image: Buffer): void {
    this.#stores.set(path, {
      key: nameOf(key),
      images: [image],
      open: null,
      durability: 'FULL',
      behind: false,
    });
  }

  /** Puts another image in the place of a closed store, such as what an older program would have left of it. */
  replace(path: string, image: Buffer): void {
    const store = this.#stores.get(path);
    if (!store || store.open) throw new Error('no closed store of that name');
    store.images = [image];
  }

  /** Lets go of the memory of what is still open on it: nobody may use it any more. */
  release(): void {
    for (const { open } of this.#stores.values()) open?.close();
  }

  /** The newest committed state of a store, in clear; null when there is none. */
  image(path: string): Buffer | null {
    const store = this.#stores.get(path);
    return store ? (committed(store).at(-1) ?? null) : null;
  }

  /** Breaks a page of a closed store, counted from 1: what lies on it cannot be read any more. */
  breakPage(path: string, page: number): void {
    const store = this.#stores.get(path);
    const image = store?.images.at(-1);
    if (!store || !image || store.open) throw new Error('no closed store of that name');
    const size = image.readUInt16BE(16);
    store.images = [Buffer.from(image).fill(0, (page - 1) * size, page * size)];
  }

  openDatabase(path: string, key: Uint8Array, durability: 'FULL' | 'NORMAL'): OpenDatabase {
    const known = this.#stores.get(path);
    if (known && known.key !== nameOf(key)) throw new WrongKeyError('store');
    if (known?.open) throw new Error('a store is open once');
    const image = known?.images.at(-1) ?? newest(path);
    const db = image ? new Database(image) : new Database(':memory:');
    settle(db, durability);
    const store: Store = known ?? { key: nameOf(key), images: [], open: null, durability, behind: false };
    const keepsCommit = this.#keepsCommit;
    const keepNewest = () => {
      store.images = [db.serialize()];
      store.behind = false;
    };
    // opening writes nothing
    store.images = image ? [image] : [db.serialize()];
    store.behind = false;
    store.open = db;
    store.durability = durability;
    this.#stores.set(path, store);
    return watchDatabase(db, {
      before(call) {
        if (call === 'close') keepNewest();
      },
      after(call) {
        if (call === 'close') store.open = null;
        else if (call === 'checkpoint') keepNewest();
        else if (call !== 'read' && durability === 'NORMAL' && !db.inTransaction) {
          store.behind = !keepsCommit();
          if (!store.behind) store.images = [...store.images.slice(1 - COMMITS_KEPT), db.serialize()];
        }
      },
    });
  }

  removeDatabase(path: string): void {
    this.#stores.delete(path);
  }

  renameDatabase(from: string, to: string): void {
    const store = this.#stores.get(from);
    if (!store) return;
    if (store.open) throw new Error('an open store keeps its name');
    this.#stores.delete(from);
    this.#stores.set(to, store);
  }

  exists(path: string): boolean {
    return this.#files.has(path) || this.#stores.has(path);
  }

  read(path: string): Uint8Array | null {
    return this.#files.get(path)?.slice() ?? null;
  }

  write(path: string, bytes: Uint8Array): void {
    this.#files.set(path, Uint8Array.from(bytes));
  }

  rename(from: string, to: string): void {
    const bytes = this.#files.get(from);
    if (!bytes) throw new Error('there is no such file');
    this.#files.delete(from);
    this.#files.set(to, bytes);
  }

  remove(path: string): void {
    this.#files.delete(path);
  }

  destroy(path: string): void {
    this.#files.delete(path);
  }

  list(folder: string): readonly string[] {
    const prefix = folder === '' ? '' : `${folder}/`;
    const inside = [...this.#files.keys(), ...this.#stores.keys()].filter((path) => path.startsWith(prefix));
    return [...new Set(inside.map((path) => path.slice(prefix.length).split('/')[0] ?? ''))];
  }
}

/** What a stop may leave of a store, oldest first. */
function committed({ open, images, durability, behind }: Store): Buffer[] {
  if (!open) return images;
  if (open.inTransaction) throw new Error('a stop inside a transaction: let it be taken back first');
  if (durability === 'FULL') return [open.serialize()];
  return behind ? [...images, open.serialize()] : images;
}

function nameOf(key: Uint8Array): string {
  return Buffer.from(key).toString('hex');
}

const migrated = new Map<string, Buffer>();

/** A store with the newest schema and no rows; null for other stores than the host's two. */
function newest(path: string): Buffer | null {
  const open = path.endsWith('/work.db')
    ? openWorkInMemory
    : path.endsWith('/cache.db')
      ? openCacheInMemory
      : null;
  const name = path.slice(path.lastIndexOf('/'));
  if (open && !migrated.has(name)) {
    const db = open();
    migrated.set(name, db.serialize());
    db.close();
  }
  return migrated.get(name) ?? null;
}
