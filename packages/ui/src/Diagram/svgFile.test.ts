import { expect, test } from 'vitest';
import { plainColour } from './svgFile.ts';

test.each([
  ['rgb(23, 89, 77)', '#17594d'],
  ['rgba(0, 0, 0, 0)', 'none'],
  ['none', 'none'],
  ['url("#a-0")', 'url(#a-0)'],
])('%s is %s', (given, plain) => {
  expect(plainColour(given)).toBe(plain);
});
