import type { CaseId } from '@samla/case-model/ids';
import type { Change, HostState } from '../contract.ts';
import { Broadcast } from './broadcast.ts';

/** What every window is told: how things stand, and what has changed. */
export class Windows {
  readonly #states = new Broadcast<HostState>((_, newer) => newer);
  readonly #changes = new Broadcast<Change>(joined);
  readonly #state: () => HostState | null;
  #revision = 0;
  #shown = '';

  /** @param state how things stand; null when that cannot be read */
  constructor(state: () => HostState | null) {
    this.#state = state;
  }

  /** whether one is open */
  get areOpen(): boolean {
    return this.#states.isHeard;
  }

  /** How things stand, and again at each change. While that cannot be read a new window hears nothing yet. */
  states(signal: AbortSignal): AsyncGenerator<HostState, void> {
    const first = this.#state();
    if (first) return this.#states.listen(signal, first);
    // it is told when it can be read again, also when nothing has changed for the others
    this.#shown = '';
    return this.#states.listen(signal);
  }

  changes(signal: AbortSignal): AsyncIterable<Change> {
    return this.#changes.listen(signal);
  }

  /** Tells how things stand, when that is not what they were told last. */
  tell(): void {
    const state = this.#state();
    if (!state) return;
    const text = JSON.stringify(state);
    if (text === this.#shown) return;
    this.#shown = text;
    this.#states.send(state);
  }

  /** @param caseIds null: anything may have changed */
  changed(caseIds: readonly CaseId[] | null, drafts: readonly string[]): void {
    this.#changes.send({ revision: ++this.#revision, caseIds: caseIds && [...caseIds], drafts: [...drafts] });
  }
}

/** Two changes as one: what a window is told that has not heard the first yet. */
function joined(older: Change, newer: Change): Change {
  const { revision } = newer;
  const drafts = [...new Set([...older.drafts, ...newer.drafts])];
  if (older.caseIds === null || newer.caseIds === null) return { revision, caseIds: null, drafts };
  return { revision, caseIds: [...new Set([...older.caseIds, ...newer.caseIds])], drafts };
}
