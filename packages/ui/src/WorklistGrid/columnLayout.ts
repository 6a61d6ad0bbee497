/** How the worker has set the columns. One plain value, to be saved by the owner and given back. */
export interface ColumnLayout {
  /** Ids from left to right; columns that it does not name keep their natural places. */
  readonly order: readonly string[];
  readonly hidden: readonly string[];
  /** In rem, so that they follow the text size. */
  readonly widths: Readonly<Record<string, number>>;
}

/** The columns as their owner made them. */
export const OWN_LAYOUT: ColumnLayout = { order: [], hidden: [], widths: {} };

/** More columns than this are not drawn: a row must be read in one breath. */
export const MAX_COLUMNS = 20;
export const NARROWEST = 3;
export const WIDEST = 40;
/** One press of wider or narrower. */
export const WIDTH_STEP = 1.5;

/** What columns look like from here. */
interface LaidOut {
  readonly id: string;
  readonly isRowHeader?: boolean;
}

/** Reads a saved value, whatever it has become meanwhile; what cannot be read is as the owner made it. */
export function readColumnLayout(saved: unknown): ColumnLayout {
  if (typeof saved !== 'object' || saved === null) return OWN_LAYOUT;
  const { order, hidden, widths } = saved as Record<string, unknown>;
  const widthEntries = typeof widths === 'object' && widths !== null ? Object.entries(widths) : [];
  return {
    order: ids(order),
    hidden: ids(hidden),
    widths: Object.fromEntries(
      widthEntries.flatMap(([id, width]) =>
        typeof width === 'number' && Number.isFinite(width) ? [[id, within(width)]] : [],
      ),
    ),
  };
}

/** All columns from left to right. A column the layout does not know comes after its natural left neighbour. */
export function orderedIds(columns: readonly LaidOut[], layout: ColumnLayout): readonly string[] {
  const natural = columns.map((column) => column.id);
  const known = new Set(natural);
  const placed = [...new Set(layout.order)].filter((id) => known.has(id));
  const isPlaced = new Set(placed);
  for (const [place, id] of natural.entries()) {
    if (isPlaced.has(id)) continue;
    const left = natural[place - 1];
    placed.splice(left === undefined ? 0 : placed.indexOf(left) + 1, 0, id);
    isPlaced.add(id);
  }
  return placed;
}

/** The columns to draw, from left to right; the one that names the row is always among them. */
export function shownIds(
  columns: readonly LaidOut[],
  layout: ColumnLayout,
  alsoHidden: readonly string[] = [],
): readonly string[] {
  const hidden = new Set([...layout.hidden, ...alsoHidden]);
  const naming = columns.find((column) => column.isRowHeader)?.id;
  const shown = orderedIds(columns, layout).filter((id) => id === naming || !hidden.has(id));
  const room = MAX_COLUMNS - (naming === undefined || shown.indexOf(naming) < MAX_COLUMNS ? 0 : 1);
  return shown.filter((id, place) => place < room || id === naming);
}

/** Steps over the nearest shown neighbour; at the edge nothing changes. */
export function movedColumn(
  columns: readonly LaidOut[],
  layout: ColumnLayout,
  shown: readonly string[],
  id: string,
  step: -1 | 1,
): ColumnLayout {
  const neighbour = shown[shown.indexOf(id) + step];
  if (!shown.includes(id) || neighbour === undefined) return layout;
  return placedColumn(columns, layout, id, neighbour, step < 0 ? 'before' : 'after');
}

/** To stand right before or after another. */
export function placedColumn(
  columns: readonly LaidOut[],
  layout: ColumnLayout,
  id: string,
  target: string,
  side: 'before' | 'after',
): ColumnLayout {
  const all = orderedIds(columns, layout);
  if (id === target || !all.includes(id) || !all.includes(target)) return layout;
  const rest = all.filter((one) => one !== id);
  rest.splice(rest.indexOf(target) + (side === 'after' ? 1 : 0), 0, id);
  return { ...layout, order: rest };
}

export function withHidden(layout: ColumnLayout, id: string, isHidden: boolean): ColumnLayout {
  const rest = layout.hidden.filter((one) => one !== id);
  return { ...layout, hidden: isHidden ? [...rest, id] : rest };
}

/** Null: the width the owner gave it. */
export function withWidth(layout: ColumnLayout, id: string, rem: number | null): ColumnLayout {
  const widths = Object.fromEntries(Object.entries(layout.widths).filter(([key]) => key !== id));
  return { ...layout, widths: rem === null ? widths : { ...widths, [id]: within(rem) } };
}

function within(rem: number): number {
  return Math.round(Math.min(Math.max(rem, NARROWEST), WIDEST) * 16) / 16;
}

function ids(value: unknown): readonly string[] {
  return Array.isArray(value) ? [...new Set(value.filter((id) => typeof id === 'string'))] : [];
}
