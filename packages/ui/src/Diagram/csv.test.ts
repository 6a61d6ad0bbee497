import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csv } from './csv.ts';
import type { Field } from './csv.ts';

/** A reader after RFC 4180 of its own, to hold the writer against. */
function read(text: string): string[][] {
  expect(text.startsWith('\uFEFF')).toBe(true);
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let isQuoted = false;
  for (let at = 1; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (isQuoted) {
      if (sign !== '"') field += sign;
      else if (text[at + 1] === '"') {
        field += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"' && field === '') isQuoted = true;
    else if (sign === ';') {
      row.push(field);
      field = '';
    } else if (sign === '\r' && text[at + 1] === '\n') {
      rows.push([...row, field]);
      row = [];
      field = '';
      at += 1;
    } else field += sign;
  }
  return rows;
}

const DANGER = /^[=+\-@\t\r\n＝＋－＠]/u;
const NUMBER = /^-?\d+(,\d+)?(e[+-]?\d+)?$/;
const text = fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n;"\'åA1,. ＝'), maxLength: 8 });
const field: fc.Arbitrary<Field> = fc.oneof(
  text,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

test('what is written can be read back: texts as they are, numbers as numbers', () => {
  fc.assert(
    fc.property(fc.array(fc.array(field, { minLength: 1, maxLength: 5 }), { maxLength: 5 }), (rows) => {
      const back = read(csv(rows));
      expect(back.length).toBe(rows.length);
      rows.forEach((row, index) => {
        row.forEach((wanted, column) => {
          const found = back[index]?.[column] ?? '';
          if (typeof wanted === 'number') expect(Number(found.replace(',', '.')) + 0).toBe(wanted + 0);
          else expect(/^'+[=+\-@\t\r\n＝＋－＠]/u.test(found) ? found.slice(1) : found).toBe(wanted);
        });
      });
    }),
  );
});

test('no text begins as a formula, and numbers do not become text', () => {
  fc.assert(
    fc.property(fc.array(field, { minLength: 1 }), (row) => {
      read(csv([row]))[0]?.forEach((found, column) => {
        if (typeof row[column] === 'number') expect(found).toMatch(NUMBER);
        else expect(found).not.toMatch(DANGER);
      });
    }),
  );
});

test('a line by hand', () => {
  expect(
    csv([
      ['Område', 'Antal; alla', 'Tid'],
      ['=SUMMA(A1)', -3, 4.5],
    ]),
  ).toBe('\uFEFFOmråde;"Antal; alla";Tid\r\n\'=SUMMA(A1);-3;4,5\r\n');
});
