import { expect, test } from 'vitest';
import { bornOn } from './born-on.ts';

const person = (identityNumber: string | null, identityValid = true) => ({ identityNumber, identityValid });

test('the birth is the day that a valid number tells, of a coordination number without its 60', () => {
  expect(bornOn(person('196101019807'))).toBe('1961-01-01');
  expect(bornOn(person('196101619804'))).toBe('1961-01-01');
});

test('no number, one that is wrong and one that cannot be read tell none', () => {
  expect(bornOn(person(null))).toBeNull();
  expect(bornOn(person('196101019807', false))).toBeNull();
  expect(bornOn(person('okänt'))).toBeNull();
});
