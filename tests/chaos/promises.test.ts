import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { OnMachine, OnServer } from './evidence.ts';
import { Journal } from './journal.ts';
import { brokenPromises } from './promises.ts';

const folder = mkdtempSync(join(tmpdir(), 'samla-promises-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A day on which h1 sent one text as the command `first`, or as others, and what is found of it. */
function day(found: {
  sent?: readonly string[];
  server?: readonly string[];
  machine?: Partial<OnMachine>;
  resolved?: string;
  overtaken?: string;
  reached?: readonly string[];
}): string[] {
  const journal = new Journal(join(folder, 'journal'));
  const typed = journal.type('h1', 'someone');
  typed.isKept = true;
  for (const commandId of found.sent ?? ['first'])
    journal.sent.push({
      ...{ machine: 'h1', subject: 'someone', caseId: 'case', draftKey: null, marks: [typed.mark] },
      ...{ name: 'addNote', outcome: 'queued', commandId },
    });
  if (found.resolved !== undefined) journal.resolved.add(found.resolved);
  if (found.overtaken !== undefined) journal.overtaken.add(found.overtaken);
  const recordedAt = '2026-11-02';
  const entry = (id: string) => ({ id, caseId: 'case', text: typed.mark, recordedAt });
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

describe('what is sent after another in a case', () => {
  const turned = { sent: ['first', 'second'], server: ['second', 'first'] };

  it('stands after it', () => {
    expect(day({ ...turned, server: ['first', 'second'] })).toEqual([]);
    expect(day(turned)).toEqual([
      'h1: in case second (addNote, recorded 2026-11-02) stands before first (addNote, recorded 2026-11-02), which was sent first',
    ]);
  });

  it('goes before what the worker had to handle, and what built on that', () => {
    expect(day({ ...turned, resolved: 'first' })).toEqual([]);
    expect(day({ ...turned, overtaken: 'first' })).toEqual([]);
  });
});

describe('the journal', () => {
  it('tells what was said of the things that a text names', () => {
    const journal = new Journal(join(folder, 'told'));
    const id = '5a111a00-51c0-4000-8000-000000000018';
    journal.note('sends', { caseId: id });
    journal.note('kept', { mark: '§h1-7§' });
    journal.note('kept', { mark: '§h1-8§' });
    expect(journal.linesAbout(`${id} and §h1-7§`, 10)).toEqual([
      expect.stringContaining(id),
      expect.stringContaining('§h1-7§'),
    ]);
    expect(journal.linesAbout('nothing', 10)).toEqual([]);
    journal.close();
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
