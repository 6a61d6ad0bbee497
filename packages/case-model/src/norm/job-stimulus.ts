import type { Month, SupportMonth } from './input.ts';
import { addMonths } from './months.ts';

/** Consecutive months with support that open the stimulus, and months that it then runs (prop. 2012/13:94). */
const QUALIFYING = 6;
const RUNNING = 24;

/** Whether a person's wages are counted with the job stimulus in a month, and where the two clocks stand. */
export interface JobStimulus {
  readonly active: boolean;
  /** the months that it runs, both included; null when it does not */
  readonly period: { readonly from: Month; readonly to: Month } | null;
  /** months in a row with support up to the month before, towards the six */
  readonly qualified: number;
}

/**
 * The job stimulus of one person: after six months in a row with subsistence support, 25 % of wages are disregarded for
 * 24 months from qualification, support or not; then six new months are needed. A month with a rejection, or without
 * any answer, breaks the row. Follows the person from municipality to municipality.
 * @param history months before the judged one, in any order; those of the month itself and later are left out
 */
export function jobStimulus(history: readonly SupportMonth[], month: Month): JobStimulus {
  const granted = new Map(history.map((entry) => [entry.month, entry.granted]));
  const months = [...granted.keys()].filter((known) => known < month).sort();
  let qualified = 0;
  let period: JobStimulus['period'] = null;
  for (let at = months[0]; at !== undefined && at < month; at = addMonths(at, 1)) {
    if (period && at <= period.to) continue;
    qualified = granted.get(at) === true ? qualified + 1 : 0;
    if (qualified < QUALIFYING) continue;
    const from = addMonths(at, 1);
    period = { from, to: addMonths(from, RUNNING - 1) };
    qualified = 0;
  }
  const active = period !== null && month <= period.to;
  return { active, period: active ? period : null, qualified };
}
