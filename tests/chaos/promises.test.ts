import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { OnMachine, OnServer } from './evidence.ts';
import { Journal } from './journal.ts';
import { brokenPromises } from './promises.ts';

const folder = mkdtempSync(join(tmpdir(), 'samla-promises-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A day on which h1 sent one text as the command `first`, and what is found of it. */
function day(found: {
  server?: readonly string[];
  machine?: Partial<OnMachine>;
  resolved?: string;
  reached?: readonly string[];
}): string[] {
  const journal = new Journal(join(folder, 'journal'));
  const typed = journal.type('h1', 'someone');
  typed.isKept = true;
  journal.sent.push({
    ...{ machine: 'h1', subject: 'someone', caseId: 'case', draftKey: null, marks: [typed.mark] },
    ...{ outcome: 'queued', commandId: 'first' },
  });
  if (found.resolved !== undefined) journal.resolved.add(found.resolved);
  const entry = (id: string) => ({ id, caseId: 'case', text: typed.mark });
  const reached = new Map([['someone', new Set(found.reached ?? ['case'])]]);
  const server: OnServer = {
    entries: (found.server ?? []).map(entry),
    drafts: typed.mark,
    unpaired: [],
    reached,
  };
  const machine: OnMachine = {
    ...{ subject: 'someone', outbox: [], replaced: new Map(), drafts: '', brokenFiles: [] },
    ...{ entries: new Set(found.server), cases: new Set(['case']) },
    ...found.machine,
  };
  journal.close();
  // a day on which nothing came to the record at all is told of by itself
  return brokenPromises({ journal, server, machines: new Map([['h1', machine]]) }).filter(
    (what) => what !== 'nobody wrote anything',
  );
}

describe('a command that was taken', () => {
  it('is in the record', () => {
    expect(day({ server: ['first'] })).toEqual([]);
  });

  it('is missed when it is neither there nor in its outbox', () => {
    expect(day({})).toEqual(['first was taken and is nowhere']);
  });

  it('is looked for under the id that it has since it was sent anew with what it leans on', () => {
    const replaced = new Map([
      ['first', 'second'],
      ['second', 'third'],
    ] as const);
    expect(day({ server: ['third'], machine: { replaced } })).toEqual([]);
    expect(day({ resolved: 'third', machine: { replaced } })).toEqual([]);
    expect(day({ machine: { replaced } })).toEqual(['first was taken and is nowhere']);
  });

  it('is not in the record under two of its ids', () => {
    const replaced = new Map([['first', 'second']]);
    expect(day({ server: ['first', 'second'], machine: { replaced } })).toContain(
      'first is in the record under 2 ids',
    );
  });

  it('waits no more when it is in the record', () => {
    const outbox = [{ id: 'first', text: '', status: 'waiting' }];
    expect(day({ server: ['first'], machine: { outbox } })).toEqual([
      'first is in the record and still in the outbox',
    ]);
  });
});

describe('a computer', () => {
  const alone = { server: ['first'], machine: { cases: new Set(['case', 'moved']) } };

  it('has no case that its worker may not see', () => {
    expect(day(alone)).toEqual(['h1 has 1 cases that its worker may not see, and lacks 0, at rest']);
    expect(day({ ...alone, reached: ['case', 'moved'] })).toEqual([]);
  });

  it('has every case that its worker may see', () => {
    expect(day({ server: ['first'], reached: ['case', 'gained'] })).toEqual([
      'h1 has 0 cases that its worker may not see, and lacks 1, at rest',
    ]);
  });
});
