import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freeText, keepableJson } from './text.ts';

const schema = freeText(50);

describe('freeText', () => {
  test('keeps what people write as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 10 }), (text) => {
        fc.pre(!text.includes('\0') && text.length <= 50);
        expect(schema.parse(text)).toBe(text);
      }),
    );
    expect(schema.parse('Åse – ”hej” \n\t 👩🏽‍⚕️')).toBe('Åse – ”hej” \n\t 👩🏽‍⚕️');
  });

  test('always gives text that every store keeps, and the same when read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 25 }), (text) => {
        const kept = schema.parse(text);
        expect(kept.isWellFormed()).toBe(true);
        expect(kept).not.toContain('\0');
        expect(schema.parse(kept)).toBe(kept);
      }),
    );
    expect(schema.parse('a\0b\ud800c')).toBe('ab\ufffdc');
  });

  test('is bounded', () => {
    expect(schema.safeParse('a'.repeat(51)).success).toBe(false);
  });
});

describe('keepableJson', () => {
  test('keeps values as they are, but for what no store keeps', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const kept = keepableJson(value as never);
        expect(JSON.stringify(kept)).not.toMatch(/\\u0000|\\ud[89a-f]/i);
        expect(keepableJson(kept)).toEqual(kept);
      }),
    );
    expect(keepableJson({ 'a\0': ['b\0', { c: '\ud800' }, 1, null, true] })).toEqual({
      a: ['b', { c: '\ufffd' }, 1, null, true],
    });
  });
});
