import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageOn, checkDigit, parseIdentityNumber } from './identity-number.ts';
import type { PlainDate } from './time.ts';

const day = (text: string) => text as PlainDate;
const reference = day('2026-10-31');
const read = (raw: string, on = reference) => parseIdentityNumber(raw, on);

describe('personnummer (folkbokföringslagen 18 §)', () => {
  it.each(['197712639884', '189001019802', '190001019801', '200002292399', '201701012393', '202402292383'])(
    '%s passes its check digit',
    (number) => {
      expect(read(number)).toMatchObject({ number, valid: true });
    },
  );

  it('is the same number in every spelling', () => {
    const wanted = { kind: 'personnummer', number: '196604109832', valid: true, date: '1966-04-10' };
    for (const raw of [
      '660410-9832',
      '6604109832',
      '19660410-9832',
      '196604109832',
      ' 660410–9832 ',
      '660410 9832',
    ]) {
      expect(read(raw)).toEqual(wanted);
    }
  });

  it('reads ten digits as the last date that has passed', () => {
    expect(read('261031-9800')?.date).toBe('2026-10-31');
    expect(read('261101-9800')?.date).toBe('1926-11-01');
    expect(read('000225-9885')).toMatchObject({ number: '200002259885', valid: true });
  });

  it('has a plus from the year the person turns 100', () => {
    expect(read('211129+9893')).toMatchObject({ number: '192111299893', valid: true });
    // turns 100 later the same year
    expect(read('261231+9800')?.date).toBe('1926-12-31');
    expect(read('270101+9800')?.date).toBe('1827-01-01');
  });

  it('keeps a number with a wrong check digit, and says so', () => {
    expect(read('198112069865')).toEqual({
      kind: 'personnummer',
      number: '198112069865',
      valid: false,
      date: '1981-12-06',
    });
  });

  it('does not believe in a date that has not come', () => {
    expect(read('202701019809')?.valid).toBe(false);
  });
});

it('reads a coordination number: day + 60, with a check digit of its own (lag 2022:1697 2:8)', () => {
  expect(read('201612393')).toMatchObject({ kind: 'unreadable' });
  expect(read('202201612393')).toEqual({
    kind: 'samordningsnummer',
    number: '202201612393',
    valid: true,
    date: '2022-01-01',
  });
  expect(read('191401682396')).toMatchObject({ kind: 'samordningsnummer', valid: true, date: '1914-01-08' });
});

it('reads a reserve number, which has no check digit', () => {
  expect(read('20150304T050')).toEqual({
    kind: 'reservnummer',
    number: '20150304T050',
    valid: true,
    date: '2015-03-04',
  });
  expect(read('20150304-t050')?.number).toBe('20150304T050');
  // a letter O is a mistyped nought, not a reserve number
  expect(read('20150304O050')?.kind).toBe('unreadable');
});

it.each(['okänt', '19991399-9812', '990230-9812', '12345', '19660410983', '6604109832X', '20150304TT05X'])(
  'keeps %s as it stood',
  (raw) => {
    expect(read(raw)).toEqual({ kind: 'unreadable', number: raw, valid: false, date: null });
  },
);

it('tells a missing number from an unreadable one', () => {
  expect(read('  ')).toBeNull();
});

const dates = fc.date({
  min: new Date('1927-01-01'),
  max: new Date('2026-10-31'),
  noInvalidDate: true,
});

it('reads every valid number in every spelling, and no number with another check digit (property)', () => {
  fc.assert(
    fc.property(
      dates,
      fc.integer({ min: 980, max: 989 }),
      fc.boolean(),
      fc.nat(8),
      (date, serial, coordination, off) => {
        const iso = date.toISOString().slice(0, 10);
        const dd = String(date.getUTCDate() + (coordination ? 60 : 0)).padStart(2, '0');
        const eight = iso.slice(0, 4) + iso.slice(5, 7) + dd;
        const right = checkDigit(eight.slice(2) + serial);
        const number = `${eight}${serial}${right}`;
        const wrong = `${eight}${serial}${(right + 1 + off) % 10}`;
        for (const raw of [
          number,
          `${eight}-${number.slice(8)}`,
          `${eight.slice(2)}-${number.slice(8)}`,
          number.slice(2),
        ]) {
          expect(read(raw)).toMatchObject({ number, valid: true, date: iso });
        }
        expect(read(wrong)).toMatchObject({ number: wrong, valid: false });
      },
    ),
  );
});

it('never throws and never loses what stood there (property)', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9A-Z+-]{8,14}$/)), (raw) => {
      const result = read(raw);
      if (raw.trim() === '') expect(result).toBeNull();
      else if (result?.kind === 'unreadable') expect(result.number).toBe(raw.trim());
      else expect(result?.number).toHaveLength(12);
    }),
  );
});

it('counts whole years', () => {
  expect(ageOn(day('2018-04-12'), day('2026-04-11'))).toBe(7);
  expect(ageOn(day('2018-04-12'), day('2026-04-12'))).toBe(8);
  expect(ageOn(day('2008-02-29'), day('2026-03-01'))).toBe(18);
  expect(ageOn(day('2027-01-01'), day('2026-01-01'))).toBe(0);
});
