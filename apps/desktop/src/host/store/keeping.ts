/** Milliseconds in a day. */
const DAY = 24 * 60 * 60_000;

/**
 * How long the record of a case stays on this machine after it was last opened or came, in milliseconds. Whatever the
 * class, its row in the lists stays with its dates, and a record that is asked for is fetched.
 */
export const keeping = {
  /** an ended case: nobody works on it, so it is only looked up */
  closed: 14 * DAY,
  /** a colleague's: needed at once when she is ill or away, which is seldom longer than a month */
  colleagues: 30 * DAY,
  /** one's own: on a home visit there is no network, and a case can rest for a quarter of a year between two visits */
  mine: 90 * DAY,
} as const;

/** Days ahead of which one's own cases with a date are kept here: those of the worker's day. */
export const DAYS_AHEAD = 7;
