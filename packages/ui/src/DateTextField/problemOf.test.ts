import { expect, test } from 'vitest';
import { problemOf } from './problemOf.ts';

const day = { kind: 'date', date: '2026-11-03' } as const;

test.each([
  [{ kind: 'empty' }, {}, undefined],
  [day, {}, undefined],
  [day, { min: '2026-11-03', max: '2026-11-03' }, undefined],
  [day, { min: '2026-11-04' }, 'Datumet är för tidigt. Ange 4 november 2026 eller senare.'],
  [day, { max: '2026-11-02' }, 'Datumet är för sent. Ange 2 november 2026 eller tidigare.'],
  [
    { kind: 'problem', problem: 'impossible' },
    {},
    'Datumet finns inte i kalendern. Kontrollera dag och månad.',
  ],
] as const)('what is wrong with %j within %j', (read, bounds, words) => {
  expect(problemOf(read, bounds)).toBe(words);
});
