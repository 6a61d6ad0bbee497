import { readFileSync } from 'node:fs';
import type { AreaKey } from '@samla/case-model/definition';
import type { PlainDate } from '@samla/case-model/time';
import { describe, expect, it } from 'vitest';
import { loadDefinitions } from '../definitions.ts';
import { parseCodes } from './codes.ts';
import { codesFile } from './import-extract.ts';
import { Organisation } from './organisation.ts';
import { readCase, type CaseFacts } from './read-case.ts';
import { columns, type Cells } from './extract.ts';
import { readRows } from './read-rows.ts';
import { aCase, organisation as city, writeExtract, type TestRows } from './testing-extract.ts';

const asOf = '2026-10-31' as PlainDate;
const known = new Set(loadDefinitions().map(({ content }) => content.key as string));
const codes = parseCodes(readFileSync(codesFile, 'utf8'), 'codes.yaml', known);
const children = 'children' as AreaKey;

async function organisationOf(rows: TestRows = city): Promise<Organisation> {
  const folder = writeExtract(rows);
  const organisation = new Organisation(codes);
  for await (const row of readRows(folder, 'enheter')) organisation.addUnit(row);
  for await (const row of readRows(folder, 'handlaggare')) organisation.addWorker(row);
  return organisation;
}

describe('workers', () => {
  it('have an assignment in their unit, in any casing of its code', async () => {
    const organisation = await organisationOf({
      ...city,
      handlaggare: [['åsbe000', 'Åsa Berg', '01bou', 'chef', '']],
    });
    expect(organisation.worker('ÅSBE000')?.assignments).toMatchObject([
      { unit: { code: '01BOU' }, role: 'unitManager' },
    ]);
  });

  it('may stand on a row for each of their units', async () => {
    const row = ['HAAB002', 'Hanna Handläggare', '01VUX', 'HANDL', ''];
    const organisation = await organisationOf({ ...city, handlaggare: [...city.handlaggare, row] });
    expect(organisation.worker('HAAB002')?.assignments.map(({ unit }) => unit.code)).toEqual([
      '01BOU',
      '01VUX',
    ]);
    expect(organisation.handlaggare.count).toEqual({ read: 4, imported: 3, merged: 1, quarantined: 0 });
  });

  it('get no assignment by a role or a unit that is not known', async () => {
    const handlaggare = [
      ['A', 'A A', '01BOU', 'ADMIN', ''],
      ['B', 'B B', '77BOU', 'HANDL', ''],
    ];
    const organisation = await organisationOf({ ...city, handlaggare });
    expect(organisation.workers.map(({ assignments }) => assignments)).toEqual([[], []]);
    expect(organisation.checks.map(({ field, raw }) => [field, raw])).toEqual([
      ['handlaggare.ROLL', 'ADMIN'],
      ['handlaggare.ENHET', '77BOU'],
    ]);
  });

  it('are nobody when two people share a sign', async () => {
    const row = ['HAAB002', 'Någon Annan', '02BOU', 'HANDL', ''];
    const organisation = await organisationOf({ ...city, handlaggare: [...city.handlaggare, row] });
    expect(organisation.worker('HAAB002')).toBeUndefined();
    expect(organisation.handlaggare.count.quarantined).toBe(2);
  });
});

it('trusts no unit that stands with two boards', async () => {
  const row = ['01BOU', 'Norra barn', 'Södra nämnden', 'B'];
  const organisation = await organisationOf({ ...city, enheter: [...city.enheter, row, city.enheter[1]] });
  expect(organisation.unit('01BOU')).toBeUndefined();
  expect(organisation.enheter.count).toEqual({ read: 5, imported: 2, merged: 1, quarantined: 2 });
});

function read(organisation: Organisation, cells: Parameters<typeof aCase>[0]): CaseFacts {
  const row = aCase({ ARENDEID: '1', PERSID: '1', ...cells });
  const named = Object.fromEntries(
    columns.arenden.map((column, at) => [column, row[at]]),
  ) as Cells<'arenden'>;
  const facts = readCase(named, codes, organisation, asOf);
  if (typeof facts === 'string') throw new Error(facts);
  return facts;
}

it('keeps a case that was decided or closed before it came in, with checks', async () => {
  const organisation = await organisationOf();
  const { body, checks } = read(organisation, { BESLUT_DAT: '260930', AVSLUT_DAT: '20260929' });
  expect(body).toMatchObject({ decidedOn: '2026-09-30', closedOn: '2026-09-29' });
  expect(checks.map(({ field, raw }) => [field, raw])).toEqual([
    ['arenden.BESLUT_DAT', '260930'],
    ['arenden.AVSLUT_DAT', '20260929'],
  ]);
});

describe('whose a case is', () => {
  it("is its unit's and its worker's", async () => {
    const organisation = await organisationOf();
    const facts = read(organisation, {});
    expect(facts).toMatchObject({
      unitId: organisation.unit('01BOU')?.id,
      workerId: organisation.worker('HAAB002')?.id,
      checks: [],
    });
  });

  it("is nobody's when its worker is unknown or works elsewhere: she could not see it", async () => {
    const organisation = await organisationOf();
    for (const HANDL of ['NOBO999', 'HACD003']) {
      const facts = read(organisation, { HANDL });
      expect(facts.workerId).toBeNull();
      expect(facts.unitId).toBe(organisation.unit('01BOU')?.id);
      expect(facts.checks).toMatchObject([{ field: 'arenden.HANDL', raw: HANDL }]);
    }
    expect(read(organisation, { HANDL: '' })).toMatchObject({ workerId: null, checks: [] });
  });

  it.each([
    [
      'its unit, which handles another area',
      { ENHET: '01VUX', DNR: '02-2026-1', HANDL: '' },
      'Norra nämnden',
    ],
    ['its worker', { ENHET: '77BOU', HANDL: 'HACD003', DNR: '01-2026-1' }, 'Södra nämnden'],
    ['the district of its number', { ENHET: '', HANDL: '', DNR: '02-2026-1' }, 'Södra nämnden'],
    ['nothing', { ENHET: '', HANDL: '', DNR: 'x' }, 'Ärenden utan känd nämnd'],
  ])('without a unit of its area it waits at the board told by %s', async (_clue, cells, board) => {
    const organisation = await organisationOf();
    const facts = read(organisation, cells);
    const unit = organisation.units.find(({ id }) => id === facts.unitId);
    expect(unit).toMatchObject({ name: 'Att fördela', board, areas: [children] });
    expect(facts.workerId).toBeNull();
    expect(facts.checks[0]).toMatchObject({ field: 'arenden.ENHET', raw: cells.ENHET });
  });

  it('is handed out by the managers of that area at that board, and by nobody else', async () => {
    const organisation = await organisationOf({
      ...city,
      handlaggare: [
        ...city.handlaggare,
        ['CHVU004', 'Vera Chef', '01VUX', 'CHEF', ''],
        ['CHSO005', 'Sven Chef', '02BOU', 'CHEF', ''],
      ],
    });
    read(organisation, { ENHET: '01XXX', DNR: '01-1' });
    const given = organisation.holdingAssignments().map(({ worker, areas }) => [worker.sign, areas]);
    expect(given).toEqual([['CHAB001', [children]]]);
  });
});

describe('what a case row says', () => {
  it('becomes its state', async () => {
    const cells = {
      STATUS: 'PÅG',
      BESLUT_DAT: '260102',
      FRISTDAT: '20261201',
      BELOPP: '1 266,40',
      INKOM_DAT: '251231',
    };
    expect(read(await organisationOf(), cells).body).toEqual({
      kind: 'caseImported',
      stage: 'execution',
      receivedOn: '2025-12-31',
      decidedOn: '2026-01-02',
      closedOn: null,
      deadline: '2026-12-01',
      amountOre: 126_640,
    });
  });

  it('keeps what it cannot read, each value with a check', async () => {
    const cells = {
      STATUS: 'KLAR',
      INKOM_DAT: '2O24-01-05',
      BESLUT_DAT: '0000-00-00',
      AVSLUT_DAT: 'x',
      FRISTDAT: 'y',
      BELOPP: 'z',
    };
    const facts = read(await organisationOf(), cells);
    expect(facts.checks.map(({ field }) => field.slice('arenden.'.length)).sort()).toEqual(
      Object.keys(cells).sort(),
    );
    expect(facts.body.stage).toBe('intake');
    expect(facts.unreadableEvent).toBe(true);
    expect(read(await organisationOf(), { INKOM_DAT: '' }).checks).toHaveLength(1);
  });
});
