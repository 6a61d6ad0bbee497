import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { loadLibrary } from '../src/definition/load.ts';
import { readFolder } from './read-folder.ts';

const folder = fileURLToPath(new URL('../../../samples/model/broken', import.meta.url));
const files = readFolder(folder);
const { mistakes } = loadLibrary(files);

/** What each file says of itself: `# expect LINE:COLUMN words`. */
const expected = files.flatMap(({ path, text }) =>
  [...text.matchAll(/^# expect (\d+):(\d+) (.*)$/gm)].map(([, line, column, words = '']) => ({
    file: path,
    line: Number(line),
    column: Number(column),
    words,
  })),
);

it('has more than forty kinds of mistake to show', () => {
  expect(new Set(expected.map(({ words }) => words)).size).toBeGreaterThan(40);
});

it.each(expected)('$file:$line:$column $words', ({ file, line, column, words }) => {
  const there = mistakes.filter((one) => one.file === file && one.line === line && one.column === column);
  expect(there.map(({ message, hint }) => `${message} ${hint}`).join('\n')).toContain(words);
  for (const { message, hint } of there) {
    expect(message).toMatch(/^[”A-ZÅÄÖ].*\.$/);
    expect(hint).toMatch(/^[A-ZÅÄÖ].*[.?]$/s);
  }
});

it('tells nothing else: one mistake is told once', () => {
  const told = mistakes.map(({ file, line, column }) => `${file}:${line}:${column}`).sort();
  expect(told).toEqual(expected.map(({ file, line, column }) => `${file}:${line}:${column}`).sort());
});
