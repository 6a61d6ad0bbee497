import type { CityFixture, SeedAssignment, SeedCase, SeedPerson } from '@samla/api-client/fake/fixture';
import { loadDefinitions } from '@samla/case-api/definitions';
import type { AreaKey, CaseTypeKey } from '@samla/case-model/definition';
import type { BoardId, CaseId, EntryId, PersonId, UnitId, WorkerId } from '@samla/case-model/ids';
import type { Instant, PlainDate } from '@samla/case-model/time';
import { checkDigit } from '@samla/case-model/identity-number';
import { seedId } from '../contract/fixture.ts';

/** Who works in the city. */
export const workers = [
  { id: seedId('cab0', 1) as WorkerId, subject: 'åsbe000', name: 'Åsa Bergfält' },
  { id: seedId('cab0', 2) as WorkerId, subject: 'bolu001', name: 'Bo Lundgran' },
  { id: seedId('cab0', 3) as WorkerId, subject: 'dano003', name: 'Dag Norrvik' },
] as const;

/** A word that every text has which a worker writes, and that no file may show. */
export const WRITTEN = 'Kanariefågel';

/** The day in the city. */
export const TODAY = '2026-11-02' as PlainDate;

const CASES = 24;
/** The first is where everybody works, the second where only the third worker does. */
export const units = [seedId('cac0', 1) as UnitId, seedId('cac0', 2) as UnitId] as const;
const caseIdAt = (at: number) => seedId('caf0', at + 1) as CaseId;
export const caseIds = Array.from({ length: CASES }, (_, at) => caseIdAt(at));
const boardId = seedId('cad0', 1) as BoardId;
const area = 'elderly' as AreaKey;
const types = ['elderly.safetyAlarm', 'elderly.homeCare', 'elderly.dayActivity'];

const persons: readonly SeedPerson[] = Array.from({ length: CASES }, (_, at) => {
  const nine = `${String(20 + at)}0412${String(980 + (at % 10))}`;
  return {
    ...{ id: seedId('caa0', at + 1) as PersonId, givenName: 'Gullvivander', familyName: 'Blåsippedal' },
    ...{ identityNumber: `19${nine}${String(checkDigit(nine))}`, deceasedOn: null },
    protection: at % 8 === 7 ? 'secrecyMark' : 'none',
    ...{ address: `Trollsländestigen ${String(at)}`, phone: '070-174 06 99' },
  };
});

/** Names, numbers and texts that only encrypted files and the central database may hold. */
export const planted: readonly string[] = [
  ...[WRITTEN, 'Gullvivander', 'Blåsippedal', 'Trollsländestigen', '070-174 06 99'],
  ...persons.flatMap(({ identityNumber }) => identityNumber ?? []),
];

/**
 * Two units on the program's own definitions: everybody sees every case of the first but those of protected persons, one
 * worker those of the second too.
 */
export function chaosCity(): CityFixture {
  const at = '2026-10-05T08:30:00.000Z' as Instant;
  return {
    boards: [{ id: boardId, name: 'Stadsdelsnämnden' }],
    units: units.map((id, at) => ({
      ...{ id, boardId, code: `ÄL${String(at + 1)}`, name: `Äldre ${String(at + 1)}`, kind: 'orderer' },
    })),
    workers,
    assignments: [
      assignment(1, workers[0].id, units[0], 'caseWorker'),
      assignment(2, workers[1].id, units[0], 'caseWorker'),
      assignment(3, workers[2].id, units[0], 'unitManager'),
      assignment(4, workers[2].id, units[1], 'caseWorker'),
    ],
    definitions: loadDefinitions(null),
    persons,
    cases: persons.map((person, number): SeedCase => ({
      ...{ id: caseIdAt(number), number: `ÄL-2026-${String(number + 1)}` },
      ...{ typeKey: types[number % types.length] as CaseTypeKey, areaKey: area, personId: person.id },
      // every fourth begins in the second unit
      unitId: units[number % 4 === 3 ? 1 : 0],
      workerId: workers[number % 4 === 3 ? 2 : number % workers.length]?.id ?? null,
      disposalProposedOn: null,
      entries: [
        {
          ...{ id: seedId('caff', number + 1) as EntryId, recordedAt: at, happenedAt: at },
          ...{ authorId: null, authorName: 'legacy01' },
          body: {
            ...{ kind: 'caseImported', stage: 'investigation', receivedOn: '2026-09-01' as PlainDate },
            ...{ decidedOn: null, closedOn: null, deadline: null, amountOre: null },
          },
        },
      ],
    })),
  };
}

function assignment(
  number: number,
  workerId: WorkerId,
  unitId: UnitId,
  role: SeedAssignment['role'],
): SeedAssignment {
  return {
    ...{ id: seedId('cae0', number), workerId, unitId, areas: [area], role },
    ...{ validFrom: '2024-01-01' as PlainDate, validTo: null },
  };
}
