import type { PlainDate } from '@samla/case-model/time';
import { expect, it } from 'vitest';
import { isDueForDisposal } from './disposal.ts';

const asOf = '2026-10-31' as PlainDate;
const age = (latest: string | null, received: string | null = '2019-01-01', unreadable = false) => ({
  latest: latest as PlainDate | null,
  received: received as PlainDate | null,
  unreadable,
});

it.each([
  ['its last event is older than five years', age('2021-10-30'), true],
  ['its last event is exactly five years old', age('2021-10-31'), false],
  ['something happened since', age('2024-01-01'), false],
  ['a note is dated after the extract', age('2026-11-01'), false],
  ['nothing was ever written and it came in long ago', age(null, '2021-10-30'), true],
  ['nothing was ever written and it is new', age(null, '2026-10-30'), false],
  ['nothing tells its age', age(null, null), false],
  ['a date cannot be read', age('2015-01-01', '2014-01-01', true), false],
])('when %s', (_when, given, wanted) => {
  expect(isDueForDisposal(given, asOf)).toBe(wanted);
});
