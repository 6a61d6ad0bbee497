import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AreaKey } from '@samla/case-model/definition';
import type { CaseId, CommandId, DeviceId } from '@samla/case-model/ids';
import type { Stage } from '@samla/case-model/entry';
import type { Instant, PlainDate } from '@samla/case-model/time';
import type { WorklistRow, WorklistView } from '../contract.ts';
import { pageOf, workspaceWith } from '../testing/cache.ts';
import { caseId, idOf, imported, type CaseInWords } from '../testing/city.ts';

const today = '2026-11-02' as PlainDate;
const view = (change: Partial<WorklistView> = {}): WorklistView => ({
  area: null,
  scope: 'unit',
  includeDormant: true,
  includeClosed: true,
  filter: '',
  sort: { column: 'name', descending: false },
  ...change,
});

const someCases: CaseInWords[] = [
  {
    name: '1',
    area: 'children',
    number: 'BOU-2026-0412',
    person: { familyName: 'Nilsson', givenName: 'Alva', identityNumber: '201804129824' },
    entries: [imported({ stage: 'intake', deadline: '2026-11-02' as PlainDate })],
  },
  {
    name: '2',
    area: 'financial',
    number: 'EKB-2026-0007',
    worker: 'bo',
    person: { familyName: 'Öberg', givenName: 'Lars-Erik', identityNumber: '195201189853' },
    entries: [imported({ stage: 'execution', deadline: '2026-11-20' as PlainDate })],
  },
  {
    name: '3',
    area: 'elderly',
    number: 'ALD-2026-0001',
    person: { familyName: 'Åkerström', givenName: 'Gun' },
    entries: [
      imported({ stage: 'dormant' }),
      { kind: 'watchAdded', dueOn: '2026-11-09' as PlainDate, text: 'Ring' },
    ],
  },
  {
    name: '4',
    area: 'children',
    number: 'BOU-2025-0001',
    person: { familyName: 'Ångström', givenName: 'Bo' },
    entries: [imported({ stage: 'closure' })],
  },
  {
    name: '5',
    area: 'adults',
    number: 'VUX-2026-0003',
    person: {
      familyName: 'Hallberg',
      givenName: 'Mia',
      protection: 'secrecyMark',
      identityNumber: '199211309867',
    },
    entries: [
      imported({ deadline: '2026-11-09' as PlainDate }),
      { kind: 'checkRaised', field: 'x', raw: 'y', reason: 'z' },
    ],
  },
];
const list = (change?: Partial<WorklistView>) =>
  workspaceWith(pageOf(someCases)).worklist.window(view(change), 0, 100, today);
const names = (change?: Partial<WorklistView>) => list(change).rows.map(({ name }) => name);

describe('a row', () => {
  it('tells what the case is, folded from its record', () => {
    const row = list({ filter: 'BOU-2026' }).rows[0];
    expect(row).toEqual({
      id: caseId('1'),
      areaKey: 'children' as AreaKey,
      name: 'Nilsson, Alva',
      protection: 'none',
      identityNumber: '201804129824',
      number: 'BOU-2026-0412',
      typeName: 'Anmälan Barn och unga',
      stage: 'intake',
      stageName: 'Utredning',
      due: { on: '2026-11-02' as PlainDate, kind: 'deadline', name: null },
      workerName: 'Amina Lindqvist',
      unitName: 'Norra enheten',
      mine: true,
      pending: 0,
      needsYou: false,
      checks: 0,
    } satisfies WorklistRow);
  });

  it('of a protected person bears neither name nor number, and neither filters nor sorts by them', () => {
    const row = list({ filter: 'VUX-2026' }).rows[0];
    expect(row).toMatchObject({ name: null, identityNumber: null, protection: 'secrecyMark', checks: 1 });
    for (const filter of ['hallberg', 'mia', '19921130', '921130-9867'])
      expect(names({ filter })).toEqual([]);
    expect(names().at(-1)).toBeNull();
  });

  it('shows the earliest of deadline and watch', () => {
    expect(list({ filter: 'åker' }).rows[0]?.due).toEqual({ on: '2026-11-09', kind: 'watch', name: null });
  });
});

describe('a view', () => {
  it('sorts names as Swedish does, and the nameless last both ways', () => {
    expect(names()).toEqual(
      ['Nilsson, Alva', 'Ångström, Bo', 'Åkerström, Gun', 'Öberg, Lars-Erik', null].sort(swedish),
    );
    expect(names({ sort: { column: 'name', descending: true } }).at(-1)).toBeNull();
  });

  it('leaves out what is dormant or closed until asked', () => {
    expect(names({ includeDormant: false, includeClosed: false })).toHaveLength(3);
    expect(names({ includeDormant: false })).not.toContain('Åkerström, Gun');
    expect(names({ includeClosed: false })).not.toContain('Ångström, Bo');
  });

  it('has mine, my unit, one area, and my day: mine due within seven days', () => {
    expect(names({ scope: 'mine' })).toHaveLength(4);
    expect(names({ area: 'children' as AreaKey })).toHaveLength(2);
    expect(names({ scope: 'myDay' })).toEqual(['Nilsson, Alva', 'Åkerström, Gun', null]);
  });

  it('counts what it shows and what it would show without the filter', () => {
    expect(list({ filter: 'bou', area: 'children' as AreaKey })).toMatchObject({ count: 2, total: 2 });
    expect(list({ filter: 'nil' })).toMatchObject({ count: 1, total: 5 });
  });

  it.each([
    ['nil al', ['Nilsson, Alva']],
    ['erik', ['Öberg, Lars-Erik']],
    ['lars-e', ['Öberg, Lars-Erik']],
    ['201804', ['Nilsson, Alva']],
    ['180412-98', ['Nilsson, Alva']],
    ['20180412-9824', ['Nilsson, Alva']],
    ['0412', ['Nilsson, Alva']],
    ['2026-0412', ['Nilsson, Alva']],
    ['verkst', ['Öberg, Lars-Erik']],
    ['åsberg', ['Öberg, Lars-Erik']],
    ['ekonomiskt öb', ['Öberg, Lars-Erik']],
    ['sson', []],
    ['oberg', []],
    ['ni%on', []],
    ['_', ['Nilsson, Alva', 'Åkerström, Gun', 'Ångström, Bo', 'Öberg, Lars-Erik', null]],
  ])('finds by the beginnings of words: %s', (filter, expected) => {
    expect(names({ filter })).toEqual([...expected].sort(swedish));
  });

  it('counts for the navigation', () => {
    const { worklist, organisation } = workspaceWith(pageOf(someCases));
    const areas = organisation.session?.areas.map(({ key }) => key) ?? [];
    expect(worklist.counts(areas, today)).toEqual({
      // as many as the day's list shows: a case that rests is in it when its date comes
      myDay: list({ scope: 'myDay', includeClosed: false }).count,
      areas: [
        { key: 'guardianship', open: 0 },
        { key: 'children', open: 1 },
        { key: 'adults', open: 1 },
        { key: 'financial', open: 1 },
        { key: 'disability', open: 0 },
        { key: 'elderly', open: 0 },
        { key: 'health', open: 0 },
      ],
    });
  });

  it('keeps what needs me in sight, dormant or closed', () => {
    const workspace = workspaceWith(pageOf(someCases));
    const at = '2026-11-02T08:00:00.000Z' as Instant;
    workspace.outbox.apply({
      kind: 'stored',
      at,
      command: {
        id: idOf('c') as CommandId,
        deviceId: idOf('d') as DeviceId,
        seq: 1,
        argsVersion: 1,
        aggregate: { kind: 'case', id: caseId('4') },
        dependsOn: [],
        baseVersions: {},
        happenedAt: at,
        clientVersion: '0.1.0',
        name: 'addNote',
        args: { heading: 'H', text: 'T', eventOn: null, backdatingReason: null },
      },
    });
    expect(workspace.worklist.window(view({ filter: 'ång' }), 0, 1, today).rows[0]).toMatchObject({
      pending: 1,
    });
    workspace.outbox.apply({ kind: 'taken', ids: [idOf('c') as CommandId] });
    workspace.outbox.apply({
      kind: 'faulted',
      notBefore: () => 0,
      final: { reason: 'Nej.', after: 1, over: 0 },
      at,
    });
    const day = workspace.worklist.window(
      view({ scope: 'myDay', includeClosed: false, includeDormant: false }),
      0,
      9,
      today,
    );
    expect(day.rows.find(({ id }) => id === caseId('4'))).toMatchObject({ needsYou: true, pending: 0 });
  });
});

describe('windows, places and typing ahead', () => {
  const stages: Stage[] = ['intake', 'investigation', 'execution', 'dormant', 'closure'];
  const row = fc.record({
    family: fc.constantFrom('Åberg', 'Aberg', 'Öman', 'Zetter', 'Ek', 'Berg', 'Bergman'),
    stage: fc.constantFrom(...stages),
    due: fc.option(fc.integer({ min: 1, max: 28 })),
    area: fc.constantFrom('children', 'adults', 'elderly'),
    worker: fc.constantFrom('amina', 'bo', null),
  });
  const sort = fc.record({
    column: fc.constantFrom('area', 'name', 'number', 'type', 'stage', 'due', 'worker' as const),
    descending: fc.boolean(),
  });

  it('agree with each other and with the plain values, whatever is sorted by', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), sort, (rows, chosen) => {
        const { worklist, stores } = workspaceWith(
          pageOf(
            rows.map(({ family, stage, due, area, worker }, at) => ({
              name: `${at}`,
              area,
              worker,
              number: `N-${String((at * 7) % 40).padStart(3, '0')}`,
              person: { familyName: family, givenName: 'Ida' },
              entries: [
                imported({
                  stage,
                  deadline: due === null ? null : (`2026-11-${String(due).padStart(2, '0')}` as PlainDate),
                }),
              ],
            })),
          ),
        );
        const sorted = view({ sort: chosen as WorklistView['sort'] });
        const all = worklist.window(sorted, 0, 1000, today).rows;
        expect(all).toHaveLength(rows.length);
        const pieces = [0, 7, 14, 21, 28, 35].flatMap(
          (from) => worklist.window(sorted, from, from + 7, today).rows,
        );
        expect(pieces).toEqual(all);
        all.forEach(({ id }, place) => expect(worklist.indexOf(sorted, id, today)).toBe(place));
        const values = all.map((one) => valueOf(one, chosen.column)).filter((value) => value !== null);
        expect(values).toEqual([...values].sort((a, b) => compare(a, b) * (chosen.descending ? -1 : 1)));
        for (const from of [0, 3, rows.length - 1]) {
          const found = worklist.find(sorted, 'ber', from, today);
          const places = all.flatMap(({ name }, place) => (name?.startsWith('Ber') ? [place] : []));
          expect(found).toBe(places.find((place) => place >= from) ?? places[0] ?? null);
        }
        expect(worklist.indexOf(sorted, idOf('nobody') as CaseId, today)).toBeNull();
        stores.cache.close();
      }),
      { numRuns: 40 },
    );
  });
});

const collator = new Intl.Collator('sv-SE');
function swedish(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return collator.compare(a, b);
}

function valueOf(row: WorklistRow, column: string): string | number | null {
  const stages = ['intake', 'investigation', 'execution', 'dormant', 'closure'];
  const areas = ['guardianship', 'children', 'adults', 'financial', 'disability', 'elderly', 'health'];
  switch (column) {
    case 'area':
      return areas.indexOf(row.areaKey);
    case 'name':
      return row.name;
    case 'number':
      return row.number;
    case 'type':
      return row.typeName;
    case 'stage':
      return stages.indexOf(row.stage);
    case 'due':
      return row.due?.on ?? null;
    default:
      return row.workerName;
  }
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}
