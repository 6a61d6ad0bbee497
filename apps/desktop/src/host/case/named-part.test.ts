import { testCaseType } from '@samla/case-model/testing/definitions';
import { expect, it } from 'vitest';
import { caseId, idOf } from '../testing/city.ts';
import { rig } from '../testing/rig.ts';
import { caseTypeWith, partOfDraft } from './named-part.ts';

const formWith = (...fields: string[]) => ({
  key: 'inquiry',
  name: 'Utredning',
  classification: 'personal',
  sections: [
    {
      key: 'main',
      name: 'Behov',
      fields: fields.map((key) => ({ key, name: `Fält ${key}`, type: 'text', classification: 'personal' })),
    },
  ],
});
const typeWith = (forms: unknown[]) =>
  testCaseType({
    key: 'children.report',
    forms: forms as Parameters<typeof testCaseType>[0]['forms'] & object,
  });

it('finds the case type that has the form, and of several the one that knows what is filled in', () => {
  const content = JSON.stringify({ values: { needs: 'Stöd.' }, statedOn: '' });
  const part = partOfDraft(`form:${caseId('a')}:inquiry`, content);
  if (!part) throw new Error('a form names itself');
  const types = [
    { hash: 'none', content: typeWith([]) },
    { hash: 'other', content: typeWith([formWith('income')]) },
    { hash: 'own', content: typeWith([formWith('income', 'needs')]) },
  ];
  expect(caseTypeWith(part, types)).toBe('own');
  expect(caseTypeWith(part, types.slice(0, 2))).toBe('other');
  expect(caseTypeWith(part, types.slice(0, 1))).toBeNull();
  expect(partOfDraft(`note:${caseId('a')}`, '{"text":"Ringt."}')).toBeNull();
});

it('what was begun in a case that is gone is told in the words of its case type', async () => {
  const { machine, city } = rig([{ name: 'a' }]);
  const one = await machine('amina');
  await one.quiet();
  const key = `task:${caseId('a')}:assess`;
  const content = JSON.stringify({ statedOn: '', note: 'Ringt skolan.' });
  await one.host.service.saveDraft({ key, content, on: [null] });
  city.moveCase(caseId('a'), {
    unitId: idOf('unit south') as never,
    workerId: idOf('worker cilla') as never,
  });
  await one.quiet();
  const [lost] = await one.host.service.draftsWithoutCase();
  const definition = await one.host.service.definition(lost?.playbook?.caseType ?? '');
  expect(definition?.kind).toBe('caseType');
  // kept aside it is told in the same words
  await one.host.service.discardDraft({ key });
  expect(await one.host.service.leftTexts()).toMatchObject([
    { key, caseNumber: null, playbook: lost?.playbook },
  ]);
});
