import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correctionForm } from '../case/forms.ts';
import { writtenBehind, writtenSince } from './typed-between.ts';

const shape = { empty: { text: '', note: '', kind: 'extend', dueOn: '' }, prose: ['text', 'note'] as const };
const words = fc.string({ maxLength: 8 });
const form = fc.record({
  text: words,
  note: words,
  kind: fc.constantFrom('extend', 'move', 'end'),
  dueOn: fc.constantFrom('', '2/1', '2026-11-24'),
});

describe('what was written before the draft came', () => {
  test('stands behind the text that stood there', () => {
    const stood = { text: 'Ringt skolan.', note: '', kind: 'extend', dueOn: '' };
    const early = { text: ' De', note: 'Ny', kind: 'extend', dueOn: '' };
    expect(writtenBehind(shape, stood, early)).toEqual({
      text: 'Ringt skolan. De',
      note: 'Ny',
      kind: 'extend',
      dueOn: '',
    });
  });

  test('is a choice made anew, where a choice is made', () => {
    const stood = { text: '', note: '', kind: 'move', dueOn: '' };
    expect(writtenBehind(shape, stood, { ...stood, kind: 'end' }).kind).toBe('end');
    expect(writtenBehind(shape, stood, { ...stood, kind: 'extend' }).kind).toBe('move');
  });

  test('is another date, where a date stood: two are never put together to a third', () => {
    const stood = { ...shape.empty, dueOn: '2/1' };
    expect(writtenBehind(shape, stood, { ...shape.empty, dueOn: '2' }).dueOn).toBe('2');
    expect(writtenBehind(shape, stood, shape.empty).dueOn).toBe('2/1');
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

  test('is the whole text where its midst was changed, and the choice or the date that was made anew', () => {
    const handedIn = { text: 'Ringt skolan.', note: 'Ja', kind: 'move', dueOn: '2026-11-2' };
    const now = { text: 'Ringt förskolan.', note: 'Ja', kind: 'end', dueOn: '2026-11-24' };
    expect(writtenSince(shape, handedIn, now)).toEqual({
      text: 'Ringt förskolan.',
      note: '',
      kind: 'end',
      dueOn: '2026-11-24',
    });
  });

  test('of a correction is the whole of what it corrects: a piece of it would be no correction', () => {
    const handedIn = { heading: 'Möte', text: 'Mötet var långt.', reason: 'Fel längd' };
    expect(writtenSince(correctionForm, handedIn, { ...handedIn, text: 'Mötet var långt. Mycket' })).toEqual({
      heading: 'Möte',
      text: 'Mötet var långt. Mycket',
      reason: '',
    });
    expect(writtenSince(correctionForm, handedIn, { ...handedIn, reason: 'Fel längd, sa hon' })).toEqual({
      heading: 'Möte',
      text: 'Mötet var långt.',
      reason: ', sa hon',
    });
    expect(writtenSince(correctionForm, handedIn, handedIn)).toEqual(correctionForm.empty);
  });
});
