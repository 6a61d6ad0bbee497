import { describe, expect, test } from 'vitest';
import { linkedCase } from './follow-address.ts';

const id = '01f2c3d4-5e6f-5a7b-8c9d-0a1b2c3d4e5f';

describe('an address that asks for a case', () => {
  test('names it', () => expect(linkedCase(`#case/${id}`)).toBe(id));

  test.each([
    '',
    '#',
    '#case/',
    `#case/${id}/close`,
    `#case/${id}?x`,
    `case/${id}`,
    '#go.all',
    `#CASE/${id}`,
  ])('is nothing else: %s', (fragment) => expect(linkedCase(fragment)).toBeNull());
});
