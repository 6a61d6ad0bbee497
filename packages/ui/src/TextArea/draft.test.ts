import fc from 'fast-check';
import { expect, test } from 'vitest';
import { given, typed } from './draft.ts';
import type { DraftText } from './draft.ts';

test('however late the owner echoes, nothing typed is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), fc.nat(), (pieces, lag) => {
      let draft: DraftText = { shown: '', awaited: [] };
      const sent: string[] = [];
      let text = '';
      for (const piece of pieces) {
        text += piece;
        draft = typed(draft, text);
        sent.push(text);
        const late = sent[sent.length - 1 - (lag % sent.length)];
        if (late !== undefined && draft.awaited.includes(late)) draft = given(draft, late);
        expect(draft.shown).toBe(text);
      }
    }),
  );
});

test('a value of the owner’s own is shown: the field is emptied after saving', () => {
  const draft = given(typed({ shown: '', awaited: [] }, 'a'), 'a');
  expect(given(draft, '')).toEqual({ shown: '', awaited: [] });
  expect(given(typed(draft, 'ab'), 'hämtat utkast').shown).toBe('hämtat utkast');
});
