import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { areaSchema, caseTypeSchema } from './definition.ts';
import { definitionsFolder } from './definitions-folder.ts';

const read = (path: string): unknown => parse(readFileSync(new URL(path, definitionsFolder), 'utf8'));
const folders = readdirSync(definitionsFolder);
const areas = folders.map((folder) => ({ folder, area: areaSchema.parse(read(`${folder}/area.yaml`)) }));

it('has the seven areas in the order of the roll-out', () => {
  const sorted = areas.map(({ area }) => area).sort((a, b) => a.order - b.order);
  expect(sorted.map(({ letter, name }) => `${letter} ${name}`)).toEqual([
    'Ö Överförmyndare',
    'B Barn och unga',
    'V Vuxen',
    'E Ekonomiskt bistånd',
    'F Funktionsnedsättning',
    'Ä Äldreomsorg',
    'H Hälso- och sjukvård',
  ]);
  expect(sorted.map(({ order }) => order)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

it('has 46 case types, each under its own area and numbered without gaps', () => {
  let count = 0;
  for (const { folder, area } of areas) {
    expect(area.key).toBe(folder);
    const files = readdirSync(new URL(`${folder}/`, definitionsFolder)).filter(
      (file) => file !== 'area.yaml',
    );
    const types = files.map((file) => caseTypeSchema.parse(read(`${folder}/${file}`)));
    expect(types.every(({ key }) => key.startsWith(`${area.key}.`))).toBe(true);
    expect(new Set(types.map(({ name }) => name)).size).toBe(types.length);
    expect(types.map(({ order }) => order).sort((a, b) => a - b)).toEqual(types.map((_, at) => at + 1));
    count += types.length;
  }
  expect(count).toBe(46);
});
