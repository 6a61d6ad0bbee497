import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileName } from './fileName.ts';

test.each([
  ['Öppna ärenden per månad', 'Öppna ärenden per månad.svg'],
  ['Beslut 2025/2026: utfall?', 'Beslut 2025 2026 utfall.svg'],
  ['CON', 'Diagram CON.svg'],
  ['com1.tabell', 'Diagram com1.tabell.svg'],
  ['...', 'Diagram.svg'],
  ['', 'Diagram.svg'],
  ['Insatser 180412-9824 i år', 'Insatser i år.svg'],
  ['Insatser 201804129824', 'Insatser.svg'],
])('%s', (title, name) => {
  expect(fileName(title, 'svg')).toBe(name);
});

test('any title gives a name that Windows takes', () => {
  const title = fc.string({ unit: 'grapheme', maxLength: 300 });
  fc.assert(
    fc.property(fc.oneof(title, fc.constantFrom('NUL', 'lpt9', 'aux.csv', ' . ')), (words) => {
      const name = fileName(words, 'csv');
      expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}]/u);
      expect(name).not.toMatch(/^[. ]|[. ]$/);
      expect(name).not.toMatch(/^(con|prn|aux|nul|com[0-9]|lpt[0-9])\./i);
      expect([...name].length).toBeLessThanOrEqual(112);
      expect(name.endsWith('.csv')).toBe(true);
    }),
  );
});

test('no identity number gets through, in any spelling', () => {
  const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`));
  fc.assert(
    fc.property(
      digits(6),
      digits(4),
      fc.constantFrom('-', '+', ''),
      fc.constantFrom('', '19'),
      (a, b, s, c) => {
        expect(fileName(`Insats ${c}${a}${s}${b} klar`, 'csv')).toBe('Insats klar.csv');
      },
    ),
  );
});
