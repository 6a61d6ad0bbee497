import { describe, expect, it } from 'vitest';
import type { PullOutput } from '@samla/api-client/schemas';
import { caseView } from '../case/case-view.ts';
import type { PlainDate } from '@samla/case-model/time';
import { pageOf, workspaceWith } from '../testing/cache.ts';
import { caseId, idOf, imported, note } from '../testing/city.ts';
import { readCursor } from './apply-page.ts';

const person = { familyName: 'Nilsson', givenName: 'Alva' };
const one = (version: number, familyName: string) =>
  pageOf([{ name: 'a', person: { ...person, familyName }, entries: [imported({}), note('Ett.')] }], version);
const familyName = (workspace: ReturnType<typeof workspaceWith>) =>
  workspace.local(caseId('a'))?.cached.person.familyName;

describe('a page', () => {
  it('never takes a row back to an older version, in whatever order pages come', () => {
    const workspace = workspaceWith(one(5, 'Ny'));
    workspace.applyPage(one(4, 'Gammal'));
    expect(familyName(workspace)).toBe('Ny');
    workspace.applyPage(one(5, 'Samma'));
    expect(familyName(workspace)).toBe('Ny');
    expect(workspace.local(caseId('a'))?.cached.row.version).toBe(5);
    workspace.applyPage(one(6, 'Nyare'));
    expect(familyName(workspace)).toBe('Nyare');
  });

  it('that comes twice changes nothing, and an entry is never replaced', () => {
    const workspace = workspaceWith(one(1, 'Nilsson'));
    const again = one(1, 'Nilsson');
    workspace.applyPage({
      ...again,
      entries: again.entries.map((entry) => ({ ...entry, body: note('Något annat.') })),
    });
    const bodies = workspace.local(caseId('a'))?.cached.entries.map(({ body }) => body.kind);
    expect(bodies).toEqual(['caseImported', 'noteAdded']);
  });

  it('is applied whole or not at all, with its cursor', () => {
    const workspace = workspaceWith(one(1, 'Nilsson'));
    const broken: PullOutput = {
      ...pageOf([{ name: 'b', person }]),
      cursor: { scope: 9, tx: '9', seq: '9' },
      // a record of a case that nobody sent
      entries: one(1, 'x').entries.map((entry) => ({ ...entry, caseId: caseId('unknown'), id: entry.id })),
    };
    expect(() => workspace.applyPage(broken)).toThrow();
    expect(workspace.local(caseId('b'))).toBeNull();
    expect(readCursor(workspace.stores.cache)).toEqual({ scope: 1, tx: '1', seq: '1' });
  });

  it('keeps a person as long as one of her cases is left', () => {
    const shared = { id: idOf('shared') as PullOutput['persons'][number]['id'], ...person };
    const page = pageOf([
      { name: 'a', person: shared },
      { name: 'b', person: shared },
    ]);
    const workspace = workspaceWith({ ...page, persons: page.persons.slice(0, 1) });
    const persons = () => workspace.stores.cache.prepare('select count(*) from person').pluck().get();
    workspace.applyPage({ ...pageOf([]), lost: [caseId('a')] });
    expect(persons()).toBe(1);
    expect(workspace.local(caseId('b'))?.cached.person.familyName).toBe('Nilsson');
    workspace.applyPage({ ...pageOf([]), lost: [caseId('b')] });
    expect(persons()).toBe(0);
    expect(workspace.stores.cache.prepare('select count(*) from person_name').pluck().get()).toBe(0);
  });

  it('that loses a case and brings it anew leaves what it brings and nothing else', () => {
    const workspace = workspaceWith(one(5, 'Nilsson'));
    const page = pageOf([{ name: 'a', person: { ...person }, entries: [imported({})] }], 5);
    workspace.applyPage({ ...page, lost: [caseId('a')] });
    const bodies = workspace.local(caseId('a'))?.cached.entries.map(({ body }) => body.kind);
    expect(bodies).toEqual(['caseImported']);
    expect(familyName(workspace)).toBe('Nilsson');
    expect(workspace.worklist.row(caseId('a'))).not.toBeNull();
  });

  it('shows a type whose definition is not known by its key, so that no case is hidden', () => {
    const page = pageOf([{ name: 'a', person }]);
    const hash = '0'.repeat(64);
    const workspace = workspaceWith({
      ...page,
      cases: page.cases.map((row) => ({ ...row, definitionHash: hash })),
    });
    const local = workspace.local(caseId('a'));
    expect(local && caseView(local, workspace.organisation, '2026-11-02' as PlainDate).typeName).toBe(
      'children.report',
    );
    expect(workspace.playbooks.missing(page.cases.map((row) => row.definitionHash))).toEqual([]);
  });
});
