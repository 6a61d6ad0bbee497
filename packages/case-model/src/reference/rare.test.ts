import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readFolder } from '../../cli/read-folder.ts';
import { loadLibrary } from '../definition/load.ts';
import { testCaseType, testRulebook } from '../testing/definitions.ts';
import type { Library } from '../definition/load.ts';
import { conditionWords, momentWords } from './meaning.ts';
import { referencePages } from './pages.ts';

function pages(library: Library): ReadonlyMap<string, string> {
  return referencePages(library, '0.1.0');
}

const sample = (folder: string): Library =>
  loadLibrary(readFolder(fileURLToPath(new URL(`../../../../samples/model/${folder}`, import.meta.url))))
    .library;

describe('what a page says when there is little to say', () => {
  const type = testCaseType({ key: 'test.case' });
  const library: Library = {
    areas: [],
    caseTypes: [type],
    forms: new Map(),
    rulebook: testRulebook(),
    places: new Map(),
  };
  const page = pages(library).get('typer/test.case.html') ?? '';

  it.each([
    'Ärendetypen har inga blanketter.',
    'Ärendetypen har inga frister.',
    'Inga myndighetsbeslut fattas i ärendetypen.',
    'Ärendetypen väntar inte på något utifrån.',
    'Ärendet kan avslutas när som helst.',
    'Ärendetypen lämnar inga uppgifter till statistik.',
    'Allt på sidan är bekräftat.',
  ])('%s', (words) => {
    expect(page).toContain(words);
  });

  it('keys that nothing explains stay as they are', () => {
    expect(momentWords(type, 'case.unheardOf')).toBe('case.unheardOf');
    expect(momentWords(type, 'stage.investigation')).toBe('skedet ”Utredning” är klart');
    expect(momentWords(type, 'milestone.reached')).toBe('milstolpen ”reached” är nådd');
    expect(momentWords(type, 'document.paper')).toBe('handlingen ”paper” har kommit in');
    expect(momentWords(type, 'form.other.field')).toBe('blanketten ”other” är inlämnad');
    expect(conditionWords(library, type, 'decisions.no.outcome = "x" and other.field = null')).toBe(
      'decisions.no.outcome är ”x” och other.field är inte ifyllt',
    );
  });
});

describe('definitions that are not ready', () => {
  it('can be looked at all the same: what is missing stands as its key', () => {
    const all = pages(sample('broken'));
    expect(all.size).toBeGreaterThan(50);
    for (const [path, text] of all) expect(text, path).not.toMatch(/>undefined<|\[object Object\]|NaN/);
    expect(all.get('typer/broken.unknownRule.html')).toContain('Ärendetypen har inga frister.');
    expect(all.get('typer/broken.unknownAccess.html')).toContain('A-law');
    expect(all.get('typer/broken.unknownVariable.html')).toContain('recieved');
  });

  it('an area alone shows the keys of what it shares with others', () => {
    const [path = '', text = ''] =
      [...pages(sample('eighth-area'))].find(([name]) => name.startsWith('typer/')) ?? [];
    expect(path).toContain('consumerGuidance');
    // the profile's name stands in the shared rule book, which is not here
    expect(text).toMatch(/<dd>\s*A-unit\s*<\/dd>/);
  });
});
