/** What the order is made of: an id, and whether it keeps its place. */
export interface Placed {
  readonly id: string;
  readonly isFixed: boolean;
}

/** The places that the item at `from` can take: up to the nearest fixed one on either side. */
function range(items: readonly Placed[], from: number): { readonly first: number; readonly last: number } {
  let first = from;
  let last = from;
  while (first > 0 && !items[first - 1]?.isFixed) first -= 1;
  while (last < items.length - 1 && !items[last + 1]?.isFixed) last += 1;
  return { first, last };
}

/**
 * The ids in their new order when the item goes to the place `to`, or as near it as the fixed ones let it. Null when
 * nothing moves.
 */
export function moveTo(items: readonly Placed[], id: string, to: number): readonly string[] | null {
  const from = items.findIndex((item) => item.id === id);
  if (from === -1 || items[from]?.isFixed) return null;
  const { first, last } = range(items, from);
  const place = Math.min(Math.max(to, first), last);
  if (place === from) return null;
  const others = items.filter((item) => item.id !== id).map((item) => item.id);
  return [...others.slice(0, place), id, ...others.slice(place)];
}

/** One step up (-1) or down (1). */
export function moveBy(items: readonly Placed[], id: string, step: -1 | 1): readonly string[] | null {
  const from = items.findIndex((item) => item.id === id);
  return from === -1 ? null : moveTo(items, id, from + step);
}

/** The place of an item that is dropped before or after another: counted without the dropped one itself. */
export function placeOf(
  items: readonly Placed[],
  id: string,
  target: string,
  position: 'before' | 'after',
): number {
  const others = items.filter((item) => item.id !== id);
  const at = others.findIndex((item) => item.id === target);
  if (at === -1) return items.findIndex((item) => item.id === id);
  return position === 'before' ? at : at + 1;
}
