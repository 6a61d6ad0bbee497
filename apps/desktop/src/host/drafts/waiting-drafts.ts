import type { Workspace } from '../session/workspace.ts';
import type { Draft } from './drafts.ts';
import { withoutCase } from './without-case.ts';

/**
 * How many drafts wait for the worker: those in which two texts stand against each other, and those whose case she has
 * no more. Every window is told the number each time anything is, so a draft is looked at only when it may stand
 * otherwise than before.
 */
export class WaitingDrafts {
  readonly #parts: Pick<Workspace, 'drafts' | 'outbox' | 'stores'>;
  readonly #inConflict = new Set<string>();
  readonly #withoutCase = new Set<string>();
  /** drafts to look at again; a set and not a look, since what was written in a transaction may be taken back */
  readonly #stale = new Set<string>();
  #isAllStale = true;

  constructor(parts: Pick<Workspace, 'drafts' | 'outbox' | 'stores'>) {
    this.#parts = parts;
  }

  /** A draft was saved, cleared, sent or has come. */
  written(key: string): void {
    this.#stale.add(key);
  }

  /** Cases have come or gone, or what opens them has: which cases those are is not told. */
  casesChanged(): void {
    this.#isAllStale = true;
  }

  /** @param isFetched her cases have all come once: before that, any case may be on its way */
  count(isFetched: boolean): number {
    if (this.#isAllStale) {
      const known = [...this.#inConflict, ...this.#withoutCase, ...this.#parts.drafts.keys()];
      for (const key of known) this.#stale.add(key);
      this.#isAllStale = false;
    }
    const isWithoutCase = withoutCase(this.#parts);
    for (const key of this.#stale) {
      this.#look(key, isWithoutCase);
      this.#stale.delete(key);
    }
    return this.#inConflict.size + (isFetched ? this.#withoutCase.size : 0);
  }

  #look(key: string, isWithoutCase: (draft: Draft) => boolean): void {
    const draft = this.#parts.drafts.get(key);
    put(this.#inConflict, key, draft !== null && draft.conflict !== null);
    put(this.#withoutCase, key, draft !== null && isWithoutCase(draft));
  }
}

function put(keys: Set<string>, key: string, isIn: boolean): void {
  if (isIn) keys.add(key);
  else keys.delete(key);
}
