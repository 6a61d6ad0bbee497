import type { HostPorts } from '../ports.ts';
import { isStorageError } from '../store/database.ts';
import { finishWipe, readWiped, remainsIn, seenWiped, wipeAll, type WipeNews } from '../store/wipe-all.ts';

/**
 * What is destroyed on this machine because it is reported lost, each worker's folder by itself: one that resists keeps none
 * of the others, and is tried at the start and each minute. What is told is how it stands: destroyed, or what is left.
 */
export class Wipes {
  readonly #ports: Pick<HostPorts, 'disk' | 'log'>;
  /** folders that resist, with the texts that go; null: nobody could tell, or it is written down there */
  readonly #resisting = new Map<string, number | null>();
  /** folders of which it could not be read whether they are to go: nothing is destroyed on a guess */
  readonly #unread = new Set<string>();
  /** folders of which the worker has been told in this run as they stand */
  readonly #told = new Set<string>();
  #news: WipeNews | null = null;

  constructor(ports: Pick<HostPorts, 'disk' | 'log'>) {
    this.#ports = ports;
  }

  /** What the worker is to be told; null: nothing. */
  get news(): WipeNews | null {
    return this.#news;
  }

  /** Carries on what was being destroyed when the program stopped. */
  atStart(): void {
    for (const name of this.#folders()) this.#finish(name);
    this.#look();
  }

  /** Destroys everything of a worker's. @param unsent texts that go; null: nobody can tell */
  destroy(folderName: string, unsent: number | null): void {
    this.#told.delete(folderName);
    this.#resisting.set(folderName, unsent);
    this.#again(folderName);
    this.#look();
  }

  /**
   * Before a folder is used again: what is to go from it goes first.
   * @returns false when the disk resists: nothing there may be opened
   * @throws what the disk throws when it cannot be read whether anything is to go
   */
  isGone(folderName: string): boolean {
    if (this.#resisting.has(folderName)) this.#again(folderName);
    else this.#finish(folderName);
    this.#look();
    // thrown again as what it is
    if (this.#unread.has(folderName)) finishWipe(folderName, this.#ports.disk);
    return !this.#resisting.has(folderName);
  }

  /** A minute has passed: what resists is tried again. */
  again(): void {
    if (this.#resisting.size + this.#unread.size === 0) return;
    for (const name of [...this.#resisting.keys()]) this.#again(name);
    for (const name of [...this.#unread]) this.#finish(name);
    this.#look();
  }

  /** The worker has been told; she is told once more when what resists now has gone. */
  seen(): void {
    for (const name of this.#folders()) {
      this.#told.add(name);
      this.#unlessDiskFails('wipeSeenNotKept', () => {
        if (readWiped(name, this.#ports.disk)?.done) seenWiped(name, this.#ports.disk);
      });
    }
    this.#look();
  }

  /** What was decided, here or on the disk, is carried through. */
  #again(name: string): void {
    const unsent = this.#resisting.get(name) ?? null;
    if (!this.#unlessDiskFails('wipeNotFinished', () => wipeAll(name, this.#ports.disk, unsent))) return;
    this.#resisting.delete(name);
    this.#told.delete(name);
  }

  /** Carries through what is written down in a folder, if anything is. */
  #finish(name: string): void {
    const { disk } = this.#ports;
    this.#unread.delete(name);
    if (this.#unlessDiskFails('wipeNotFinished', () => finishWipe(name, disk))) return;
    let isDecided = false;
    const isRead = this.#unlessDiskFails('wipesNotRead', () => {
      isDecided = readWiped(name, disk)?.done === false;
    });
    if (isDecided) this.#resisting.set(name, null);
    else if (!isRead) this.#unread.add(name);
  }

  #folders(): readonly string[] {
    let names: readonly string[] = [];
    this.#unlessDiskFails('wipesNotRead', () => (names = this.#ports.disk.list('')));
    return [...new Set([...names, ...this.#resisting.keys()])];
  }

  /** Sums up what stands to be told. */
  #look(): void {
    const { disk } = this.#ports;
    let news: WipeNews | null = null;
    const add = (unsent: number | null, left: WipeNews['left']) => {
      const sum = unsent === null || news?.unsent === null ? null : unsent + (news?.unsent ?? 0);
      const most = left === 'keys' || news?.left === 'keys' ? 'keys' : (left ?? news?.left ?? null);
      news = { unsent: sum, left: most };
    };
    for (const name of this.#folders().filter((one) => !this.#told.has(one))) {
      const resists = this.#resisting.has(name);
      const isRead = this.#unlessDiskFails('wipesNotRead', () => {
        const wiped = readWiped(name, disk);
        if (resists) add(this.#resisting.get(name) ?? wiped?.unsent ?? null, remainsIn(name, disk));
        else if (wiped?.done && !wiped.seen) add(wiped.unsent, null);
      });
      // where nothing can be read, nobody can say that a key has gone
      if (!isRead && resists) add(this.#resisting.get(name) ?? null, 'keys');
    }
    this.#news = news;
  }

  /** @returns whether it was carried through */
  #unlessDiskFails(event: string, run: () => void): boolean {
    try {
      run();
      return true;
    } catch (error) {
      if (!isStorageError(error)) throw error;
      this.#ports.log.event(event);
      return false;
    }
  }
}
