import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DefinitionsInUse } from './definitions-in-use.ts';
import { DefinitionError, loadDefinitions } from './definitions.ts';

const area = 'key: consumerGuidance\nname: Konsumentvägledning\nletter: K\norder: 8\ncode: KON\n';

describe('the program’s own definitions', () => {
  it('are the seven areas in their order, their case types, and one rule book, each by its own hash', () => {
    const definitions = loadDefinitions();
    const inUse = new DefinitionsInUse(definitions);
    expect(inUse.areas.map(({ letter }) => letter)).toEqual(['Ö', 'B', 'V', 'E', 'F', 'Ä', 'H']);
    expect(inUse.catalogue.caseTypes.length).toBeGreaterThanOrEqual(70);
    expect(inUse.byHash(inUse.catalogue.rulebook)?.kind).toBe('rulebook');
    expect(new Set(definitions.map(({ hash }) => hash)).size).toBe(definitions.length);
  });
});

describe('a folder of further definitions', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'samla-definitions-'));
    mkdirSync(join(folder, 'consumerGuidance'));
    write(area);
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const write = (text: string) => writeFileSync(join(folder, 'consumerGuidance', 'area.yaml'), text);
  const eighth = () =>
    loadDefinitions(folder).find(({ content }) => content.key === ('consumerGuidance' as string));

  it('adds its area to the program’s own, by a hash that does not follow the order of lines', () => {
    const before = eighth();
    expect(before?.kind).toBe('area');
    write(`# en kommentar\n${area.split('\n').reverse().join('\n')}`);
    expect(eighth()).toEqual(before);
    write(area.replace('K\n', 'Q\n'));
    expect(eighth()?.hash).not.toBe(before?.hash);
  });

  it.each([
    ['a field too many', `${area}colour: red\n`, 'area.yaml:6:1'],
    ['a field too few', area.replace('code: KON\n', ''), 'area.yaml:1:1'],
    ['the key of another area', area.replace('consumerGuidance', 'children'), 'area.yaml:1:'],
    ['a letter that another area has', area.replace('letter: K', 'letter: B'), 'area.yaml:3:'],
    ['no YAML', 'key: [consumerGuidance\n', 'area.yaml:'],
  ])('with %s stops the start, and file, line and column are told', (_what, text, place) => {
    write(text);
    expect(() => loadDefinitions(folder)).toThrow(DefinitionError);
    expect(() => loadDefinitions(folder)).toThrow(`${folder}/consumerGuidance/${place}`);
  });

  it('that is not there stops the start', () => {
    expect(() => loadDefinitions(join(folder, 'nowhere'))).toThrow(DefinitionError);
  });
});
