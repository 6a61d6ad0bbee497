import { epochOf, type Instant } from '@samla/case-model/time';

/** How long this machine has been without the server; kept in work.db, so that a restart resets nothing. */
export interface Away {
  /** milliseconds that were counted until {@link at}: of two clocks, at each step the one that went further */
  readonly countedMs: number;
  /** what the clock on the wall showed when it was counted last */
  readonly at: Instant;
  /** what the server's clock showed when it answered last; null: not known */
  readonly serverAt: Instant | null;
  /** the program wrote this down as it ended; false: it may have run on, uncounted */
  readonly isEnded: boolean;
}

/** What an older program kept: the two clocks beside each other. */
export interface OlderAway {
  readonly reachedAt: Instant;
  readonly latest: Instant;
  readonly ranMs: number;
}

const MINUTE = 60_000;
/** Milliseconds between two counts on disk: what a program that stops at once has not written down. */
export const KEPT_EVERY = 15 * MINUTE;
/** By how much the clock on the wall may stand beside the server's, in milliseconds: an hour of summer time, and slack. */
const TOLERANCE = 75 * MINUTE;

/** The server has just answered. @param serverAt what its clock showed */
export function reached(now: Instant, serverAt: Instant | null): Away {
  return { countedMs: 0, at: now, serverAt, isEnded: false };
}

/**
 * Time has passed in one run of the program.
 * @param elapsedMs by the clock that nobody can set, since the last count
 */
export function passed(away: Away, now: Instant, elapsedMs: number): Away {
  const next = stepped(away, now, elapsedMs);
  // the clock was set, or the machine slept: what the wall showed before is no measure of what it shows now
  const isApart = Math.abs(epochOf(now) - epochOf(away.at) - elapsedMs) > MINUTE;
  return isApart ? atLeastByServer(next, now) : next;
}

/**
 * The program has been started again.
 * @param elapsedMs by the clock that nobody can set, since the start
 */
export function resumed(away: Away, now: Instant, elapsedMs: number): Away {
  const uncounted = away.isEnded ? 0 : KEPT_EVERY;
  return atLeastByServer(stepped(away, now, elapsedMs, uncounted), now);
}

/** What is kept, of this program or of an older one. */
export function readAway(kept: Away | OlderAway): Away {
  if ('countedMs' in kept) return kept;
  const { reachedAt, latest, ranMs } = kept;
  const countedMs = Math.max(ranMs, epochOf(latest) - epochOf(reachedAt));
  return { countedMs, at: latest, serverAt: null, isEnded: false };
}

function stepped(away: Away, now: Instant, elapsedMs: number, leastMs = 0): Away {
  const onTheWall = epochOf(now) - epochOf(away.at);
  const countedMs = away.countedMs + Math.max(leastMs, elapsedMs, onTheWall);
  return { ...away, countedMs, at: now, isEnded: false };
}

/**
 * A clock that was ahead when the server answered and was put right since hides as much time as it was ahead: the server's
 * own time tells it.
 */
function atLeastByServer(away: Away, now: Instant): Away {
  if (away.serverAt === null) return away;
  const byServer = epochOf(now) - epochOf(away.serverAt) - TOLERANCE;
  return { ...away, countedMs: Math.max(away.countedMs, byServer) };
}

/** As it is written down when the program ends in order. */
export function ended(away: Away): Away {
  return { ...away, isEnded: true };
}
