import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanName, heirOf, nameFault } from './viewName.ts';

const VIEWS = [
  { id: 'a', name: 'Löper ut i veckan' },
  { id: 'b', name: 'Väntar på andra' },
];

test('a name is needed, and no two views are called the same', () => {
  expect(nameFault('  ', VIEWS, null)).toEqual({ kind: 'empty' });
  expect(nameFault('  löper  UT i veckan ', VIEWS, null)).toEqual({
    kind: 'taken',
    name: 'Löper ut i veckan',
  });
  expect(nameFault('Löper ut i veckan', VIEWS, 'a')).toBeNull();
  expect(nameFault('Loper ut i veckan', VIEWS, null)).toBeNull();
});

test('a cleaned name is cleaned, and free when it is no one else’s', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(cleanName(cleanName(text))).toBe(cleanName(text));
      const fault = nameFault(text, VIEWS, null);
      expect(fault?.kind === 'empty').toBe(cleanName(text) === '');
    }),
  );
});

test('the neighbour takes over from a view that goes', () => {
  const views = fc
    .uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 })
    .map((ids) => ids.map((id) => ({ id, name: id })));
  fc.assert(
    fc.property(views, fc.nat(), (all, pick) => {
      const at = pick % all.length;
      const heir = heirOf(all, all[at]?.id ?? '');
      expect(heir).toBe(all[at + 1] ?? all[at - 1] ?? null);
      if (all.length > 1) expect(heir?.id).not.toBe(all[at]?.id);
    }),
  );
});
