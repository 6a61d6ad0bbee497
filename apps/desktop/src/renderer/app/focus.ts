import type { Places } from './places.ts';

/** The named places that a command may put focus in. */
export type FocusPlace =
  | `list:${string}`
  | 'filter'
  | 'needsYou'
  | 'signIn'
  | 'loading'
  | 'nav'
  | `case:${string}`
  | `note:${string}`
  /** a part of a case: `part:<caseId>:<partId>` */
  | `part:${string}`
  | `item:${string}`;

/** The list of a view: named by the view, as another list may still be drawn when focus is asked for. */
export function listPlace({ here }: Places): FocusPlace {
  return `list:${here.view}`;
}

/** Puts focus in named places, also in one that is not drawn yet. */
export class FocusPlaces {
  readonly #places = new Map<FocusPlace, () => void>();
  #wanted: FocusPlace | null = null;

  /** A place says how it takes focus; the answer takes it back. Called when it is drawn. */
  register(place: FocusPlace, take: () => void): () => void {
    this.#places.set(place, take);
    if (this.#wanted === place) {
      this.#wanted = null;
      take();
    }
    return () => {
      if (this.#places.get(place) === take) this.#places.delete(place);
    };
  }

  /** Focus goes there now, or as soon as it is drawn. A later call makes an earlier one void. */
  go(place: FocusPlace): void {
    const take = this.#places.get(place);
    this.#wanted = take ? null : place;
    take?.();
  }

  /** The worker has put focus somewhere herself: what was waited for is void. */
  forget(): void {
    this.#wanted = null;
  }
}
