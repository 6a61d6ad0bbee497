import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrapText } from './wrap.ts';

/** Each letter ten wide. */
const measure = (text: string) => [...text].length * 10;

test('lines end at spaces and after hyphens, and a long word is broken, never cut', () => {
  expect(wrapText('Barn och unga', 80, measure)).toEqual(['Barn och', 'unga']);
  expect(wrapText('Hälso- och sjukvård', 60, measure)).toEqual(['Hälso-', 'och', 'sjukvå', 'rd']);
  expect(wrapText('Rinkeby-Kista', 80, measure)).toEqual(['Rinkeby-', 'Kista']);
});

test('hard spaces hold a figure together', () => {
  expect(wrapText('färre än\u00A05', 60, measure)).toEqual(['färre', 'än\u00A05']);
});

test('a soft hyphen shows only where a line ends', () => {
  expect(wrapText('Familjehems\u00ADplacering', 130, measure)).toEqual(['Familjehems-', 'placering']);
  expect(wrapText('Familjehems\u00ADplacering', 500, measure)).toEqual(['Familjehemsplacering']);
});

test('nothing is lost and nothing is wider than its room', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'å', 'W', ' ', '-', 'ö'), maxLength: 60 });
  fc.assert(
    fc.property(text, fc.integer({ min: 10, max: 200 }), (words, width) => {
      const lines = wrapText(words, width, measure);
      expect(lines.join('').replaceAll(' ', '')).toBe(words.replaceAll(/\s/g, ''));
      for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
    }),
  );
});
