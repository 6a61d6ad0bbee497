import type { Instant } from '@samla/case-model/time';
import { Temporal } from 'temporal-polyfill';

const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

/** How values of the database are read, by type OID: the same in PostgreSQL's driver and in PGlite. */
export const readers: Readonly<Record<number, (text: string) => unknown>> = {
  [INT8]: readBigint,
  [DATE]: (text) => text,
  [TIMESTAMPTZ]: readInstant,
};

/** @throws RangeError for a number that a double cannot hold exactly */
function readBigint(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('a bigint of the database is beyond 2^53');
  return value;
}

/** PostgreSQL's text of a `timestamptz`, as an instant with milliseconds. */
export function readInstant(text: string): Instant {
  const utc = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/.exec(text);
  // needs no calculation, and a page has a thousand of them
  if (utc) return `${utc[1]}T${utc[2]}.${(utc[3] ?? '').padEnd(3, '0').slice(0, 3)}Z` as Instant;
  return Temporal.Instant.from(text.replace(' ', 'T')).toString({ fractionalSecondDigits: 3 }) as Instant;
}
