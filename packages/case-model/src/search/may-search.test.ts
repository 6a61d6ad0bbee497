import { expect, it } from 'vitest';
import { builtInRules } from '../testing/rules.ts';
import type { PlainDate } from '../time.ts';
import { maySearch, purposesFor, type SearchTerm } from './may-search.ts';

const rules = builtInRules();
const on = '2026-11-02' as PlainDate;
const terms: readonly SearchTerm[] = ['name', 'identityNumber', 'caseNumber', 'content', 'attribute'];
const allowed = (purpose: string, day = on) =>
  terms.filter((term) => maySearch(purpose, term, day, rules).allowed);

it.each([
  ['caseHandling', ['name', 'identityNumber', 'caseNumber']],
  ['privatePerformer', ['name', 'identityNumber', 'caseNumber']],
  ['patientCare', ['name', 'identityNumber', 'caseNumber']],
  ['concernReports', ['name', 'identityNumber', 'caseNumber', 'content', 'attribute']],
  ['followUp', ['name', 'identityNumber', 'caseNumber', 'attribute']],
  ['compilation', ['name', 'identityNumber', 'caseNumber', 'attribute']],
  ['openedCase', ['name', 'identityNumber', 'caseNumber', 'content']],
])('%s may search for %j alone (SoLPuF 12, 15 and 20 §§)', (purpose, list) => {
  expect(allowed(purpose)).toEqual(list);
});

it('says by which law, and whether it is confirmed', () => {
  expect(maySearch('caseHandling', 'name', on, rules)).toEqual({
    allowed: true,
    law: 'SoLPuF 15 §',
    verified: true,
  });
  expect(maySearch('openedCase', 'content', on, rules)).toMatchObject({ allowed: true, verified: false });
});

it('says what may be searched for instead', () => {
  expect(maySearch('caseHandling', 'content', on, rules)).toEqual({
    allowed: false,
    reason:
      'För att handlägga ärenden får du inte söka på ord i texten. Sök på namn, personnummer eller samordningsnummer, ärendenummer.',
    law: 'SoLPuF 15 §',
  });
});

it('refuses a purpose that no row names, naming those that are', () => {
  const verdict = maySearch('curiosity', 'name', on, rules);
  expect(verdict).toMatchObject({ allowed: false, law: '' });
  expect(verdict).toHaveProperty('reason', expect.stringContaining('Handlägga ärenden; Utföra insatser'));
  expect(maySearch('caseHandling', 'name', on, { searchPurposes: [] })).toEqual({
    allowed: false,
    reason: 'Ändamålet är inte tillåtet. Välj ett av: inget.',
    law: '',
  });
});

it('lets reports of concern be searched from July 2025, not before', () => {
  expect(allowed('concernReports', '2025-06-30' as PlainDate)).toEqual([]);
  expect(allowed('concernReports', '2025-07-01' as PlainDate)).toHaveLength(5);
});

it('offers the purposes of a term', () => {
  const keys = (term: SearchTerm, day = on) => purposesFor(term, day, rules).map(({ key }) => key);
  expect(keys('content')).toEqual(['concernReports', 'openedCase']);
  expect(keys('content', '2025-06-30' as PlainDate)).toEqual(['openedCase']);
  expect(keys('name')).toHaveLength(rules.searchPurposes.length);
});
