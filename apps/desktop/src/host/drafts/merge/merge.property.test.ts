import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSame, mergeForm, pathKey, settle, type Choice, type Form, type Value } from './content.ts';
import { mergeText, textOf } from './text.ts';

const line = fc.constantFrom(
  'Ringt skolan.',
  'Träffat Alva.',
  'Modern ringde.',
  '',
  'Hembesök.',
  'Samtal med BUP.',
);
const paragraphs = fc.array(line, { maxLength: 6 });
/** A text and two that were made of it by hand: lines put in, taken away, changed. */
const edits = fc.array(
  fc.record({
    at: fc.nat(6),
    take: fc.nat(2),
    put: fc.array(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 2 }),
  }),
  { maxLength: 3 },
);
const edited = (
  base: readonly string[],
  changes: readonly { at: number; take: number; put: readonly string[] }[],
) => changes.reduce((lines, { at, take, put }) => lines.toSpliced(at, take, ...put), [...base]).join('\n');
const three = fc.tuple(paragraphs, edits, edits).map(([base, mine, theirs]) => ({
  base: base.join('\n'),
  mine: edited(base, mine),
  theirs: edited(base, theirs),
}));

/** How often each line stands in a text. */
function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of text.split('\n')) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

describe('two changes of one text', () => {
  it('no line that either wrote is gone when both are kept', () => {
    fc.assert(
      fc.property(three, ({ base, mine, theirs }) => {
        const merged = mergeText(base, mine, theirs);
        const result = counted(merged.kind === 'merged' ? merged.text : textOf(merged.parts, 'both'));
        const before = counted(base);
        for (const side of [counted(mine), counted(theirs)]) {
          for (const [one, times] of side) {
            if (one !== '' && times > (before.get(one) ?? 0)) expect(result.has(one)).toBe(true);
          }
        }
      }),
    );
  });

  it('choosing one side everywhere keeps what only the other changed elsewhere', () => {
    const base = 'Ett.\nTvå.\nTre.\nFyra.';
    const merged = mergeText(base, 'Ett, mitt.\nTvå.\nTre.\nFyra.', 'Ett, deras.\nTvå.\nTre.\nFyra och fem.');
    if (merged.kind === 'merged') throw new Error('there is a choice to make');
    expect(textOf(merged.parts, 'mine')).toBe('Ett, mitt.\nTvå.\nTre.\nFyra och fem.');
    expect(textOf(merged.parts, 'theirs')).toBe('Ett, deras.\nTvå.\nTre.\nFyra och fem.');
    expect(textOf(merged.parts, 'both')).toBe('Ett, mitt.\nEtt, deras.\nTvå.\nTre.\nFyra och fem.');
  });

  it('the same change on both sides is one change, and a side that changed nothing has no say', () => {
    fc.assert(
      fc.property(three, ({ base, mine }) => {
        expect(mergeText(base, mine, mine)).toEqual({ kind: 'merged', text: mine });
        expect(mergeText(base, mine, base)).toEqual({ kind: 'merged', text: mine });
        expect(mergeText(base, base, mine)).toEqual({ kind: 'merged', text: mine });
      }),
    );
  });

  it('who is called mine makes no difference to what is in question', () => {
    fc.assert(
      fc.property(three, ({ base, mine, theirs }) => {
        const [one, other] = [mergeText(base, mine, theirs), mergeText(base, theirs, mine)];
        expect(other.kind).toBe(one.kind);
        if (one.kind === 'conflict' && other.kind === 'conflict') {
          expect(textOf(other.parts, 'theirs')).toBe(textOf(one.parts, 'mine'));
        } else expect(other).toEqual(one);
      }),
    );
  });
});

const scalar = fc.oneof(
  fc.constantFrom('', 'ja', 'nej', '2026-11-02', 'En längre text.\nI två stycken.', 'En annan text.'),
  fc.integer({ min: 0, max: 3 }),
  fc.boolean(),
  fc.constant(null),
  fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 }),
);
const form: fc.Arbitrary<Form> = fc.dictionary(
  fc.constantFrom('summary', 'statedOn', 'choice'),
  fc.oneof(
    scalar as fc.Arbitrary<Value>,
    fc.dictionary(fc.constantFrom('a', 'b'), scalar as fc.Arbitrary<Value>),
  ),
);
const leaves = (value: Value, path: readonly string[] = []): { path: readonly string[]; value: Value }[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner as Value, [...path, key]))
    : [{ path, value }];
const at = (value: Value, path: readonly string[]): Value =>
  path.reduce<Value>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? (inner as Form)[key] : undefined,
    value,
  );

describe('two changes of one form', () => {
  it('every value that either wrote is in the result or shown as a choice', () => {
    fc.assert(
      fc.property(form, form, form, (base, mine, theirs) => {
        const merged = mergeForm(base, mine, theirs);
        const shown = (path: readonly string[], value: Value, side: 'mine' | 'theirs') =>
          merged.conflicts.some(
            (conflict) =>
              conflict.path.every((key, index) => path[index] === key) &&
              isSame(at(conflict[side], path.slice(conflict.path.length)), value),
          );
        for (const [side, whole] of [
          ['mine', mine],
          ['theirs', theirs],
        ] as const) {
          for (const { path, value } of leaves(whole)) {
            if (isSame(at(base, path), value)) continue;
            const isIn = isSame(at(merged.form, path), value);
            expect(isIn || shown(path, value, side), `${side} ${path.join('.')}`).toBe(true);
          }
        }
      }),
    );
  });

  it('a side that changed nothing has no say, and only what both changed apart is in question', () => {
    fc.assert(
      fc.property(form, form, (base, mine) => {
        for (const merged of [
          mergeForm(base, mine, base),
          mergeForm(base, base, mine),
          mergeForm(base, mine, mine),
        ]) {
          expect(merged.conflicts).toEqual([]);
          expect(isSame(merged.form, mine)).toBe(true);
        }
      }),
    );
  });

  it('what is chosen stands in the settled form, and nothing else has changed', () => {
    const choice = fc.constantFrom<Choice>('mine', 'theirs', 'both');
    fc.assert(
      fc.property(
        form,
        form,
        form,
        fc.array(choice, { minLength: 9, maxLength: 9 }),
        (base, mine, theirs, picks) => {
          const merged = mergeForm(base, mine, theirs);
          const choices = new Map(
            merged.conflicts.map(
              ({ path }, index) => [pathKey(path), picks[index % picks.length] ?? 'mine'] as const,
            ),
          );
          const settled = settle(merged, choices);
          for (const { path, parts, ...sides } of merged.conflicts) {
            const picked = choices.get(pathKey(path)) ?? 'both';
            const wanted = parts ? textOf(parts, picked) : picked === 'theirs' ? sides.theirs : sides.mine;
            expect(isSame(at(settled, path), wanted)).toBe(true);
          }
          for (const { path, value } of leaves(merged.form)) {
            const isOpen = merged.conflicts.some((conflict) =>
              conflict.path.every((key, index) => path[index] === key),
            );
            if (!isOpen) expect(isSame(at(settled, path), value)).toBe(true);
          }
        },
      ),
    );
  });

  it('a date is never cut into paragraphs, and a choice is shown whole', () => {
    const merged = mergeForm({ on: '2026-11-02' }, { on: '2026-11-03' }, { on: '2026-11-04' });
    expect(merged.conflicts).toEqual([
      { path: ['on'], base: '2026-11-02', mine: '2026-11-03', theirs: '2026-11-04', parts: null },
    ]);
  });
});
