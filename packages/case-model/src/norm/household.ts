import type { Ore } from '../money.ts';
import type { PlainDate } from '../time.ts';
import type { NormInput } from './input.ts';
import { ageAt, daysOf } from './months.ts';
import type { NormTable } from './norm-table.ts';

/** A part of a month: how many of how many parts. */
export interface Share {
  readonly parts: number;
  readonly of: number;
}

const whole: Share = { parts: 1, of: 1 };

interface Presence {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** @throws RangeError when a presence lies outside the month */
export function presenceOf(input: NormInput, present: Presence | undefined): Presence {
  const { first, last } = daysOf(input.month);
  if (!present) return { from: first, to: last };
  if (present.from < first || present.to > last) {
    throw new RangeError(`Perioden ${present.from}–${present.to} ligger utanför månaden ${input.month}.`);
  }
  return present;
}

/** How much of the month a span of days is: in thirtieths every month has thirty days, the last day being the thirtieth. */
export function shareOf(input: NormInput, { from, to }: Presence): Share {
  const { first, last, count } = daysOf(input.month);
  if (from === first && to === last) return whole;
  const [start, end] = [Number(from.slice(8)), Number(to.slice(8))];
  if (input.dayRate === 'daysOfMonth') return { parts: end - start + 1, of: count };
  const lastPart = to === last ? 30 : Math.min(end, 30);
  // whoever comes on the 31st has one day, although no thirtieth is left for it
  return { parts: Math.max(1, lastPart - start + 1), of: 30 };
}

/** A monthly amount for a part of the month, in whole öre. */
export function partOf(amount: Ore, { parts, of }: Share): Ore {
  return Math.round((amount * parts) / of);
}

/** Spans of the month with an unchanged number of members, in order; spans without members are left out. */
export function spansOf(
  input: NormInput,
): { readonly share: Share; readonly members: number; readonly span: Presence }[] {
  const members = [...input.adults, ...input.children].map(({ present }) => presenceOf(input, present));
  const { first, last } = daysOf(input.month);
  const starts = new Set<string>([first]);
  for (const { from, to } of members) {
    starts.add(from);
    if (to < last) starts.add(nextDay(to));
  }
  const ordered = [...starts].sort();
  return ordered.flatMap((from, at) => {
    const next = ordered[at + 1];
    const span = { from: from as PlainDate, to: next === undefined ? last : dayBefore(next) };
    const count = members.filter((member) => member.from <= span.from && member.to >= span.to).length;
    return count === 0 ? [] : [{ share: shareOf(input, span), members: count, span }];
  });
}

function nextDay(date: PlainDate): string {
  return `${date.slice(0, 8)}${String(Number(date.slice(8)) + 1).padStart(2, '0')}`;
}

function dayBefore(date: string): PlainDate {
  return `${date.slice(0, 8)}${String(Number(date.slice(8)) - 1).padStart(2, '0')}` as PlainDate;
}

/**
 * Common household costs by size, kronor. Above the largest row each further member adds the difference between the two
 * largest (SoF 12:2).
 */
export function commonCost(
  table: NormTable,
  size: number,
): { readonly amount: number; readonly verified: boolean } {
  const row = table.common[size - 1];
  if (row) return row;
  const [before, largest] = table.common.slice(-2);
  if (!before || !largest) throw new RangeError('Normtabellen saknar rader för gemensamma kostnader.');
  const step = largest.amount - before.amount;
  return {
    amount: largest.amount + step * (size - table.common.length),
    verified: largest.verified && before.verified,
  };
}

/** A child's age in the month: the age that it has reached on the month's last day. */
export function childAge(input: NormInput, child: NormInput['children'][number]): number {
  return child.age ?? ageAt(child.born as PlainDate, daysOf(input.month).last);
}

/** @throws RangeError when the norm has no row for the age: an own household is reckoned by itself */
export function childRow(table: NormTable, age: number): NormTable['children'][number] {
  const row = table.children.find(({ fromAge, toAge }) => fromAge <= age && age <= toAge);
  if (row) return row;
  throw new RangeError(
    `Normen har ingen rad för ett hemmavarande barn eller en skolungdom på ${age} år. Den som är äldre beräknas för sig.`,
  );
}
