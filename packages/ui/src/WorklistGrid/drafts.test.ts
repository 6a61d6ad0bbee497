import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_DRAFTS, allDrafts, answered, draftIn, openDraft, withDraft, withoutDraft } from './drafts.ts';
import type { Draft, Drafts } from './drafts.ts';

const anyDraft: fc.Arbitrary<Draft> = fc.record({
  rowId: fc.constantFrom('a', 'b', 'c'),
  columnId: fc.constantFrom('x', 'y'),
  rowName: fc.constant('Nilsson, Alva'),
  text: fc.string(),
  from: fc.string(),
  state: fc.constantFrom('open' as const, 'saving' as const, 'refused' as const),
  error: fc.constant(null),
});
const anyDrafts = fc.array(anyDraft).map((drafts) => drafts.reduce<Drafts>(withDraft, NO_DRAFTS));

test('a draft is held until it is taken away, and touches no other row', () => {
  fc.assert(
    fc.property(anyDrafts, anyDraft, (drafts, draft) => {
      const held = withDraft(drafts, draft);
      expect(draftIn(held, draft.rowId, draft.columnId)).toBe(draft);
      for (const [rowId, row] of drafts) if (rowId !== draft.rowId) expect(held.get(rowId)).toBe(row);
      const gone = withoutDraft(held, draft.rowId, draft.columnId);
      expect(draftIn(gone, draft.rowId, draft.columnId)).toBeUndefined();
      expect([...gone.values()].every((row) => row.size > 0)).toBe(true);
      expect(allDrafts(held)).toHaveLength(allDrafts(gone).length + 1);
    }),
  );
});

test('an answer takes away or marks only what was sent, never what was typed since', () => {
  fc.assert(
    fc.property(anyDrafts, anyDraft, fc.option(fc.constant('Ange ett datum.')), (drafts, draft, error) => {
      expect(answered(drafts, draft, error)).toBe(drafts);
      const after = answered(withDraft(drafts, draft), draft, error);
      const left = draftIn(after, draft.rowId, draft.columnId);
      expect(left).toEqual(error === null ? undefined : { ...draft, state: 'refused', error });
    }),
  );
});

test('the open one is found', () => {
  const draft: Draft = {
    rowId: 'a',
    columnId: 'x',
    rowName: 'A',
    text: 't',
    from: '',
    state: 'open',
    error: null,
  };
  expect(openDraft(NO_DRAFTS)).toBeUndefined();
  expect(openDraft(withDraft(NO_DRAFTS, draft))).toBe(draft);
  expect(openDraft(withDraft(NO_DRAFTS, { ...draft, state: 'saving' }))).toBeUndefined();
});
