import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EMPTY_FORM, readFormDraft, writtenFormDraft } from './form-draft.ts';

test('what was kept is what is read', () => {
  const values = fc.dictionary(
    fc.stringMatching(/^[a-z][a-zA-Z]{0,9}$/),
    fc.oneof(fc.stringMatching(/^[ -~åäö]*$/), fc.integer(), fc.boolean(), fc.constant(null)),
  );
  fc.assert(
    fc.property(values, fc.string({ unit: 'grapheme-ascii' }), (given, statedOn) => {
      const draft = { values: { ...given }, statedOn };
      expect(readFormDraft(writtenFormDraft(draft))).toEqual(draft);
    }),
  );
});

test('a form whose every field was emptied is something that was written', () => {
  const emptied = writtenFormDraft({ values: {}, statedOn: '' });
  expect(readFormDraft(emptied)).toEqual({ values: {}, statedOn: '' });
  expect(readFormDraft(EMPTY_FORM)).toBeNull();
});

test.each(['{', 'null', '"text"', '[]', '{}', '{"values":null}', '{"values":"text"}'])(
  'what no form has written begins anew: %s',
  (content) => expect(readFormDraft(content)).toBeNull(),
);

test('the day is empty where none was written', () => {
  expect(readFormDraft('{"values":{"a":1}}')).toEqual({ values: { a: 1 }, statedOn: '' });
});
