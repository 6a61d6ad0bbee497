/** Below this a limit is so small that a count would only disturb. */
const WORTH_COUNTING = 100;
/** How much of the room is left when the count begins to show. */
const NEAR = 0.2;

/** How a text stands to its limit. */
export interface Count {
  /** negative: so much too long */
  readonly left: number;
  /** whether the count is worth showing: a fifth or less of the room is left, or the text is too long */
  readonly isShown: boolean;
  readonly isTooLong: boolean;
}

/** Counts signs as JavaScript does: those whose limit it is count so too. */
export function countOf(text: string, most: number | undefined): Count {
  if (most === undefined) return { left: Infinity, isShown: false, isTooLong: false };
  const left = most - text.length;
  const isNear = most >= WORTH_COUNTING && left <= most * NEAR;
  return { left, isShown: isNear || left < 0, isTooLong: left < 0 };
}
