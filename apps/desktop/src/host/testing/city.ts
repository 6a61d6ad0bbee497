import { createHash } from 'node:crypto';
import type {
  CityFixture,
  SeedAssignment,
  SeedCase,
  SeedEntry,
  SeedPerson,
} from '@samla/api-client/fake/fixture';
import { testCaseType, testRulebook } from '@samla/case-model/testing/definitions';
import type { AreaKey, CaseTypeKey, Definition } from '@samla/case-model/definition';
import type { EntryBody } from '@samla/case-model/entry';
import type { BoardId, CaseId, EntryId, PersonId, UnitId, WorkerId } from '@samla/case-model/ids';
import type { Instant, PlainDate } from '@samla/case-model/time';

/** An id that is always the same for a name. */
export function idOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
export const caseId = (name: string) => idOf(`case ${name}`) as CaseId;
export const workerId = (name: string) => idOf(`worker ${name}`) as WorkerId;
export const unitId = (name: string) => idOf(`unit ${name}`) as UnitId;
export const personId = (name: string) => idOf(`person ${name}`) as PersonId;

const areaKeys = ['guardianship', 'children', 'adults', 'financial', 'disability', 'elderly', 'health'];
const areaNames = [
  'Överförmyndare',
  'Barn och unga',
  'Vuxen',
  'Ekonomiskt bistånd',
  'Funktionsnedsättning',
  'Äldreomsorg',
  'Hälso- och sjukvård',
];

const areaCodes = ['OFN', 'BOU', 'VUX', 'EKB', 'FUN', 'ALD', 'HSL'];

const rulebook: Definition = { kind: 'rulebook', hash: hashOf('rulebook'), content: testRulebook() };
const ofAreas: Definition[] = areaKeys.flatMap((key, at): Definition[] => [
  {
    kind: 'area',
    hash: hashOf(`area ${key}`),
    content: {
      key: key as AreaKey,
      name: areaNames[at] ?? '',
      letter: (areaNames[at] ?? ' ').charAt(0),
      order: at + 1,
      code: areaCodes[at] ?? '',
    },
  },
  {
    kind: 'caseType',
    hash: hashOf(`type ${key}`),
    content: testCaseType({ key: `${key}.report`, name: `Anmälan ${areaNames[at]}` }),
  },
]);
const definitions: readonly Definition[] = [...ofAreas, rulebook];

/** One case in few words. */
export interface CaseInWords {
  readonly name: string;
  readonly unit?: 'north' | 'south';
  readonly area?: string;
  readonly worker?: string | null;
  readonly person?: Partial<SeedPerson>;
  readonly number?: string;
  readonly entries?: readonly EntryBody[];
}

export function caseInWords(words: CaseInWords): { readonly person: SeedPerson; readonly row: SeedCase } {
  const { name, unit = 'north', area = 'children', worker = 'amina' } = words;
  const person: SeedPerson = {
    id: personId(name),
    givenName: 'Alva',
    familyName: 'Nilsson',
    identityNumber: null,
    protection: 'none',
    deceasedOn: null,
    address: 'Storgatan 1',
    phone: '08-123 45 67',
    ...words.person,
  };
  const entries = words.entries ?? [imported({})];
  const row: SeedCase = {
    id: caseId(name),
    number: words.number ?? `BOU-2026-${name}`,
    typeKey: `${area}.report` as CaseTypeKey,
    areaKey: area as AreaKey,
    personId: person.id,
    unitId: unitId(unit),
    workerId: worker === null ? null : workerId(worker),
    disposalProposedOn: null,
    entries: entries.map((body, at): SeedEntry => ({
      id: idOf(`entry ${name} ${at}`) as EntryId,
      recordedAt: `2026-10-0${(at % 9) + 1}T09:00:00.000Z` as Instant,
      happenedAt: `2026-10-0${(at % 9) + 1}T09:00:00.000Z` as Instant,
      authorId: null,
      authorName: 'åsbe000',
      body,
    })),
  };
  return { person, row };
}

export function imported(
  body: Partial<Omit<Extract<EntryBody, { kind: 'caseImported' }>, 'kind'>>,
): EntryBody {
  return {
    kind: 'caseImported',
    stage: 'investigation',
    receivedOn: '2026-09-01' as PlainDate,
    decidedOn: null,
    closedOn: null,
    deadline: null,
    amountOre: null,
    ...body,
  };
}

export function note(text: string, heading = 'Telefonsamtal'): EntryBody {
  return { kind: 'noteAdded', heading, text, eventOn: null, backdatingReason: null };
}

/** Two units of one board, `north` and `south`; amina and bo work in north, cilla in south. */
export function cityOf(cases: readonly CaseInWords[]): CityFixture {
  const boardId = idOf('board') as BoardId;
  const seeds = cases.map(caseInWords);
  const assignment = (worker: string, unit: string): SeedAssignment => ({
    id: idOf(`assignment ${worker} ${unit}`),
    workerId: workerId(worker),
    unitId: unitId(unit),
    areas: areaKeys as AreaKey[],
    role: 'caseWorker',
    validFrom: '2020-01-01' as PlainDate,
    validTo: null,
  });
  return {
    boards: [{ id: boardId, name: 'Stadsdelsnämnden' }],
    units: [
      { id: unitId('north'), boardId, code: 'N', name: 'Norra enheten', kind: 'orderer' },
      { id: unitId('south'), boardId, code: 'S', name: 'Södra enheten', kind: 'orderer' },
    ],
    workers: [
      { id: workerId('amina'), subject: 'amina', name: 'Amina Lindqvist' },
      { id: workerId('bo'), subject: 'bo', name: 'Bo Åsberg' },
      { id: workerId('cilla'), subject: 'cilla', name: 'Cilla Öman' },
    ],
    assignments: [assignment('amina', 'north'), assignment('bo', 'north'), assignment('cilla', 'south')],
    definitions,
    persons: seeds.map(({ person }) => person),
    cases: seeds.map(({ row }) => row),
  };
}

function hashOf(name: string): string {
  return createHash('sha256').update(name).digest('hex');
}
