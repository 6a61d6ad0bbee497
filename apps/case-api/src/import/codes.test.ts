import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { areasOfUnit, caseTypeOf, CodesError, parseCodes, stageOf } from './codes.ts';
import { loadDefinitions } from '../definitions.ts';

const text = readFileSync(new URL('../../legacy/codes.yaml', import.meta.url), 'utf8');
const known = new Set(loadDefinitions().map(({ content }) => content.key as string));
const codes = parseCodes(text, 'codes.yaml', known);

it('maps the 46 codes, each to a case type of its own', () => {
  const types = Object.values(codes.areas).flatMap((area) => Object.values(area.types));
  expect(types).toHaveLength(46);
  expect(new Set(types).size).toBe(46);
});

it('knows areas and types in any casing, and no code of another area', () => {
  expect(caseTypeOf(codes, 'bou', '210')).toEqual({ area: 'children', type: 'children.concernReport' });
  expect(caseTypeOf(codes, 'BOU', '310')).toBe('type');
  expect(caseTypeOf(codes, 'BOU', '999')).toBe('type');
  expect(caseTypeOf(codes, 'XYZ', '210')).toBe('area');
  expect(caseTypeOf(codes, '', '')).toBe('area');
  // names that every object has are no codes
  expect(caseTypeOf(codes, 'constructor', 'x')).toBe('area');
});

it('tells where a case stands', () => {
  expect(stageOf(codes, 'PÅG', false)).toBe('investigation');
  expect(stageOf(codes, 'PÅG', true)).toBe('execution');
  expect(stageOf(codes, 'VILANDE', true)).toBe('dormant');
  expect(stageOf(codes, 'KLAR', true)).toBeUndefined();
});

it('tells a unit its areas by its code', () => {
  expect(areasOfUnit(codes, '01BOUU')).toEqual(['children']);
  expect(areasOfUnit(codes, '14XYZ')).toEqual([]);
});

it.each([
  [
    'a word that is not known',
    (yaml: string) => yaml.replace('AVSL: { stage: closure }', 'AVSL: { stage: shut }'),
    /codes\.yaml line \d+: statuses\.AVSL\.stage/,
  ],
  ['a key too many', (yaml: string) => `${yaml}extra: 1\n`, /codes\.yaml line 1: the file/],
  [
    'a type that does not exist',
    (yaml: string) => yaml.replace('children.concernReport', 'children.nothing'),
    /areas\.BOU\.types\.210: there is no case type/,
  ],
  [
    'a type of another area',
    (yaml: string) => yaml.replace('children.concernReport', 'adults.notification'),
    /is not of the area children/,
  ],
  ['broken YAML', (yaml: string) => yaml.replace('statuses:', 'statuses: ['), /codes\.yaml line \d+: /],
])('says where the file has %s', (_what, edit, message) => {
  const read = () => parseCodes(edit(text), 'codes.yaml', known);
  expect(read).toThrow(CodesError);
  expect(read).toThrow(message);
});
