import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writtenBehind, writtenSince } from './typed-between.ts';

const shape = { empty: { text: '', note: '', kind: 'extend' }, choices: ['kind'] as const };
const words = fc.string({ maxLength: 8 });
const form = fc.record({ text: words, note: words, kind: fc.constantFrom('extend', 'move', 'end') });

describe('what was written before the draft came', () => {
  test('stands behind the text that stood there', () => {
    const stood = { text: 'Ringt skolan.', note: '', kind: 'extend' };
    const early = { text: ' De', note: 'Ny', kind: 'extend' };
    expect(writtenBehind(shape, stood, early)).toEqual({
      text: 'Ringt skolan. De',
      note: 'Ny',
      kind: 'extend',
    });
  });

  test('is a choice made anew, where a choice is made', () => {
    const stood = { text: '', note: '', kind: 'move' };
    expect(writtenBehind(shape, stood, { ...stood, kind: 'end' }).kind).toBe('end');
    expect(writtenBehind(shape, stood, { ...stood, kind: 'extend' }).kind).toBe('move');
  });

  test('drops no word of either', () => {
    fc.assert(
      fc.property(form, form, (stood, early) => {
        const both = writtenBehind(shape, stood, early);
        for (const field of ['text', 'note'] as const) {
          expect(both[field].startsWith(stood[field])).toBe(true);
          expect(both[field].endsWith(early[field])).toBe(true);
        }
      }),
    );
  });
});

describe('what was written after the form was handed in', () => {
  test('is what came behind it', () => {
    fc.assert(
      fc.property(form, words, (handedIn, more) => {
        const now = { ...handedIn, text: handedIn.text + more };
        expect(writtenSince(shape, handedIn, now)).toEqual({ ...shape.empty, text: more });
      }),
    );
  });

  test('is the whole text where its midst was changed, and the choice that was made anew', () => {
    const handedIn = { text: 'Ringt skolan.', note: 'Ja', kind: 'move' };
    const now = { text: 'Ringt förskolan.', note: 'Ja', kind: 'end' };
    expect(writtenSince(shape, handedIn, now)).toEqual({ text: 'Ringt förskolan.', note: '', kind: 'end' });
  });
});
