import { describe, expect, it } from 'vitest';
import { readFolder } from '../cli/read-folder.ts';
import { definitionsFolder } from './definitions-folder.ts';
import { jsonSchemas } from './definition/json-schema.ts';
import { loadLibrary } from './definition/load.ts';

const files = readFolder(definitionsFolder);
const { library, mistakes } = loadLibrary(files);

describe('the built-in definitions', () => {
  it('have no mistakes', () => {
    expect(mistakes).toEqual([]);
  });

  it('have the seven areas in the order of the roll-out', () => {
    expect(library.areas.map(({ letter, name }) => `${letter} ${name}`)).toEqual([
      'Ö Överförmyndare',
      'B Barn och unga',
      'V Vuxen',
      'E Ekonomiskt bistånd',
      'F Funktionsnedsättning',
      'Ä Äldreomsorg',
      'H Hälso- och sjukvård',
    ]);
    expect(library.areas.map(({ order }) => order)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('number the case types of each area without gaps, in the order that they are listed', () => {
    for (const area of library.areas) {
      const types = library.caseTypes.filter(({ key }) => key.startsWith(`${area.key}.`));
      expect(types.map(({ order }) => order)).toEqual(types.map((_, at) => at + 1));
    }
    expect(library.caseTypes.length).toBeGreaterThanOrEqual(70);
  });

  it('serve each case type with the forms that its plan uses, and no other', () => {
    for (const type of library.caseTypes) {
      const used = type.plan.stages.flatMap(({ tasks }) => tasks.flatMap(({ form }) => form ?? []));
      expect(type.forms.map(({ key }) => key)).toEqual([...new Set(used)]);
    }
  });

  it('name a source for what nobody has confirmed', () => {
    for (const type of library.caseTypes) if (!type.verified) expect(type.source, type.key).toBeTruthy();
  });
});

it('the JSON Schemas that editors use are those of the program', () => {
  const written = new Map(
    files.filter(({ path }) => path.startsWith('schema/')).map(({ path, text }) => [path.slice(7), text]),
  );
  // npm run -s model -- schemas
  expect(written).toEqual(jsonSchemas());
});
