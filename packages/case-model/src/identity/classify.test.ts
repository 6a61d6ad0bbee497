import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkDigit, parseIdentityNumber } from '../identity-number.ts';
import { Personnummer } from './library.ts';
import type { PlainDate } from '../time.ts';
import { classify } from './classify.ts';
import { parseOrganisationNumber } from './organisation-number.ts';

const on = '2026-11-02' as PlainDate;

// Skatteverket's test numbers and others of public test suites; nobody bears them
it.each([
  ['189001019802', 'personnummer', '189001019802'],
  ['190001019801', 'personnummer', '190001019801'],
  ['000101+9801', 'personnummer', '190001019801'],
  ['200002292399', 'personnummer', '200002292399'],
  ['000229-2399', 'personnummer', '200002292399'],
  ['201701012393', 'personnummer', '201701012393'],
  ['202402292383', 'personnummer', '202402292383'],
  ['191401682396', 'samordningsnummer', '191401682396'],
  ['140168+2396', 'samordningsnummer', '191401682396'],
  ['202201612393', 'samordningsnummer', '202201612393'],
  ['202601612381', 'samordningsnummer', '202601612381'],
  ['20150304T050', 'reservnummer', '20150304T050'],
  ['212000-0142', 'organisationsnummer', '2120000142'],
  ['2120000142', 'organisationsnummer', '2120000142'],
  ['162120000142', 'organisationsnummer', '2120000142'],
  [' 212000–0142 ', 'organisationsnummer', '2120000142'],
])('%s is a valid %s', (input, kind, normalized) => {
  expect(classify(input, on)).toEqual({ input, valid: true, kind, normalized });
});

it.each([
  ['201701012394', 'personnummer', '201701012394', 'check digit one too high'],
  ['201701012392', 'personnummer', '201701012392', 'check digit one too low'],
  ['202201612394', 'samordningsnummer', '202201612394', 'check digit one too high'],
  ['212000-0143', 'organisationsnummer', '2120000143', 'check digit one too high'],
  ['202611039809', 'personnummer', '202611039809', 'a date that has not come'],
  ['184912319803', 'personnummer', '184912319803', 'nobody born then lives'],
  ['202001010000', 'personnummer', '202001010000', 'serial 000 is never given'],
])('%s has the form of a %s, and is not valid: %s', (input, kind, normalized) => {
  expect(classify(input, on)).toEqual({ input, valid: false, kind, normalized });
});

it.each([
  ['200102292398', 'no leap year'],
  ['190002292390', '1900 was no leap year'],
  ['202013012395', 'no such month'],
  ['202000012395', 'no such month'],
  ['202004312395', 'no such day'],
  ['202004002395', 'no such day'],
  ['202004602395', 'neither a day nor a day and 60'],
  ['202004922395', 'a coordination number of 32 April'],
  ['111999-1234', 'third digit below 2'],
  ['212000-014', 'too short'],
  ['172120000142', 'a century that is none of a legal person'],
  ['', 'nothing'],
  ['okänt', 'a word'],
])('%s is nothing that can be read: %s', (input) => {
  expect(classify(input, on)).toEqual({ input, valid: false, kind: null, normalized: null });
});

it('reads coordination numbers of the whole month, 61 to 91', () => {
  for (let day = 1; day <= 31; day++) {
    const nine = `2603${day + 60}980`;
    expect(classify(`20${nine}${checkDigit(nine)}`, '2026-04-01' as PlainDate)).toMatchObject({
      valid: true,
      kind: 'samordningsnummer',
    });
  }
});

it('reads leap days of leap years alone', () => {
  const kinds = ['1896', '1900', '1904', '2000', '2023', '2024'].map(
    (year) => classify(`${year}02299809`, on).kind ?? 'unreadable',
  );
  expect(kinds).toEqual([
    'personnummer',
    'unreadable',
    'personnummer',
    'personnummer',
    'unreadable',
    'personnummer',
  ]);
});

it('does not read a birth date off a number: the date of a moved day is its number’s alone', () => {
  // born on the 10th when the numbers of that day had run out
  expect(parseIdentityNumber('19660411-9831', on)).toMatchObject({ valid: true, date: '1966-04-11' });
});

it('never mistakes an organisation for a person, nor a person for an organisation (property)', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{9}$/), (nine) => {
      const ten = nine + checkDigit(nine);
      const organisation = parseOrganisationNumber(ten);
      expect(organisation === null).toBe(Number(ten[2]) < 2);
      if (organisation) {
        expect(organisation).toEqual({ number: ten, valid: true });
        expect(classify(ten, on).kind).toBe('organisationsnummer');
        const wrong = nine + ((checkDigit(nine) + 3) % 10);
        expect(classify(wrong, on)).toMatchObject({ kind: 'organisationsnummer', valid: false });
      }
    }),
  );
});

describe('beside the library', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: new Date(`${on}T12:00:00Z`), toFake: ['Date'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const twelve = fc
    .tuple(
      fc.integer({ min: 1850, max: 2026 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 99 }),
      fc.constantFrom(0, 1, 238, 980, 985, 989),
      fc.nat(9),
      fc.boolean(),
    )
    .map(([year, month, day, serial, off, right]) => {
      const eight = `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`;
      const nine = eight.slice(2) + String(serial).padStart(3, '0');
      return `${eight}${nine.slice(6)}${right ? checkDigit(nine) : off}`;
    });

  it('agrees on every twelve digits of a date that has come, by a rule of our own (differential property)', () => {
    const ours = (number: string): boolean => {
      const day = Number(number.slice(6, 8));
      try {
        const date = { year: Number(number.slice(0, 4)), month: Number(number.slice(4, 6)) };
        const real = Temporal.PlainDate.from(
          { ...date, day: day > 60 ? day - 60 : day },
          { overflow: 'reject' },
        );
        return (
          real.toString() <= on &&
          number.slice(8, 11) !== '000' &&
          checkDigit(number.slice(2, 11)) === Number(number[11])
        );
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(twelve, (number) => {
        expect(classify(number, on).valid).toBe(ours(number));
        if (ours(number)) expect(Personnummer.valid(number)).toBe(true);
        if (Personnummer.valid(number)) {
          const { kind, date } = parseIdentityNumber(number, on) ?? {};
          expect(kind === 'samordningsnummer').toBe(Personnummer.parse(number).isCoordinationNumber());
          expect(ours(number) || (date ?? '') > on).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('agrees on ten digits whose date has passed this year, with - and with + (differential property)', () => {
    fc.assert(
      fc.property(twelve, fc.boolean(), (number, dashed) => {
        if (!classify(number, on).valid) return;
        const old = 2026 - Number(number.slice(0, 4)) >= 100;
        const veryOld = 2026 - Number(number.slice(0, 4)) >= 200;
        if (veryOld || number.slice(0, 4) === '1926') return;
        const short = number.slice(2, 8) + (old ? '+' : dashed ? '-' : '') + number.slice(8);
        expect(Personnummer.parse(short).format(true)).toBe(number);
        expect(classify(short, on).normalized).toBe(number);
      }),
    );
  });

  it.each([
    ['a date that has not come is valid to the library', '202701019800', true, false],
    ['and a year that nobody living was born in', '170001019801', true, false],
    ['it knows no spaces around or between', ' 19660410-9832', false, true],
    ['nor between', '660410 9832', false, true],
    ['nor the hyphens of a text editor', '660410–9832', false, true],
    ['nor our reserve numbers, which have no check digit', '20150304T050', false, true],
    ['nor organisations', '212000-0142', false, true],
  ])('%s', (_, input, theirs, ours) => {
    expect(Personnummer.valid(input)).toBe(theirs);
    expect(classify(input, on).valid).toBe(ours);
  });

  it('a date later this year is a hundred years old, not the future', () => {
    const nine = '261103980';
    const short = `261103-980${checkDigit(nine)}`;
    expect(Personnummer.parse(short).format(true)).toBe(`20${nine}${checkDigit(nine)}`);
    expect(classify(short, on)).toMatchObject({ valid: true, normalized: `19${nine}${checkDigit(nine)}` });
  });

  it('what ten digits mean follows the given day, not the machine’s clock', () => {
    vi.setSystemTime(new Date('2041-01-01T12:00:00Z'));
    expect(Personnummer.parse('400101-9803').format(true)).toBe('204001019803');
    expect(classify('400101-9803', on).normalized).toBe('194001019803');
  });
});
