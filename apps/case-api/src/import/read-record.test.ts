import { readFileSync } from 'node:fs';
import { entryBodySchema } from '@samla/case-model/entry';
import type { PlainDate } from '@samla/case-model/time';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadDefinitions } from '../definitions.ts';
import { checkBody } from './checks.ts';
import { parseCodes } from './codes.ts';
import { codesFile } from './import-extract.ts';
import { readDecision, readNote } from './read-record.ts';

const asOf = '2026-10-31' as PlainDate;
const known = new Set(loadDefinitions().map(({ content }) => content.key as string));
const codes = parseCodes(readFileSync(codesFile, 'utf8'), 'codes.yaml', known);
const handedOver = Date.parse('2026-10-31T22:59:59Z');

const noteRow = {
  ANTID: '1',
  ARENDEID: '5',
  DATUM: '260329',
  TID: '08:06',
  SIGN: 'HAAB002',
  RUBRIK: 'Möte',
  TEXT: 'Text.',
};
const decisionRow = {
  BESLID: '1',
  ARENDEID: '5',
  BESLTYP: 'Hemtjänst',
  LAGRUM: 'SoL 11:1',
  DATUM: '2026-01-02',
  UTFALL: 'BIF',
  FROM: '20260103',
  TOM: '271231',
  BELOPP: '1 266,40',
  DELEGAT: 'Enhetschef',
};

it('keeps who wrote a note and when', () => {
  const facts = readNote(noteRow, '1', asOf);
  expect(facts).toMatchObject({
    author: 'HAAB002',
    time: Date.parse('2026-03-29T06:06:00Z'),
    on: '2026-03-29',
    checks: [],
  });
  expect(facts.bodies).toEqual([
    { kind: 'noteAdded', heading: 'Möte', text: 'Text.', eventOn: null, backdatingReason: null },
  ]);
});

it('keeps a note whose date or time cannot be read, with a check', () => {
  expect(readNote({ ...noteRow, DATUM: '2024-02-30' }, '1', asOf)).toMatchObject({
    time: handedOver,
    on: null,
    checks: [{ field: 'anteckningar.DATUM', key: '1', raw: '2024-02-30' }],
  });
  expect(readNote({ ...noteRow, DATUM: '' }, '1', asOf).checks).toHaveLength(1);
  expect(readNote({ ...noteRow, TID: 'kl 8' }, '1', asOf)).toMatchObject({
    time: Date.parse('2026-03-28T23:00:00Z'),
    checks: [{ field: 'anteckningar.TID', raw: 'kl 8' }],
  });
});

it('loses not a letter of a note, however long (property)', () => {
  const text = fc
    .tuple(fc.nat(65_000), fc.string({ unit: 'grapheme', maxLength: 40 }))
    .map(([length, end]) => 'x'.repeat(length) + end);
  fc.assert(
    fc.property(text, fc.nat(450), (TEXT, headingLength) => {
      const RUBRIK = 'R'.repeat(headingLength);
      const { bodies } = readNote({ ...noteRow, TEXT, RUBRIK }, '1', asOf);
      for (const body of bodies) expect(entryBodySchema.safeParse(body).success).toBe(true);
      const whole = bodies.map((body) => (body.kind === 'noteAdded' ? body.text : '')).join('');
      expect(whole).toBe(headingLength > 200 ? `${RUBRIK}\n\n${TEXT}` : TEXT);
    }),
    { numRuns: 50 },
  );
});

it('cuts no letter in two, whatever is too long', () => {
  const long = { ...noteRow, SIGN: `${'S'.repeat(198)}😀x`, RUBRIK: `${'R'.repeat(198)}😀${'x'.repeat(30)}` };
  const { author, bodies, checks } = readNote({ ...long, TEXT: 'x'.repeat(50_000) }, '1', asOf);
  expect(JSON.stringify([author, bodies])).not.toMatch(/\\ud8/);
  expect(checks.map(({ field, raw }) => [field, raw])).toEqual([['anteckningar.SIGN', long.SIGN]]);
});

it('keeps a value whole that is longer than its place, in as many checks as it needs', () => {
  const LAGRUM = `${'L'.repeat(499)}😀${'M'.repeat(900)}`;
  const { bodies, checks } = readDecision({ ...decisionRow, LAGRUM }, '1', codes, asOf);
  expect(bodies.every((body) => entryBodySchema.safeParse(body).success)).toBe(true);
  expect(checks.map(({ raw }) => raw).join('')).toBe(LAGRUM);
  for (const check of checks) expect(entryBodySchema.safeParse(checkBody(check)).success).toBe(true);
});

it('reads a decision', () => {
  const facts = readDecision(decisionRow, '1', codes, asOf);
  expect(facts).toMatchObject({
    on: '2026-01-02',
    time: Date.parse('2026-01-01T23:00:00Z'),
    author: 'Enhetschef',
    checks: [],
  });
  expect(facts.bodies).toEqual([
    {
      kind: 'decisionImported',
      decisionType: 'Hemtjänst',
      law: 'SoL 11:1',
      decidedOn: '2026-01-02',
      outcome: 'granted',
      validFrom: '2026-01-03',
      validTo: '2027-12-31',
      amountOre: 126_640,
      delegate: 'Enhetschef',
    },
  ]);
});

it('keeps a decision that ends before it begins, with a check', () => {
  const { bodies, checks } = readDecision({ ...decisionRow, TOM: '2026-01-02' }, '1', codes, asOf);
  expect(bodies).toMatchObject([{ validFrom: '2026-01-03', validTo: '2026-01-02' }]);
  expect(checks).toMatchObject([{ field: 'beslut.TOM', raw: '2026-01-02' }]);
});

it('keeps what it cannot read of a decision, each value with a check', () => {
  const odd = {
    ...decisionRow,
    DATUM: 'x',
    UTFALL: 'JA',
    FROM: '1',
    TOM: '2',
    BELOPP: 'tusen',
    DELEGAT: 'D'.repeat(101),
  };
  const facts = readDecision(odd, '1', codes, asOf);
  expect(facts.checks.map(({ field, raw }) => [field, raw.slice(0, 5)])).toEqual([
    ['beslut.DATUM', 'x'],
    ['beslut.UTFALL', 'JA'],
    ['beslut.FROM', '1'],
    ['beslut.TOM', '2'],
    ['beslut.BELOPP', 'tusen'],
    ['beslut.DELEGAT', 'DDDDD'],
  ]);
  expect(facts.time).toBe(handedOver);
  for (const body of facts.bodies) expect(entryBodySchema.safeParse(body).success).toBe(true);
});
