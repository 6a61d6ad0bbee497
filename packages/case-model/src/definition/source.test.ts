import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closest, didYouMean } from './closest.ts';
import { kindOf, fileName } from './layout.ts';
import { loadLibrary } from './load.ts';
import { sortedMistakes } from './mistake.ts';
import { readSource } from './source.ts';

describe('a file’s places', () => {
  const text = 'a: 1\nlist:\n  - b: &x one\n    c: two\n  - *x\nempty:\n';
  const source = readSource('x.yaml', text);

  it('are those of values, keys and, for what is missing, the nearest parent', () => {
    expect(source.at(['a'])).toEqual({ line: 1, column: 4 });
    expect(source.atKey(['a'])).toEqual({ line: 1, column: 1 });
    expect(source.at(['list', 0, 'c'])).toEqual({ line: 4, column: 8 });
    expect(source.atKey(['list', 0, 'c'])).toEqual({ line: 4, column: 5 });
    expect(source.at(['list', 0, 'missing'])).toEqual({ line: 3, column: 5 });
    expect(source.atKey(['list', 0, 'missing'])).toEqual({ line: 3, column: 5 });
    expect(source.at(['list', 7])).toEqual({ line: 2, column: 1 });
    expect(source.at(['nothing', 'here'])).toEqual({ line: 1, column: 1 });
  });

  it('follow an alias to what it stands for', () => {
    expect(source.mistakes).toEqual([]);
    expect(source.value).toEqual({ a: 1, list: [{ b: 'one', c: 'two' }, 'one'], empty: null });
  });

  it('are the same with the line ends of Windows', () => {
    const windows = readSource('x.yaml', text.replaceAll('\n', '\r\n'));
    expect(windows.mistakes).toEqual([]);
    expect(windows.at(['list', 0, 'c'])).toEqual({ line: 4, column: 8 });
  });

  it.each([
    ['plain', 'a: x = nope\n', 4, { line: 1, column: 8 }],
    ['single quotes', "a: 'it''s nope'\n", 5, { line: 1, column: 11 }],
    ['double quotes', 'a: "x = \\"nope"\n', 5, { line: 1, column: 11 }],
    ['a folded block', 'a: >-\n  one\n  nope\n', 4, { line: 3, column: 3 }],
    ['a literal block', 'a: |\n  one\n  nope\n', 4, { line: 3, column: 3 }],
    ['two lines in quotes', "a: 'one\n  nope'\n", 4, { line: 2, column: 3 }],
    ['the end', 'a: one\n', 3, { line: 1, column: 7 }],
  ])('of a character in %s', (_, yaml, offset, place) => {
    expect(readSource('x.yaml', yaml).within(['a'], offset)).toEqual(place);
  });

  it('of a character of something that is no text are those of the value', () => {
    expect(source.within(['list'], 3)).toEqual(source.at(['list']));
  });
});

describe('a file that cannot be read', () => {
  it('that repeats itself without end is told', () => {
    const bomb = [
      'a: &a [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]',
      ...'bcdef'.split('').map(
        (key, at) =>
          `${key}: &${key} [${Array(10)
            .fill(`*${'abcdef'[at] ?? ''}`)
            .join(', ')}]`,
      ),
    ].join('\n');
    expect(readSource('x.yaml', bomb).mistakes[0]?.message).toContain('upprepar sig själv');
  });

  it('with a fault that we have no words for says what the library says', () => {
    const { mistakes, value } = readSource('x.yaml', '%TAG ! tag:x\n%NOSUCH\n---\na: 1\n');
    expect(mistakes.length).toBeGreaterThan(0);
    expect(mistakes[0]?.message).toMatch(/YAML|Taggar/);
    expect(value).toBeUndefined();
  });

  it('never throws, whatever it holds', () => {
    const pieces = fc.constantFrom(
      'a: ',
      '- ',
      '\n',
      '  ',
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      '&x ',
      '*x',
      '|\n',
      '#',
      '!t ',
      '---\n',
      'key',
      ': ',
      '\t',
      '%',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 25 }), (parts) => {
        const text = parts.join('');
        const { mistakes } = loadLibrary([{ path: 'x/area.yaml', text }]);
        expect(mistakes.length).toBeGreaterThan(0);
        for (const { line, column } of mistakes) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(text.split('\n').length);
          expect(column).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('several folders', () => {
  const area = 'key: gardens\nname: Kolonilotter\nletter: K\norder: 8\ncode: KOL\n';

  it('a key that two of them give names both places, and none of them wins in silence', () => {
    const { mistakes } = loadLibrary([
      { path: 'gardens/area.yaml', text: area, shown: 'one/gardens/area.yaml' },
      { path: 'gardens/area.yaml', text: area, shown: 'two/gardens/area.yaml' },
    ]);
    expect(mistakes.map(({ file }) => file)).toEqual(Array(4).fill('two/gardens/area.yaml'));
    expect(mistakes[0]?.message).toBe('Området ”gardens” är redan tagen i one/gardens/area.yaml rad 1.');
  });

  it('the added one is told also when it comes first', () => {
    const { mistakes } = loadLibrary([
      { path: 'gardens/area.yaml', text: area, shown: 'added.yaml' },
      { path: 'gardens/area.yaml', text: area, shown: 'builtIn.yaml', background: true },
    ]);
    expect(new Set(mistakes.map(({ file }) => file))).toEqual(new Set(['added.yaml']));
  });

  it('a background file’s own mistakes are not told', () => {
    const { mistakes } = loadLibrary([{ path: 'gardens/area.yaml', text: 'key: [', background: true }]);
    expect(mistakes).toEqual([]);
  });

  it('what is well formed comes out beside what is not', () => {
    const { library, mistakes } = loadLibrary([
      { path: 'gardens/area.yaml', text: area },
      { path: 'gardens/lease.yaml', text: 'key: gardens.lease\n' },
    ]);
    expect(library.areas).toHaveLength(1);
    expect(library.caseTypes).toEqual([]);
    expect(library.places.get('area gardens')).toEqual({ file: 'gardens/area.yaml', line: 1, column: 1 });
    expect(mistakes.length).toBeGreaterThan(3);
  });
});

it('mistakes are sorted by file, line and column, and told once', () => {
  const one = { file: 'b', line: 2, column: 1, message: 'm', hint: 'h' };
  const all = [
    one,
    { ...one, line: 1 },
    { ...one, file: 'a', column: 2 },
    { ...one, file: 'a' },
    { ...one, message: 'k' },
    one,
  ];
  expect(
    sortedMistakes(all).map(({ file, line, column, message }) => `${file}${line}${column}${message}`),
  ).toEqual(['a21m', 'a22m', 'b11m', 'b21k', 'b21m']);
});

it('the word that was meant is the nearest, and nothing when none is near', () => {
  expect(closest('retenton', ['retention', 'reopening'])).toBe('retention');
  expect(closest('recieved', ['received'])).toBe('received');
  expect(closest('ABC', ['xyz'])).toBeNull();
  expect(didYouMean('x', [], 'Annars.')).toBe('Annars.');
  expect(didYouMean('x', ['aaa', 'bbb'], 'Annars.')).toBe('Det finns: aaa, bbb.');
  expect(
    didYouMean(
      'x',
      Array.from({ length: 13 }, (_, at) => `word${at}`),
      'Annars.',
    ),
  ).toBe('Annars.');
});

it.each([
  ['children/area.yaml', 'area'],
  ['children/concern-report.yaml', 'caseType'],
  ['children/forms/concern-report.yaml', 'form'],
  ['children/rules/deadlines.yaml', 'rules'],
  ['children/rules/more/deadlines.yaml', 'rules'],
  ['children/other/x.yaml', 'unknown'],
  ['shared/forms/intake.yaml', 'form'],
  ['shared/forms.yaml', 'rules'],
  ['shared/references/sol.yaml', 'rules'],
  ['shared/forms/more/x.yaml', 'unknown'],
  ['schema/area.schema.json', 'schema'],
  ['readme.yaml', 'unknown'],
  ['children/notes.txt', 'unknown'],
])('%s is %s', (path, kind) => {
  expect(kindOf(path)).toBe(kind);
});

it('a key’s file is named in kebab case', () => {
  expect(fileName('concernReport')).toBe('concern-report.yaml');
  expect(fileName('lvu')).toBe('lvu.yaml');
});
