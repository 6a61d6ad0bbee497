import type { EntryBody } from '@samla/case-model/entry';
import { epochOf, type PlainDate } from '@samla/case-model/time';
import { badAmount, badDate, noDate, RowChecks, wrongOrder, type Check } from './checks.ts';
import { lookUp, type Codes } from './codes.ts';
import { partsOf, shorten } from './cut-text.ts';
import type { Cells } from './extract.ts';
import { endOfDay, readAmount, readDate, readTime, stockholmTime } from './values.ts';

/** A row of `beslut` or `anteckningar` as entries of its case's record. */
export interface RecordFacts {
  /** more than one when a note is longer than an entry can be */
  readonly bodies: readonly EntryBody[];
  /** epoch milliseconds; the extract's day when the row tells none */
  readonly time: number;
  /** the day of the note or decision; null when it cannot be told */
  readonly on: PlainDate | null;
  readonly author: string;
  readonly checks: readonly Check[];
}

/** Reads a row of `beslut`. A decision has a date and no time of day: it stands first on its day. */
export function readDecision(
  cells: Cells<'beslut'>,
  key: string,
  codes: Codes,
  asOf: PlainDate,
): RecordFacts {
  const checks = new RowChecks('beslut', key);
  const decidedOn = checks.need('DATUM', cells.DATUM, readDate(cells.DATUM, asOf), badDate, noDate);
  const outcome = lookUp(codes.outcomes, cells.UTFALL) ?? null;
  if (outcome === null && cells.UTFALL !== '') checks.raise('UTFALL', cells.UTFALL, 'Okänt utfall.');
  const validFrom = checks.take('FROM', cells.FROM, readDate(cells.FROM, asOf), badDate);
  const validTo = checks.take('TOM', cells.TOM, readDate(cells.TOM, asOf), badDate);
  if (validFrom !== null && validTo !== null && validTo < validFrom)
    checks.raise('TOM', cells.TOM, `${wrongOrder} FROM.`);
  const body: EntryBody = {
    kind: 'decisionImported',
    decisionType: checks.fit('BESLTYP', cells.BESLTYP, 200),
    law: checks.fit('LAGRUM', cells.LAGRUM, 200),
    decidedOn,
    outcome,
    validFrom,
    validTo,
    amountOre: checks.take('BELOPP', cells.BELOPP, readAmount(cells.BELOPP), badAmount),
    delegate: checks.fit('DELEGAT', cells.DELEGAT, 100),
  };
  return {
    bodies: [body],
    time: decidedOn === null ? handedOver(asOf) : stockholmTime(decidedOn, 0),
    on: decidedOn,
    author: body.delegate || 'Okänd',
    checks: checks.list,
  };
}

const longestText = 20_000;
const longestHeading = 200;

/** Reads a row of `anteckningar`. A text longer than an entry can be goes on in further entries; nothing is cut off. */
export function readNote(cells: Cells<'anteckningar'>, key: string, asOf: PlainDate): RecordFacts {
  const checks = new RowChecks('anteckningar', key);
  const on = checks.need('DATUM', cells.DATUM, readDate(cells.DATUM, asOf), badDate, noDate);
  const minutes = checks.take('TID', cells.TID, readTime(cells.TID), 'Klockslaget går inte att läsa.');
  const heading = cells.RUBRIK || 'Anteckning';
  const long = heading.length > longestHeading;
  const text = long ? `${heading}\n\n${cells.TEXT}` : cells.TEXT;
  const parts = partsOf(text, longestText);
  return {
    bodies: parts.map((part, at) => ({
      kind: 'noteAdded',
      heading: headingOf(heading, at, parts.length),
      text: part,
      eventOn: null,
      backdatingReason: null,
    })),
    time: on === null ? handedOver(asOf) : stockholmTime(on, minutes ?? 0),
    on,
    author: checks.fit('SIGN', cells.SIGN || 'Okänd', 200),
    checks: checks.list,
  };
}

function headingOf(heading: string, at: number, count: number): string {
  const suffix = at === 0 ? '' : ` (del ${at + 1} av ${count})`;
  return shorten(heading, longestHeading - suffix.length) + suffix;
}

function handedOver(asOf: PlainDate): number {
  return epochOf(endOfDay(asOf));
}
