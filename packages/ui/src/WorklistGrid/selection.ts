/** Which rows are selected. `all` means all that the view has, also those never fetched, but the exceptions. */
export type GridSelection =
  | { readonly kind: 'some'; readonly ids: ReadonlySet<string> }
  | { readonly kind: 'all'; readonly except: ReadonlySet<string> };

export const NOTHING_SELECTED: GridSelection = { kind: 'some', ids: new Set() };
export const ALL_SELECTED: GridSelection = { kind: 'all', except: new Set() };

export function isSelected(selection: GridSelection, id: string): boolean {
  return selection.kind === 'some' ? selection.ids.has(id) : !selection.except.has(id);
}

/** How many of `total` rows. */
export function selectedCount(selection: GridSelection, total: number): number {
  return selection.kind === 'some' ? selection.ids.size : Math.max(0, total - selection.except.size);
}

export function toggled(selection: GridSelection, id: string): GridSelection {
  return selection.kind === 'some'
    ? { kind: 'some', ids: without(selection.ids, id) }
    : { kind: 'all', except: without(selection.except, id) };
}

export function exactly(ids: readonly string[]): GridSelection {
  return { kind: 'some', ids: new Set(ids) };
}

/** With the id if it was not there, without it if it was. */
function without(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** More rows than this are not looked through to see whether exactly they are selected. */
const LOOKED_THROUGH = 1000;

/**
 * What the check box for all rows shows. Selected rows may be outside the view, so a like number is not enough.
 * @param idAt null: the row is not at hand
 */
export function checkState(
  selection: GridSelection,
  total: number,
  idAt: (index: number) => string | null,
): 'none' | 'some' | 'all' {
  const count = selectedCount(selection, total);
  if (count === 0) return 'none';
  if (selection.kind === 'all') return count === total ? 'all' : 'some';
  if (count < total || total > LOOKED_THROUGH) return 'some';
  const ids = Array.from({ length: total }, (_, index) => idAt(index));
  return ids.every((id) => id !== null && selection.ids.has(id)) ? 'all' : 'some';
}
