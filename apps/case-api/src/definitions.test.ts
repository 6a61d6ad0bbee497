import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { areasOf, DefinitionError, loadDefinitions } from './definitions.ts';

describe('the program’s own definitions', () => {
  it('are the seven areas in their order and 46 case types, each by its own hash', () => {
    const definitions = loadDefinitions();
    expect(areasOf(definitions).map(({ letter }) => letter)).toEqual(['Ö', 'B', 'V', 'E', 'F', 'Ä', 'H']);
    expect(definitions.filter(({ kind }) => kind === 'caseType')).toHaveLength(46);
    expect(new Set(definitions.map(({ hash }) => hash)).size).toBe(definitions.length);
  });
});

describe('a folder of definitions', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'samla-definitions-'));
    mkdirSync(join(folder, 'children'));
    write('area.yaml', 'key: children\nname: Barn och unga\nletter: B\norder: 2\n');
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const write = (file: string, text: string) => writeFileSync(join(folder, 'children', file), text);
  const load = () => loadDefinitions(pathToFileURL(`${folder}/`));

  it('keeps its hash when only the order of its lines changes', () => {
    const [before] = load();
    write('area.yaml', 'order: 2\nletter: B\n# en kommentar\nname: "Barn och unga"\nkey: children\n');
    expect(load()[0]).toEqual(before);
    write('area.yaml', 'key: children\nname: Barn & unga\nletter: B\norder: 2\n');
    expect(load()[0]?.hash).not.toBe(before?.hash);
  });

  it.each([
    ['a field too many', 'key: children.one\nname: Ett\nboard: district\norder: 1\ncolour: red\n'],
    ['a field too few', 'key: children.one\nname: Ett\norder: 1\n'],
    ['a key of another area', 'key: adults.one\nname: Ett\nboard: district\norder: 1\n'],
    ['no YAML', 'key: [children\n'],
  ])('with %s is refused, and the file is named', (_what, text) => {
    write('one.yaml', text);
    expect(load).toThrow(DefinitionError);
    expect(load).toThrow('children/one.yaml');
  });
});
