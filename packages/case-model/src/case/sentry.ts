import type { MomentRef } from '../definition/keys.ts';
import type { Sentry } from '../definition/plan.ts';
import type { CaseFile, Happening } from './case-file.ts';
import type { Conditions } from './condition.ts';
import { byTime, momentsOf } from './moments.ts';
import type { Passed } from './passed.ts';
import type { Blocker } from './plan-state.ts';

/** How a sentry stands: whether it is satisfied, when it was, and which of its happenings have not come. */
export interface SentryReading {
  readonly satisfied: boolean;
  /** null also when the old system, which told no date, saw it happen */
  readonly at: Happening | null;
  readonly missing: readonly MomentRef[];
}

export interface SentryReader {
  entry(sentry: Sentry): SentryReading;
  /** what ends something must stand in the record: what the old system saw ends nothing */
  exit(sentry: Sentry): SentryReading;
}

/** Reads sentries against a case file. `derived` tells stages and milestones, on demand. */
export function sentryReader(
  file: CaseFile,
  passed: Passed,
  derived: (ref: MomentRef) => { readonly reached: boolean; readonly at: Happening | null } | null,
  conditions: Conditions,
): SentryReader {
  const reach = (ref: MomentRef, lenient: boolean) => {
    const told = derived(ref);
    if (told) return told;
    const at = momentsOf(file, ref).toSorted(byTime)[0] ?? null;
    return { reached: at !== null || (lenient && passed.saw(ref)), at };
  };
  const read = (sentry: Sentry, lenient: boolean): SentryReading => {
    const missing: MomentRef[] = [];
    let at: Happening | null = null;
    for (const ref of sentry.on) {
      const moment = reach(ref, lenient);
      if (!moment.reached) missing.push(ref);
      at = later(at, moment.at);
    }
    if (sentry.if === undefined) return { satisfied: missing.length === 0, at, missing };
    for (const ref of conditions.reads(sentry.if)) at = later(at, momentsOf(file, ref).at(-1) ?? null);
    const known = conditions.holds(sentry.if) || (lenient && passed.knew(conditions.reads(sentry.if)));
    return { satisfied: missing.length === 0 && known, at, missing };
  };
  return { entry: (sentry) => read(sentry, true), exit: (sentry) => read(sentry, false) };
}

/** What each unsatisfied sentry waits for; nothing when one of them is satisfied, for one is enough. */
export function blockersOf(sentries: readonly Sentry[], reader: SentryReader): readonly Blocker[] {
  if (sentries.some((sentry) => reader.entry(sentry).satisfied)) return [];
  const blockers: Blocker[] = [];
  for (const { because, law = null } of sentries) {
    if (!blockers.some((known) => known.because === because)) blockers.push({ because, law });
  }
  return blockers;
}

/**
 * Whether something that waits for these sentries is open: none, or one of them satisfied.
 * @param how `exit` reads them as strictly as what ends something
 */
export function isOpen(
  sentries: readonly Sentry[],
  reader: SentryReader,
  how: keyof SentryReader = 'entry',
): boolean {
  return sentries.length === 0 || sentries.some((sentry) => reader[how](sentry).satisfied);
}

export function later(a: Happening | null, b: Happening | null): Happening | null {
  if (a === null || b === null) return a ?? b;
  return byTime(a, b) < 0 ? b : a;
}
