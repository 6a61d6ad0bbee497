import { z } from 'zod';
import { closest } from '../definition/closest.ts';
import { ruleKeySchema } from '../definition/keys.ts';
import { plainDateSchema, timeOfDaySchema } from '../time.ts';
import type { DeadlineReason } from './case-deadline.ts';
import type { Change } from './change.ts';
import { dueOf, type DeadlineRules } from './due-of.ts';
import type { Moment } from './duration.ts';
import { rowsOf } from './rule-on.ts';

/** A question to the engine outside any case. Of an extension `on` is the new last day. */
const deadlineQuestionSchema = z.strictObject({
  rule: z.string().min(1).max(60),
  variant: z.string().max(60).optional(),
  /** `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM` on the clocks of Stockholm */
  trigger: z.string(),
  events: z
    .array(
      z.strictObject({
        kind: z.enum(['pause', 'resume', 'extend']),
        on: z.string(),
        reason: z.string().max(1000).optional(),
      }),
    )
    .max(200)
    .default([]),
});
export type DeadlineQuestion = z.input<typeof deadlineQuestionSchema>;

export interface DeadlineAnswer {
  /** `YYYY-MM-DD`, with `THH:MM` only where the rule has a time; null: no date yet */
  readonly due: string | null;
  readonly reasons: readonly DeadlineReason[];
}

/**
 * The last day by a rule for a trigger and what was done to it.
 * @throws {RangeError} in plain Swedish: a rule or variant that does not exist, a date that does not exist, an order of
 *   events that cannot be
 */
export function answerDeadline(question: DeadlineQuestion, rules: DeadlineRules): DeadlineAnswer {
  const { rule, variant, trigger, events } = deadlineQuestionSchema.parse(question);
  const rows = rowsOf(rules, rule);
  if (rows.length === 0) throw new RangeError(unknownRule(rule, rules));
  const from = momentOf(trigger, 'Händelsen som startar fristen');
  const changes = changesOf(events, from);
  const due = dueOf(rules, ruleKeySchema.parse(rule), from, changes, variant);
  if (!due) {
    const times = rows.map(({ validFrom, validTo }) => `${validFrom}–${validTo ?? ''}`).join(', ');
    throw new RangeError(`${rule} gäller inte ${from.on}. Den gäller ${times}.`);
  }
  const time = due.at === null ? '' : `T${due.at}`;
  return { due: due.on === null ? null : `${due.on}${time}`, reasons: due.reasons };
}

type Events = z.output<typeof deadlineQuestionSchema>['events'];

/** In the order of their days; the clock of a deadline is stopped before it is started again. */
function changesOf(events: Events, from: Moment): Change[] {
  const changes = events.map(({ kind, on: day, reason = 'utan angivet skäl' }): Change => {
    const { on } = momentOf(day, kind, false);
    if (kind === 'extend') return { change: kind, on: null, until: on, reason };
    if (on < from.on)
      throw new RangeError(`${kind} ${on} ligger före händelsen som startar fristen, ${from.on}.`);
    return { change: kind, on, until: null, reason };
  });
  // of one day a clock that stands still is first started, one that runs is first stopped
  let paused = false;
  const days = [...new Set(changes.flatMap(({ on }) => on ?? []))].toSorted();
  for (const day of days) {
    const kinds = changes.filter(({ on }) => on === day).map(({ change }) => change);
    if (kinds.length > new Set(kinds).size) throw new RangeError(`${kinds[0]} står två gånger på ${day}.`);
    if (kinds.length === 2) continue;
    const stops = kinds[0] === 'pause';
    if (stops === paused) {
      throw new RangeError(
        stops
          ? `Fristen är redan pausad ${day}.`
          : `Fristen är inte pausad ${day}: resume kräver pause före.`,
      );
    }
    paused = stops;
  }
  return changes;
}

function momentOf(text: string, what: string, timed = true): Moment {
  const [day = '', time, ...rest] = text.split('T');
  const on = plainDateSchema.safeParse(day);
  const at = time === undefined ? null : timeOfDaySchema.safeParse(time);
  if (on.success && rest.length === 0 && (at === null || (timed && at.success))) {
    return { on: on.data, at: at?.data ?? null };
  }
  const shape = timed ? 'ÅÅÅÅ-MM-DD eller ÅÅÅÅ-MM-DDTTT:MM' : 'ÅÅÅÅ-MM-DD';
  throw new RangeError(`${what}: ”${text}” är inget datum som finns. Skriv ${shape}.`);
}

/** Names the rule that was most likely meant, then those that share most words with what was written. */
function unknownRule(wanted: string, { deadlines }: DeadlineRules): string {
  const keys = [...new Set(deadlines.map(({ key }) => key))];
  const words = wanted
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((word) => word.length > 1);
  const begins = (key: string) => (key.startsWith(words[0] ?? '-') ? 0.5 : 0);
  const score = (key: string) => words.filter((word) => key.includes(word)).length + begins(key);
  const alike = keys.filter((key) => score(key) > 0).toSorted((one, other) => score(other) - score(one));
  const near = [...new Set([closest(wanted, keys) ?? [], alike].flat())];
  return `Regeln ${wanted} finns inte. Skriv en av: ${(near.length > 0 ? near.slice(0, 8) : keys).join(', ')}.`;
}
