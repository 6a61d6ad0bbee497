/** Left and right edge of a column's header, in px. */
export interface Edges {
  readonly id: string;
  readonly left: number;
  readonly right: number;
}

export interface DropPlace {
  readonly target: string;
  readonly side: 'before' | 'after';
}

/** Where a dragged column would land; null where it already stands. */
export function dropPlace(headers: readonly Edges[], dragged: string, x: number): DropPlace | null {
  const at = headers.findIndex((header) => header.id === dragged);
  const over = headers.findIndex((header) => x < header.right);
  const place = over < 0 ? headers.length - 1 : over;
  const header = headers[place];
  if (!header || at < 0) return null;
  const side = x < (header.left + header.right) / 2 ? 'before' : 'after';
  const gap = side === 'before' ? place : place + 1;
  // Before and after itself is where it is.
  return gap === at || gap === at + 1 ? null : { target: header.id, side };
}
