import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csv } from './csv.ts';
import { categoryText, cellsOf, isEmpty, readData } from './data.ts';
import type { ChartData } from './data.ts';
import { pointText } from './format.ts';
import { sheetOf } from './sheet.ts';

const UNIT = { one: 'ärende', other: 'ärenden' };
const BELOW = 5;
const months = (series: ChartData['series'], categories: readonly string[]): ChartData => ({
  categoryLabel: 'Månad',
  categoryKind: 'month',
  categories,
  series,
});

test('months come in order, and those left out are missing', () => {
  const data = readData(months([{ name: 'Antal', values: [30, 10] }], ['2026-03', '2026-01']), UNIT, BELOW);
  expect(data.categories).toEqual(['2026-01', '2026-02', '2026-03']);
  expect(data.series[0]?.cells.map((cell) => cell.kind)).toEqual(['value', 'missing', 'value']);
  expect(categoryText(data, 0)).toBe('januari 2026');
});

test('figures that do not fit their categories are refused', () => {
  expect(() => readData(months([{ name: 'A', values: [1] }], []), UNIT, BELOW)).toThrow(RangeError);
  expect(() =>
    readData(months([{ name: 'A', values: [1, 2] }], ['2026-01', '2026-01']), UNIT, BELOW),
  ).toThrow(RangeError);
});

test('a point is told in whole', () => {
  const data = readData(
    months(
      [
        { name: 'Pågående', values: [42, 1, 3, 0, null] },
        { name: 'Avslutade', values: [7, 8, 9, 10, 11] },
      ],
      ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05'],
    ),
    UNIT,
    null,
  );
  const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, ' ');
  expect(plain(pointText(data, 0, 0))).toBe('Januari 2026, Pågående: 42 ärenden');
  expect(plain(pointText(data, 1, 0))).toBe('Februari 2026, Pågående: 1 ärende');
  expect(plain(pointText(data, 3, 0))).toBe('April 2026, Pågående: 0 ärenden');
  expect(plain(pointText(data, 4, 0))).toBe('Maj 2026, Pågående: uppgift saknas');
  const few = readData(months([{ name: 'Pågående', values: [3] }], ['2026-03']), UNIT, BELOW);
  expect(pointText(few, 0, 0)).toBe('Mars 2026: färre än 5 ärenden');
});

test('nothing but the unknown is empty; a zero is not', () => {
  const one = (value: number | null) =>
    isEmpty(readData(months([{ name: 'A', values: [value] }], ['2026-01']), UNIT, BELOW));
  expect([one(null), one(0)]).toEqual([true, false]);
});

/** The same figures twice, but for the small ones, which are drawn anew. */
const twins = fc
  .array(
    fc.array(
      fc.oneof(
        fc.record({ one: fc.integer({ min: 1, max: 4 }), two: fc.integer({ min: 1, max: 4 }) }),
        fc
          .option(fc.oneof(fc.constant(0), fc.integer({ min: 5, max: 400 })))
          .map((value) => ({ one: value, two: value })),
      ),
      { minLength: 3, maxLength: 3 },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((rows) =>
    (['one', 'two'] as const).map((which): ChartData => ({
      categoryLabel: 'Område',
      categories: ['A', 'B', 'C'],
      series: rows.map((row, index) => ({ name: `Serie ${index}`, values: row.map((cell) => cell[which]) })),
    })),
  );

test('nothing that is drawn, read or exported depends on a small count', () => {
  fc.assert(
    fc.property(twins, ([one, two]) => {
      if (one === undefined || two === undefined) throw new Error('two were made');
      const [a, b] = [readData(one, UNIT, BELOW), readData(two, UNIT, BELOW)];
      // the drawing is made of this alone
      expect(a).toEqual(b);
      for (const kind of ['plain', 'totals', 'shares'] as const) {
        expect(csv(sheetOf(a, kind).rows)).toBe(csv(sheetOf(b, kind).rows));
      }
      expect(cellsOf(a, 1)).toEqual(cellsOf(b, 1));
    }),
  );
});

test('no field of a file is a small count', () => {
  fc.assert(
    fc.property(twins, ([one]) => {
      if (one === undefined) throw new Error('two were made');
      const sheet = sheetOf(readData(one, UNIT, BELOW), 'totals');
      const numbers = sheet.rows.slice(1).flatMap((row) => row.filter((field) => typeof field === 'number'));
      expect(numbers.filter((number) => number > 0 && number < BELOW)).toEqual([]);
    }),
  );
});
