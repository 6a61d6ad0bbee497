import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FILTER, isFiltering, matchesAudit } from './auditFilter.ts';
import type { AuditEntry } from './auditFilter.ts';

const entry: AuditEntry = {
  id: '1',
  at: '2026-11-02 09:12',
  dateTime: '2026-11-02T09:12:00+01:00',
  who: 'Åsa Öberg',
  what: 'Läste akten',
  why: 'Ny handläggare',
};

describe('a filter', () => {
  test.each([
    [{ when: '2026-11' }, true],
    [{ when: '11-02' }, false],
    [{ who: 'öberg' }, true],
    [{ who: 'oberg' }, false],
    [{ who: ' åsa ' }, true],
    [{ what: 'läste', why: 'handläggare' }, true],
    [{ what: 'läste', why: 'chef' }, false],
  ])('%o: %s', (part, expected) => {
    expect(matchesAudit(entry, { ...NO_FILTER, ...part })).toBe(expected);
    expect(isFiltering({ ...NO_FILTER, ...part })).toBe(true);
  });

  test('no reason is found by no word', () => {
    expect(matchesAudit({ ...entry, why: null }, { ...NO_FILTER, why: 'ny' })).toBe(false);
  });

  test('one that asks for nothing takes everything, and asking for more never finds more', () => {
    expect(isFiltering(NO_FILTER)).toBe(false);
    expect(matchesAudit(entry, { ...NO_FILTER, who: '  ' })).toBe(true);
    const text = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(text, text, text, (who, less, more) => {
        const one = { ...entry, who };
        expect(matchesAudit(one, NO_FILTER)).toBe(true);
        if (matchesAudit(one, { ...NO_FILTER, who: `${less}${more}` }) && less.trim() === less)
          expect(matchesAudit(one, { ...NO_FILTER, who: less })).toBe(true);
      }),
    );
  });
});
