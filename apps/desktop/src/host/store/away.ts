import { epochOf, instantOf, type Instant } from '@samla/case-model/time';

/** How long this machine has been without the server, by two clocks; kept in work.db, so that a restart resets nothing. */
export interface Away {
  /** when the server last answered, by the clock on the wall */
  readonly reachedAt: Instant;
  /** the latest time that the clock on the wall has ever shown since: setting it back gains nothing */
  readonly latest: Instant;
  /** milliseconds that the program has run since, by a clock that nobody can set */
  readonly ranMs: number;
}

/** The server has just answered. */
export function reached(now: Instant): Away {
  return { reachedAt: now, latest: now, ranMs: 0 };
}

/** Time has passed. @param elapsedMs by the clock that nobody can set, since the last call. Pure. */
export function passed(away: Away, now: Instant, elapsedMs: number): Away {
  const latest = instantOf(Math.max(epochOf(away.latest), epochOf(now)));
  return { ...away, latest, ranMs: away.ranMs + Math.max(0, elapsedMs) };
}

/** Milliseconds without the server: what the clock says that has gone furthest. Pure. */
export function awayMs({ reachedAt, latest, ranMs }: Away): number {
  return Math.max(ranMs, epochOf(latest) - epochOf(reachedAt));
}
