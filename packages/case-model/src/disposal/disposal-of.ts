import type { z } from 'zod';
import { validOn } from '../case/valid-on.ts';
import { later } from '../deadline/duration.ts';
import type { PlainDate } from '../time.ts';
import { disposalInputSchema } from './input.ts';
import { keepReasons, lastOf, type KeepReason, type RetentionRules } from './keep-reasons.ts';

/** Whether a file is to be destroyed. Nothing is destroyed by this: it is a proposal that two persons approve. */
export interface Disposal {
  /**
   * `propose`: it may and must go; `notYet`: its time has not run out; `keepForNow`: something holds it; `keepForever`: it
   * goes to the archive
   */
  readonly outcome: 'propose' | 'notYet' | 'keepForNow' | 'keepForever';
  /** the day from which it may be destroyed, were nothing to hold it; null: never, or nobody can tell */
  readonly eligibleOn: PlainDate | null;
  /** the day by which it must be: the end of the calendar year after */
  readonly disposeBy: PlainDate | null;
  /** whether that day has passed and nothing holds it */
  readonly overdue: boolean;
  readonly keepReasons: readonly KeepReason[];
  /** how the days were reckoned, with the law */
  readonly reasons: readonly { readonly text: string; readonly law: string; readonly verified: boolean }[];
}

/** The shape of a question: {@link disposalInputSchema}'s own input. */
export type DisposalQuestion = z.input<typeof disposalInputSchema>;

/**
 * When a file is to be destroyed, and every reason to keep it (LSS 21 c–d §§, SoL 16 kap., SoF 13:1).
 * What is not known keeps the file, since what is destroyed does not come back.
 * @throws {RangeError} in plain Swedish when the rule book has no such schedule on the day
 */
export function disposalOf(question: DisposalQuestion, rules: RetentionRules): Disposal {
  const input = disposalInputSchema.parse(question);
  const schedule = rules.retention.find((row) => row.key === input.retention && validOn(row, input.on));
  if (!schedule) {
    const known = [...new Set(rules.retention.map(({ key }) => key))].join(', ');
    throw new RangeError(`Gallringsregeln ${input.retention} finns inte ${input.on}. Skriv en av: ${known}.`);
  }
  const kept = keepReasons(input, schedule, rules);
  const days = disposalDays(lastOf(input), schedule.years);
  const ripe = days !== null && input.on >= days.eligibleOn;
  const outcome = kept.some((reason) => reason.forever)
    ? 'keepForever'
    : kept.length > 0
      ? 'keepForNow'
      : ripe
        ? 'propose'
        : 'notYet';
  const law = schedule.law.join(', ');
  const { verified } = schedule;
  return {
    outcome,
    eligibleOn: days?.eligibleOn ?? null,
    disposeBy: days?.disposeBy ?? null,
    overdue: outcome === 'propose' && days !== null && input.on > days.disposeBy,
    keepReasons: kept,
    reasons: days
      ? [
          { text: `${schedule.years} år efter ${days.last}: ${days.eligibleOn}.`, law, verified },
          { text: `Senast kalenderåret därefter: ${days.disposeBy}.`, law, verified },
        ]
      : [],
  };
}

export interface DisposalDays {
  /** the day that was counted from */
  readonly last: PlainDate;
  readonly eligibleOn: PlainDate;
  readonly disposeBy: PlainDate;
}

/** The days of a schedule of so many years; null when it has none, or when nothing tells what to count from. */
export function disposalDays(last: PlainDate | null, years: number | null): DisposalDays | null {
  if (last === null || years === null) return null;
  const eligibleOn = later({ on: last, at: null }, `P${years}Y`).on;
  return { last, eligibleOn, disposeBy: `${Number(eligibleOn.slice(0, 4)) + 1}-12-31` as PlainDate };
}
