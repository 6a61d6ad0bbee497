import { Temporal } from 'temporal-polyfill';
import type { DeadlineLengths, DeadlineRule } from '../definition/deadline-rule.ts';
import type { PlainDate } from '../time.ts';
import { durationText, later, type Moment } from './duration.ts';

/** The last day by the rule's length alone, before anything was adjusted, and how it was reckoned. */
export interface LastDay {
  /** null: somebody else sets it */
  readonly end: Moment | null;
  /** Swedish, one line each */
  readonly texts: readonly string[];
}

/** The last day that a rule's length gives from its trigger. */
export function lastDay(rule: DeadlineRule, lengths: DeadlineLengths, trigger: Moment): LastDay {
  const { duration, yearly, monthly, quarterly, setBy } = lengths;
  if (setBy !== undefined) return { end: null, texts: [setByText(rule, setBy, trigger)] };
  if (duration !== undefined) return byDuration(rule, duration, trigger);
  const day = Temporal.PlainDate.from(trigger.on);
  if (yearly) return dated(ofYear(day, yearly), 'Dagen är bestämd i kalendern');
  if (monthly) {
    const month = day.with({ day: 1 }).add({ months: monthly.months });
    return dated(dayOfMonth(month, monthly.day), `Räknat från månaden ${trigger.on.slice(0, 7)}`);
  }
  return dated(ofQuarter(day, quarterly), `Kvartal ${quarterOf(day)} ${day.year} rapporteras till dess`);
}

function setByText({ setWithin }: DeadlineRule, setBy: string, trigger: Moment): string {
  const first = `Dagen bestäms av ${setBy}`;
  return setWithin
    ? `${first}, högst ${durationText(setWithin)} bort. Till dess räknas den sista möjliga: ${later(trigger, setWithin).on}.`
    : `${first}.`;
}

function byDuration({ cutOff, wording }: DeadlineRule, duration: string, trigger: Moment): LastDay {
  const late = cutOff !== undefined && trigger.at !== null && trigger.at > cutOff.time;
  const length = late ? cutOff.duration : duration;
  const end = later(trigger, length);
  const texts: string[] = [];
  if (late)
    texts.push(
      `Klockan var efter ${cutOff.time}: ${lengthText(length)} i stället för ${lengthText(duration)}.`,
    );
  if (cutOff && trigger.at === null)
    texts.push(`Klockslaget är inte angivet: räknat som till och med ${cutOff.time}.`);
  if (duration.startsWith('PT') && trigger.at === null)
    texts.push('Klockslaget är inte angivet: räknat i hela dagar.');
  if (wording !== undefined) texts.push(`Det ska göras ${wording}.`);
  const at = end.at === null ? '' : ` kl. ${end.at}`;
  texts.push(length === 'P0D' ? `Samma dag: ${end.on}.` : `${durationText(length)} ger ${end.on}${at}.`);
  return { end, texts };
}

function lengthText(duration: string): string {
  return duration === 'P0D' ? 'samma dag' : durationText(duration);
}

function dated(day: Temporal.PlainDate, text: string): LastDay {
  const on = day.toString() as PlainDate;
  return { end: { on, at: null }, texts: [`${text}: ${on}.`] };
}

type DayOfMonth = number | 'last';

/** That day of the month, or its last one when it is shorter. */
function dayOfMonth(month: Temporal.PlainDate, day: DayOfMonth): Temporal.PlainDate {
  return month.with({ day: day === 'last' ? month.daysInMonth : day });
}

function ofYear(
  trigger: Temporal.PlainDate,
  { month, day, from }: NonNullable<DeadlineLengths['yearly']>,
): Temporal.PlainDate {
  const inYear = (year: number) => dayOfMonth(Temporal.PlainDate.from({ year, month, day: 1 }), day);
  if (from === 'yearEnd') return inYear(trigger.year + 1);
  const thisYear = inYear(trigger.year);
  return Temporal.PlainDate.compare(thisYear, trigger) >= 0 ? thisYear : inYear(trigger.year + 1);
}

function quarterOf({ month }: Temporal.PlainDate): number {
  return Math.ceil(month / 3);
}

/** The next such date after the quarter's end. */
function ofQuarter(trigger: Temporal.PlainDate, windows: DeadlineLengths['quarterly']): Temporal.PlainDate {
  const quarter = quarterOf(trigger);
  const [month = 0, day = 0] = (windows?.[quarter - 1] ?? '').split('-').map(Number);
  const year = month > quarter * 3 ? trigger.year : trigger.year + 1;
  return Temporal.PlainDate.from({ year, month, day });
}
