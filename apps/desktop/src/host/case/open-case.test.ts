import { describe, expect, it } from 'vitest';
import { createCaseApi } from '../session/case-api.ts';
import { TestAuthenticator } from '../testing/authenticator.ts';
import { pageOf, workspaceWith } from '../testing/cache.ts';
import { caseId, imported, note } from '../testing/city.ts';
import { testPorts } from '../testing/ports.ts';
import { TestTime } from '../testing/time.ts';
import { getCase, openCase } from './open-case.ts';

const time = new TestTime();
const ports = testPorts('open', time, () => Promise.reject(new TypeError('no network here')));
const api = createCaseApi({
  ports,
  authenticator: new TestAuthenticator('amina'),
  apiUrl: 'https://api.samla.test/trpc',
  clientVersion: '0.1.0',
});
const workspace = () =>
  workspaceWith(
    pageOf([
      {
        name: 'a',
        person: { familyName: 'Nilsson', givenName: 'Alva', identityNumber: '201804129824' },
        entries: [imported({}), note('Ett.'), note('Två.')],
      },
    ]),
  );

describe('opening a case', () => {
  it('writes the read down before the case is shown, once for each opening and never for a refresh', async () => {
    const open = workspace();
    expect(await openCase(open, api, caseId('a'), time)).toMatchObject({ kind: 'case' });
    getCase(open, caseId('a'), time);
    expect(open.reads.next(10)).toMatchObject([{ caseId: caseId('a'), happenedAt: time.now() }]);
    await openCase(open, api, caseId('a'), time);
    expect(open.reads.next(10)).toHaveLength(2);
  });

  it('shows nothing when the read cannot be written down', async () => {
    const open = workspace();
    open.stores.work.pragma('query_only = ON');
    const answer = await openCase(open, api, caseId('a'), time);
    expect(answer).toMatchObject({ kind: 'notLogged' });
    expect(JSON.stringify(answer)).not.toContain('Nilsson');
  });

  it('logs nothing of a case that is not here, and says no more than that', async () => {
    const open = workspace();
    expect(await openCase(open, api, caseId('nowhere'), time)).toEqual({ kind: 'gone' });
    expect(open.reads.next(10)).toEqual([]);
  });

  it('tells the age by the number, and the record with the newest first', () => {
    const answer = getCase(workspace(), caseId('a'), time);
    if (answer.kind !== 'case') throw new Error('the case is gone');
    expect(answer.case.person.age).toBe(8);
    expect(answer.case.timeline.map(({ entry }) => entry.seq)).toEqual([3, 2, 1]);
    expect(answer.case.timeline.every(({ delivery }) => delivery === 'sent')).toBe(true);
  });
});
