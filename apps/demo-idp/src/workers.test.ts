import { expect, test } from 'vitest';
import { chooserPage } from './pages.ts';
import { parseWorkers } from './workers.ts';

const worker = { subject: 'anlin000', name: 'Anna Lind', title: 'Socialsekreterare', unit: 'Barn och unga' };

test('a list of workers is read as it is', () => {
  expect(parseWorkers(JSON.stringify([worker]))).toEqual([worker]);
});

test.each([
  ['[]', '1 to 50'],
  ['{}', 'not an array'],
  ['[7]', 'worker 1 is not an object'],
  [JSON.stringify([worker, { ...worker, subject: 'b', unit: '' }]), 'worker 2 lacks unit'],
  [JSON.stringify([worker, worker]), 'twice'],
])('%s is refused in words', (json, words) => {
  expect(() => parseWorkers(json)).toThrow(words);
});

test('the first ten have a digit, 1 to 9 and 0; names cannot become markup', () => {
  const many = Array.from({ length: 11 }, (_, index) => ({
    ...worker,
    subject: `w${index}`,
    name: '<b>"Å"</b>',
  }));
  const { html } = chooserPage(many, null);
  expect([...html.matchAll(/aria-keyshortcuts="(\d)"/g)].map((match) => match[1]).join('')).toBe(
    '1234567890',
  );
  expect(html.match(/autofocus/g)).toHaveLength(1);
  expect(html).not.toContain('<b>');
});
