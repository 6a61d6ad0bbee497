import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partsOf, whole } from './dateTime.ts';

test.each([
  ['2026-11-24T09:15', { day: '2026-11-24', time: '09:15' }],
  ['2026-11-24', { day: '2026-11-24', time: '' }],
  ['TisdagT9', { day: 'Tisdag', time: '9' }],
  ['', { day: '', time: '' }],
])('%s has its parts', (value, parts) => {
  expect(partsOf(value)).toEqual(parts);
});

test('what is written in the two fields is kept, whatever it is', () => {
  const time = fc.string({ maxLength: 8 }).filter((text) => !text.includes('T'));
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), time, (day, at) => {
      expect(partsOf(whole({ day, time: at }))).toEqual({ day, time: at });
    }),
  );
});
