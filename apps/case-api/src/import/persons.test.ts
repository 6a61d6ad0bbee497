import { readFileSync } from 'node:fs';
import type { PlainDate } from '@samla/case-model/time';
import { describe, expect, it } from 'vitest';
import { loadDefinitions } from '../definitions.ts';
import { parseCodes } from './codes.ts';
import { codesFile } from './import-extract.ts';
import { Persons } from './persons.ts';
import { mergePersons, readPerson } from './read-person.ts';
import { readRows } from './read-rows.ts';
import { person, writeExtract } from './testing-extract.ts';

const asOf = '2026-10-31' as PlainDate;
const known = new Set(loadDefinitions().map(({ content }) => content.key as string));
const codes = parseCodes(readFileSync(codesFile, 'utf8'), 'codes.yaml', known);
const anna = { PERSID: '1', PNR: '660410-9832', EFTERNAMN: 'Nilsson', FORNAMN: 'Anna' };

async function personsOf(...rows: readonly string[][]): Promise<Persons> {
  const persons = new Persons(codes, asOf);
  for await (const row of readRows(writeExtract({ personer: rows }), 'personer')) persons.add(row);
  persons.settle();
  return persons;
}

const read = (cells: Parameters<typeof person>[0]) => readPerson({ ...emptyRow, ...cells }, codes, asOf);
const emptyRow = {
  PERSID: '1',
  PNR: '',
  EFTERNAMN: '',
  FORNAMN: '',
  ADRESS: '',
  POSTNR: '',
  POSTORT: '',
  TELEFON: '',
  SKYDD: '',
  AVLIDEN_DAT: '',
  HUSHALL_ID: '',
};

describe('who is who', () => {
  it('merges a person under two PERSIDs into the first, traceably', async () => {
    const persons = await personsOf(
      person(anna),
      person({ ...anna, PERSID: '9', PNR: '196604109832', EFTERNAMN: 'Nilson' }),
    );
    expect([persons.established('1'), persons.established('9')]).toEqual(['1', '1']);
    expect(persons.verdicts.count).toEqual({ read: 2, imported: 1, merged: 1, quarantined: 0 });
    expect(persons.verdicts.of(1)).toMatchObject({ kind: 'merged', key: '9', into: '1' });
    expect(persons.rowsOf('1')).toBe(2);
  });

  it('keeps two persons with one number apart, and says so in the cases of both', async () => {
    const persons = await personsOf(
      person(anna),
      person({ ...anna, PERSID: '9', EFTERNAMN: 'Ahmed', FORNAMN: 'Omar' }),
    );
    expect([persons.established('1'), persons.established('9')]).toEqual(['1', '9']);
    for (const key of ['1', '9'])
      expect(persons.checks(key).map(({ field }) => field)).toEqual(['personer.PNR']);
  });

  it('merges a row that stands twice', async () => {
    const persons = await personsOf(person(anna), person(anna), person({ ...anna, TELEFON: '08-1' }));
    expect(persons.verdicts.count).toEqual({ read: 3, imported: 1, merged: 2, quarantined: 0 });
    expect(persons.rowsOf('1')).toBe(3);
  });

  it('cannot say whose PERSID it is when two persons have it', async () => {
    const other = { PERSID: '1', PNR: '19720307-9822', EFTERNAMN: 'Ahmed', FORNAMN: 'Omar' };
    const persons = await personsOf(person(anna), person(other), person({ ...anna, PERSID: '9' }));
    expect(persons.established('1')).toBeUndefined();
    expect(persons.established('9')).toBe('9');
    expect(persons.verdicts.count).toEqual({ read: 3, imported: 1, merged: 0, quarantined: 2 });
  });

  it('takes one PERSID with one name for one person, also when a row lacks the number', async () => {
    const persons = await personsOf(
      person({ ...anna, PNR: '', SKYDD: 'S' }),
      person({ ...anna, EFTERNAMN: 'NILSSON' }),
      person({ ...anna, PERSID: '9' }),
    );
    expect(persons.verdicts.count).toEqual({ read: 3, imported: 1, merged: 2, quarantined: 0 });
    expect(persons.established('9')).toBe('1');
    const merged = mergePersons(read({ ...anna, PNR: '', SKYDD: 'S' }), [read(anna)]);
    expect(merged).toMatchObject({ identity: { number: '196604109832' }, protection: 'secrecyMark' });
  });

  it('sets aside rows without PERSID or with other columns', async () => {
    const persons = await personsOf(person({ ...anna, PERSID: '' }), [...person(anna), 'x'], ['1', '2']);
    expect(persons.verdicts.quarantined.map(({ line, key }) => [line, key])).toEqual([
      [2, ''],
      [3, '1'],
      [4, '1'],
    ]);
    expect(persons.established('1')).toBeUndefined();
  });

  it('takes an empty column too many at the end for what it is', async () => {
    const persons = await personsOf([...person(anna), '']);
    expect(persons.established('1')).toBe('1');
  });
});

describe('what a row says', () => {
  it('keeps what is no number whole in a check, and no longer than an index takes', () => {
    const PNR = 'okänt '.repeat(1000).trim();
    const { identity, checks } = read({ PNR });
    expect(identity?.number.length).toBe(100);
    expect(checks.map(({ raw }) => raw).join('')).toBe(PNR);
  });

  it('honours the marking, and fails closed', () => {
    expect(read({ SKYDD: '' }).protection).toBe('none');
    expect(read({ SKYDD: 's' }).protection).toBe('secrecyMark');
    expect(read({ SKYDD: 'SF' }).protection).toBe('protectedRegistration');
    const odd = read({ SKYDD: 'J?' });
    expect(odd.protection).toBe('secrecyMark');
    expect(odd.checks).toMatchObject([{ field: 'personer.SKYDD', raw: 'J?' }]);
  });

  it('keeps a wrong or unreadable number, with a check', () => {
    expect(read({ PNR: '198112069865' })).toMatchObject({
      identity: { number: '198112069865', valid: false },
      checks: [{ field: 'personer.PNR', raw: '198112069865' }],
    });
    expect(read({ PNR: 'saknas' }).checks).toHaveLength(1);
    expect(read({ PNR: '' }).checks).toEqual([]);
    expect(read({ PNR: '20150304T050' }).checks).toEqual([]);
  });

  it('writes names and addresses as people do', () => {
    const facts = read({
      EFTERNAMN: 'AL-HAKIM',
      FORNAMN: 'Åsa',
      ADRESS: 'Sveavägen 1',
      POSTNR: '11820',
      POSTORT: 'STOCKHOLM',
    });
    expect([facts.family, facts.given, facts.address]).toEqual([
      'al-Hakim',
      'Åsa',
      'Sveavägen 1, 118 20 STOCKHOLM',
    ]);
  });
});

it('merges under the strongest marking and shows nothing that the protected row hid', () => {
  const open = read({ ADRESS: 'Sveavägen 1', TELEFON: '08-1', EFTERNAMN: 'Nilsson' });
  const hidden = read({ SKYDD: 'SF', AVLIDEN_DAT: '2026-01-01', HUSHALL_ID: '7' });
  expect(mergePersons(open, [hidden])).toMatchObject({
    family: 'Nilsson',
    protection: 'protectedRegistration',
    address: '',
    phone: '',
    deceasedOn: '2026-01-01',
    household: '7',
  });
});
