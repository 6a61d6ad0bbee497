export interface SavedView {
  readonly id: string;
  readonly name: string;
  /** How many rows it holds now. */
  readonly count?: number;
  /** Comes with the program: cannot be renamed, changed or deleted. */
  readonly isFixed?: boolean;
}

/** More than this and the tabs become one list to open. */
export const MOST_TABS = 7;

export type NameFault = { readonly kind: 'empty' } | { readonly kind: 'taken'; readonly name: string };

const swedish = new Intl.Collator('sv-SE', { usage: 'search', sensitivity: 'accent' });

/** The name without needless spaces. */
export function cleanName(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
}

/** Why a view cannot be called so; null when it can. Upper and lower case are the same name. */
export function nameFault(text: string, views: readonly SavedView[], ownId: string | null): NameFault | null {
  const name = cleanName(text);
  if (name === '') return { kind: 'empty' };
  const taken = views.find((view) => view.id !== ownId && swedish.compare(cleanName(view.name), name) === 0);
  return taken ? { kind: 'taken', name: taken.name } : null;
}

/** The view that is shown when one is deleted: the next, else the one before; null when it was the only one. */
export function heirOf(views: readonly SavedView[], id: string): SavedView | null {
  const at = views.findIndex((view) => view.id === id);
  return views[at + 1] ?? views[at - 1] ?? null;
}
