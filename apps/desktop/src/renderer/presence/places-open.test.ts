import type { FormKey, ItemKey } from '@samla/case-model/definition/keys';
import type { CaseId } from '@samla/case-model/ids';
import type { Instant } from '@samla/case-model/time';
import { expect, test } from 'vitest';
import type { OpenCase } from '../app/workspace.ts';
import { firstParts } from '../plan/part.ts';
import { FakeCases } from '../testing/fake-cases.ts';
import { sampleCases } from '../testing/sample-cases.ts';
import { sampleId } from '../testing/sample-record.ts';
import { inForm, namesIn, newcomers, placesOpen } from './places-open.ts';

const id = (at: number) => sampleId(4, at) as CaseId;
const view = new FakeCases(sampleCases).view(id(0));
if (!view) throw new Error('the sample has no such case');
const shown: OpenCase = { kind: 'case', case: view };
const form = 'safetyAssessment' as FormKey;
const at = (caseId: CaseId, name: string, open: FormKey | null = null) => ({
  caseId,
  form: open,
  name,
  since: '2026-11-02T08:00:00.000Z' as Instant,
});

test('a case counts as open when it is shown, with its forms; one on its way or not for her does not', () => {
  const part = { kind: 'form', form, task: null as ItemKey | null } as const;
  const cases = new Map<CaseId, OpenCase>([
    [id(0), shown],
    [id(1), { kind: 'loading' }],
    [id(2), { kind: 'gone' }],
  ]);
  const parts = new Map([[id(0), { ...firstParts, forms: [part] }]]);
  expect(placesOpen(cases, parts)).toEqual([
    { caseId: id(0), form: null },
    { caseId: id(0), form },
  ]);
});

test('of more places than a host takes the latest are told', () => {
  const cases = new Map(Array.from({ length: 130 }, (_, place) => [id(place), shown] as const));
  const places = placesOpen(cases, new Map());
  expect(places).toHaveLength(100);
  expect(places.at(-1)).toEqual({ caseId: id(129), form: null });
});

test('a colleague is one name in a case, however many forms she has open in it', () => {
  const others = [at(id(0), 'Bo Åsberg'), at(id(0), 'Bo Åsberg', form), at(id(1), 'Cilla Öman')];
  expect(namesIn(others, id(0))).toEqual(['Bo Åsberg']);
  expect(inForm(others, id(0), form).map(({ name }) => name)).toEqual(['Bo Åsberg']);
  expect(inForm(others, id(1), form)).toEqual([]);
});

test('only who was not there before has come', () => {
  const before = [at(id(0), 'Bo Åsberg')];
  const now = [at(id(0), 'Bo Åsberg'), at(id(0), 'Bo Åsberg', form), at(id(0), 'Cilla Öman')];
  expect(newcomers(before, now)).toEqual(now.slice(1));
  expect(newcomers(now, before)).toEqual([]);
});
