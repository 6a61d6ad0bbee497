import { Autosaver, type DraftState, type AutosaverOptions } from './autosaver.ts';

/** Where a text is kept between windows and restarts. */
export interface DraftPorts {
  load(key: string): ReturnType<AutosaverOptions['load']>;
  /** @returns why it could not be kept; null when it was */
  settle(
    key: string,
    choices: readonly { readonly path: readonly string[]; readonly choice: 'mine' | 'theirs' | 'both' }[],
  ): Promise<string | null>;
  save(key: string, content: string, on: readonly (string | null)[]): ReturnType<AutosaverOptions['save']>;
}

/** The texts being written in this window, by key. Each is loaded once and kept until the window closes. */
export class DraftStore {
  readonly #drafts = new Map<string, Autosaver>();
  readonly #ports: DraftPorts;
  readonly #timer: AutosaverOptions['timer'];
  #latest: Autosaver | null = null;

  constructor(ports: DraftPorts, timer: AutosaverOptions['timer']) {
    this.#ports = ports;
    this.#timer = timer;
  }

  /**
   * The draft under a key.
   * @param empty what its form holds when nothing is written; the same for a key each time
   */
  get(key: string, empty: string): Autosaver {
    const known = this.#drafts.get(key);
    if (known) return known;
    const made = new Autosaver({
      load: () => this.#ports.load(key),
      save: (content, on) => this.#ports.save(key, content, on),
      empty,
      timer: this.#timer,
    });
    this.#drafts.set(key, made);
    let content = made.store.get().content;
    made.store.subscribe(() => {
      const next = made.store.get().content;
      if (next !== content) this.#latest = made;
      content = next;
    });
    return made;
  }

  /** Saves everything that is not saved: before the window closes, and on F5. */
  async flush(): Promise<void> {
    await Promise.all([...this.#drafts.values()].map((one) => one.flush()));
  }

  /** Lets go of every text: they are on disk, and the window goes to another worker. */
  forget(): void {
    this.#drafts.clear();
    this.#latest = null;
  }

  /** A command came back into its form: the form shows it. */
  async reload(key: string): Promise<void> {
    await this.#drafts.get(key)?.reload();
  }

  /** Another device or window changed these. */
  changedElsewhere(keys: readonly string[]): void {
    for (const key of keys) void this.#drafts.get(key)?.changedElsewhere();
  }

  /**
   * What the worker has chosen where two texts stood against each other.
   * @returns why it could not be kept; null when it was
   */
  async settle(key: string, choices: Parameters<DraftPorts['settle']>[1]): Promise<string | null> {
    const known = this.#drafts.get(key);
    await known?.flush();
    const problem = await this.#ports.settle(key, choices);
    if (problem === null) await known?.changedElsewhere();
    return problem;
  }

  /** Where the text that was written in last stands; null when nothing has been written in this window. */
  get latest(): DraftState | null {
    return this.#latest?.store.get().state ?? null;
  }

  /** How many texts are on the screen and not on the disk. */
  get unsaved(): number {
    return [...this.#drafts.values()].filter(({ store }) =>
      ['unsaved', 'failed'].includes(store.get().state.kind),
    ).length;
  }
}
