import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readData } from '../Diagram/data.ts';
import { trendText } from './trendText.ts';

const UNIT = { one: 'ärende', other: 'ärenden' };
const MONTHS = ['2026-01', '2026-02', '2026-03', '2026-04'];
const said = (values: readonly (number | null)[], below: number | null = 5) =>
  trendText(
    readData(
      {
        categoryLabel: 'Månad',
        categoryKind: 'month',
        categories: MONTHS.slice(0, values.length),
        series: [{ name: 'Antal', values }],
      },
      UNIT,
      below,
    ),
  );

test('ends, lowest and highest are told', () => {
  expect(said([40, 55, 38, 42])).toBe(
    'Från 40 i januari 2026 till 42 ärenden i april 2026, lägst 38, högst 55',
  );
  expect(said([null, 7, null, null])).toBe('7 ärenden i februari 2026');
  expect(said([null, null, null, null])).toBe('Uppgift saknas');
  expect(said([3, 12, 9, 0])).toBe(
    'Från färre än 5 i januari 2026 till 0 ärenden i april 2026, lägst 0, högst 12',
  );
});

test('no small count is told', () => {
  const small = fc.integer({ min: 1, max: 4 });
  fc.assert(
    fc.property(small, small, fc.array(fc.integer({ min: 5, max: 99 }), { maxLength: 3 }), (a, b, rest) => {
      expect(said([a, ...rest])).toBe(said([b, ...rest]));
    }),
  );
});
