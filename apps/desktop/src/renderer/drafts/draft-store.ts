import { createStore } from '../app/store.ts';
import { Autosaver, type AutosaverOptions } from './autosaver.ts';
import type { DraftState } from './draft.ts';
import type { WrittenBetween } from './typed-between.ts';

/** Where a text is kept between windows and restarts. */
export interface DraftPorts {
  /** @param worker whose text it is: no other's is read */
  load(worker: string | null, key: string): ReturnType<AutosaverOptions['load']>;
  /** @returns why it could not be kept; null when it was */
  settle(
    key: string,
    choices: readonly { readonly path: readonly string[]; readonly choice: 'mine' | 'theirs' | 'both' }[],
  ): Promise<string | null>;
  /** @param worker whose text it is: it is kept with no other's */
  save(
    worker: string | null,
    key: string,
    content: string,
    on: readonly (string | null)[],
  ): ReturnType<AutosaverOptions['save']>;
}

/** The texts being written in this window, by worker and key. Each is loaded once and kept until the window closes. */
export class DraftStore {
  readonly #drafts = new Map<string, Autosaver>();
  readonly #ports: DraftPorts;
  readonly #timer: AutosaverOptions['timer'];
  readonly #worker: () => string | null;
  #latest: Autosaver | null = null;
  /** how many texts are nowhere but in this window, whoever wrote them */
  readonly onlyHere = createStore(0);

  /** @param worker whose work the window shows; null while it shows none */
  constructor(ports: DraftPorts, timer: AutosaverOptions['timer'], worker: () => string | null) {
    this.#ports = ports;
    this.#timer = timer;
    this.#worker = worker;
  }

  /**
   * The draft under a key.
   * @param empty what its form holds when nothing is written; the same for a key each time
   * @param between for a form that can be written in at once; the same for a key each time
   */
  get(key: string, empty: string, between?: WrittenBetween): Autosaver {
    const worker = this.#worker();
    const known = this.#known(key);
    if (known) return known;
    const made = new Autosaver({
      load: () => this.#ports.load(worker, key),
      save: (content, on) => this.#ports.save(worker, key, content, on),
      empty,
      ...(between && { between }),
      timer: this.#timer,
    });
    this.#drafts.set(nameOf(worker, key), made);
    let content = made.store.get().content;
    made.store.subscribe(() => {
      const next = made.store.get().content;
      if (next !== content) this.#latest = made;
      content = next;
      this.#count();
      // it was kept only for what was not on disk
      const name = nameOf(worker, key);
      if (worker !== this.#worker() && !made.isUnsaved && this.#drafts.get(name) === made)
        this.#letGo(name, made);
    });
    return made;
  }

  /** Saves everything that is not saved: before the window closes, and on F5. */
  async flush(): Promise<void> {
    await Promise.all([...this.#drafts.values()].map((one) => one.flush()));
  }

  /**
   * The window goes to another worker, or to nobody. What is on disk is let go of; what is not, nobody sees, and it is
   * tried on until its worker is back.
   */
  forget(): void {
    for (const [name, one] of this.#drafts) if (!one.isUnsaved) this.#letGo(name, one);
    this.#latest = null;
  }

  /** The host has begun anew, and what it had in memory only is gone. */
  saveAgain(): void {
    for (const one of this.#drafts.values()) one.saveAgain();
  }

  /** Lets go of everything, also of what is nowhere else: this computer is reported lost. */
  destroy(): void {
    for (const [name, one] of this.#drafts) this.#letGo(name, one);
    this.#latest = null;
    this.#count();
  }

  /** A command came back into its form: the form shows it. */
  async reload(key: string): Promise<void> {
    await this.#known(key)?.reload();
  }

  /** Another device or window changed these. */
  changedElsewhere(keys: readonly string[]): void {
    for (const key of keys) void this.#known(key)?.changedElsewhere();
  }

  /** Nobody has told this window of anything for a while. */
  lookAgain(): void {
    for (const one of this.#drafts.values()) void one.changedElsewhere();
  }

  /**
   * What the worker has chosen where two texts stood against each other.
   * @returns why it could not be kept; null when it was
   */
  async settle(key: string, choices: Parameters<DraftPorts['settle']>[1]): Promise<string | null> {
    const known = this.#known(key);
    await known?.flush();
    const problem = await this.#ports.settle(key, choices);
    if (problem === null) await known?.changedElsewhere();
    return problem;
  }

  /** Where the text that was written in last stands; null when nothing has been written in this window. */
  get latest(): DraftState | null {
    return this.#latest?.store.get().state ?? null;
  }

  /** How many texts of whoever is here are on the screen and not on the disk. */
  get unsaved(): number {
    const own = nameOf(this.#worker(), '');
    return [...this.#drafts].filter(([name, one]) => name.startsWith(own) && one.isUnsaved).length;
  }

  /** How many texts would go with the window, whoever wrote them. */
  get unsavedOfAll(): number {
    return [...this.#drafts.values()].filter((one) => one.isUnsaved).length;
  }

  #known(key: string): Autosaver | undefined {
    return this.#drafts.get(nameOf(this.#worker(), key));
  }

  #letGo(name: string, one: Autosaver): void {
    one.end();
    this.#drafts.delete(name);
  }

  #count(): void {
    const onlyHere = [...this.#drafts.values()].filter((one) => one.isOnlyHere);
    this.onlyHere.set(() => onlyHere.length);
  }
}

function nameOf(worker: string | null, key: string): string {
  return `${worker ?? ''} ${key}`;
}
