import type { CityFixture, SeedAssignment, SeedCase, SeedPerson } from '@samla/api-client/fake/fixture';
import type { AreaKey, CaseTypeKey, Definition } from '@samla/case-model/definition';
import type { BoardId, CaseId, EntryId, PersonId, UnitId, WorkerId } from '@samla/case-model/ids';
import { testCaseType } from '@samla/case-model/testing/definitions';
import type { Instant, PlainDate } from '@samla/case-model/time';
import { inquiryType, rulebook } from '../../contract/fixture-plan.ts';
import { seedId } from '../../contract/fixture.ts';

/** Who works in the simulated city, two devices each. */
export const subjects = ['amina', 'bo', 'cilla'] as const;
export type Subject = (typeof subjects)[number];

export const units = { north: seedId('51a0', 1) as UnitId, south: seedId('51a0', 2) as UnitId } as const;
export const workerIdOf = (subject: Subject) => seedId('51b0', subjects.indexOf(subject) + 1) as WorkerId;
const caseIdOf = (number: number) => seedId('51c0', number) as CaseId;
const board = seedId('51d0', 1) as BoardId;
const areas: readonly AreaKey[] = ['children', 'elderly'] as AreaKey[];
const names = { amina: 'Amina Lindqvist', bo: 'Bo Åsberg', cilla: 'Cilla Öman' } as const;

/** Everybody of the unit sees an inquiry; a report is seen by the one who has it, or by the manager when nobody has. */
const report = testCaseType({ key: 'elderly.report', name: 'Anmälan', access: 'A-case' });

const hashOf = (number: number) => number.toString(16).padStart(64, '0');

const definitions: readonly Definition[] = [
  ...areas.map((key, at): Definition => ({
    kind: 'area',
    hash: hashOf(0xa0 + at),
    content: {
      key,
      name: at === 0 ? 'Barn och unga' : 'Äldre',
      letter: 'BÄ'[at] ?? '',
      order: at + 1,
      code: 'ABC',
    },
  })),
  { kind: 'caseType', hash: hashOf(0xb0), content: inquiryType },
  { kind: 'caseType', hash: hashOf(0xb1), content: report },
  { kind: 'rulebook', hash: hashOf(0xc0), content: rulebook },
];

export function assignmentOf(
  subject: Subject,
  unitId: UnitId,
  role: SeedAssignment['role'],
  number: number,
): SeedAssignment {
  const workerId = workerIdOf(subject);
  const from = '2020-01-01' as PlainDate;
  return { id: seedId('51e0', number), workerId, unitId, areas, role, validFrom: from, validTo: null };
}

/** How many cases the city begins with. */
const CASES = 20;

const persons: readonly SeedPerson[] = Array.from({ length: CASES }, (_, at) => ({
  ...{ id: seedId('51f0', at + 1) as PersonId, givenName: 'Alva', familyName: `Kanarie${String(at)}` },
  ...{ identityNumber: null, protection: at % 7 === 6 ? 'secrecyMark' : 'none', deceasedOn: null },
  ...{ address: 'Storgatan 1', phone: '08-123 45 67' },
}));

const cases: readonly SeedCase[] = persons.map((person, at): SeedCase => {
  const south = at % 4 === 3;
  const typeKey = (at % 3 === 2 ? 'elderly.report' : 'children.inquiry') as CaseTypeKey;
  return {
    ...{ id: caseIdOf(at + 1), number: `ABC-2026-${String(at + 9000)}`, typeKey, personId: person.id },
    areaKey: typeKey.split('.')[0] as AreaKey,
    ...{ unitId: south ? units.south : units.north, disposalProposedOn: null },
    workerId: at % 5 === 4 ? null : workerIdOf(south ? 'cilla' : at % 2 ? 'bo' : 'amina'),
    entries: Array.from({ length: 1 + (at % 3) }, (_unused, entry) => ({
      id: seedId('51ff', at * 10 + entry) as EntryId,
      recordedAt: '2026-10-01T09:00:00.000Z' as Instant,
      happenedAt: '2026-10-01T09:00:00.000Z' as Instant,
      ...{ authorId: null, authorName: 'åsbe000' },
      body:
        entry === 0
          ? {
              ...{ kind: 'caseImported' as const, stage: 'investigation' as const },
              ...{ receivedOn: '2026-09-01' as PlainDate, decidedOn: null, closedOn: null },
              ...{ deadline: null, amountOre: null },
            }
          : {
              ...{ kind: 'noteAdded' as const, heading: 'Samtal', text: `Kanarie${String(at)} ringde.` },
              ...{ eventOn: null, backdatingReason: null },
            },
    })),
  };
});

/** Two units of one board, three workers, twenty cases of two kinds of access. */
export const fixture: CityFixture = {
  boards: [{ id: board, name: 'Stadsdelsnämnden' }],
  units: [
    { id: units.north, boardId: board, code: 'N', name: 'Norra enheten', kind: 'orderer' },
    { id: units.south, boardId: board, code: 'S', name: 'Södra enheten', kind: 'orderer' },
  ],
  workers: subjects.map((subject) => ({ id: workerIdOf(subject), subject, name: names[subject] })),
  assignments: [
    assignmentOf('amina', units.north, 'caseWorker', 1),
    assignmentOf('bo', units.north, 'unitManager', 2),
    assignmentOf('cilla', units.south, 'caseWorker', 3),
  ],
  ...{ definitions, persons, cases },
};
