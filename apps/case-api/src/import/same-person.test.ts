import { parseIdentityNumber } from '@samla/case-model/identity-number';
import type { PlainDate } from '@samla/case-model/time';
import { expect, it } from 'vitest';
import { isSamePerson } from './same-person.ts';

const who = (number: string, family: string, given: string) => ({
  identity: parseIdentityNumber(number, '2026-10-31' as PlainDate),
  family,
  given,
});
const valid = '660410-9832';

it.each([
  ['one number spelled in two ways', who(valid, 'Nilsson', 'Ulla'), who('196604109832', 'Nilsson', 'Ulla')],
  ['a mistyped family name', who(valid, 'Nilsson', 'Ulla'), who(valid, 'Nilson', 'Ulla')],
  ['a new family name', who(valid, 'Nilsson', 'Ulla'), who(valid, 'Kovačević', 'ULLA')],
  ['names that changed places', who(valid, 'Nilsson', 'Ulla'), who(valid, 'Ulla', 'Nilsson')],
  ['no name at all', who(valid, 'Nilsson', 'Ulla'), who(valid, '', '')],
  [
    'one wrong number and both names',
    who('198112069865', 'Persson', 'Elias'),
    who('811206-9865', 'PERSON', 'Elias'),
  ],
  [
    'one reserve number and both names',
    who('20150304T050', 'Ali', 'Omar'),
    who('20150304-T050', 'Ali', 'Omar'),
  ],
])('takes two rows for one person: %s', (_why, one, other) => {
  expect(isSamePerson(one, other)).toBe(true);
  expect(isSamePerson(other, one)).toBe(true);
});

it.each([
  ['no numbers, however alike', who('', 'Nilsson', 'Ulla'), who('', 'Nilsson', 'Ulla')],
  ['numbers that cannot be read', who('okänt', 'Nilsson', 'Ulla'), who('okänt', 'Nilsson', 'Ulla')],
  ['different numbers', who(valid, 'Nilsson', 'Ulla'), who('19660410-9840', 'Nilsson', 'Ulla')],
  ['one number and other names', who(valid, 'Nilsson', 'Ulla'), who(valid, 'Ahmed', 'Omar')],
  [
    'a wrong number and one name',
    who('198112069865', 'Persson', 'Elias'),
    who('198112069865', 'Persson', 'Maja'),
  ],
  ['a reserve number and one name', who('20150304T050', 'Ali', 'Omar'), who('20150304T050', 'Ali', 'Sara')],
])('does not take two rows for one person: %s', (_why, one, other) => {
  expect(isSamePerson(one, other)).toBe(false);
});
