import type { CaseId } from '@samla/case-model/ids';
import type { PlainDate } from '@samla/case-model/time';
import { describe, expect, test } from 'vitest';
import type { CaseView } from '../../host/contract.ts';
import { FakeHost } from '../testing/fake-host.ts';
import { sampleCases } from '../testing/sample-cases.ts';
import { prefillSources } from './prefill-sources.ts';

const today = '2026-11-02' as PlainDate;
const worker = { name: 'Amina Lindqvist', unitName: 'Rinkeby-Kista · Barn och unga' };

/** The case of a sample as its panel has it. */
async function viewOf(find: (sample: (typeof sampleCases)[number]) => boolean): Promise<CaseView> {
  const host = new FakeHost();
  const rows = await host.worklistWindow({
    view: {
      area: null,
      scope: 'unit',
      includeDormant: true,
      includeClosed: true,
      filter: '',
      sort: { column: 'name', descending: false },
    },
    from: 0,
    to: 1000,
  });
  const at = sampleCases.findIndex(find);
  const id = `00000000-0004-5000-8000-${at.toString(16).padStart(12, '0')}`;
  const row = rows.rows.find((one) => one.id === id);
  const found = await host.getCase((row?.id ?? id) as CaseId);
  if (found.kind !== 'case') throw new Error('No such sample');
  return found.case;
}

const nilsson = () => viewOf(({ family }) => family === 'Nilsson');

describe('what a form is filled with by itself', () => {
  test('person, case and worker, in the shapes that fields have', async () => {
    const sources = prefillSources(await nilsson(), worker, [], today);
    expect(sources.person).toMatchObject({
      name: 'Nilsson, Alva',
      identityNumber: expect.stringMatching(/^\d{12}$/),
      birthDate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      address: { street: 'Exempelgatan 4', postalCode: '163 00', city: 'Spånga' },
      person: { name: 'Nilsson, Alva', phone: '08-000 00 00' },
    });
    expect(sources.case).toMatchObject({
      receivedOn: '2026-11-02',
      receivedAt: '2026-11-02T09:05',
      channel: 'eService',
    });
    expect(sources.worker).toEqual(worker);
  });

  test('the latest of each form of the case, and of the one before', async () => {
    const previous = [{ form: 'concernReport', values: { reporterKind: 'police' } }];
    const sources = prefillSources(await nilsson(), worker, previous, today);
    expect(sources.forms['concernReport']).toMatchObject({ reporterKind: 'school' });
    expect(sources.previousForms).toEqual({ concernReport: { reporterKind: 'police' } });
  });

  test('nothing of a person with protected data', async () => {
    const view = await viewOf(({ protection }) => protection !== 'none');
    expect(prefillSources(view, worker, [], today).person).toEqual({});
  });

  test.each([
    ['', undefined],
    ['Storgatan 4', { street: 'Storgatan 4', postalCode: '', city: '' }],
    [
      'Storgatan 4 16300 Upplands Väsby',
      { street: 'Storgatan 4', postalCode: '16300', city: 'Upplands Väsby' },
    ],
    [
      'c/o Berg, Storgatan 4, 163 00 Spånga',
      { street: 'c/o Berg, Storgatan 4', postalCode: '163 00', city: 'Spånga' },
    ],
  ])('an address of the register: %s', async (line, address) => {
    const view = await nilsson();
    const moved = { ...view, person: { ...view.person, address: line, phone: '', identityNumber: null } };
    const { person } = prefillSources(moved, worker, [], today);
    expect(person.address).toEqual(address);
    expect(person.phone).toBeUndefined();
    expect(person.birthDate).toBeUndefined();
  });

  test('a case that was read in from the old system has no time of arrival', async () => {
    const view = await viewOf(({ family }) => family === 'Warsame');
    expect(prefillSources(view, worker, [], today).case.receivedAt).toBeUndefined();
  });
});
