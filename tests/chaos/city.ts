import type { CityFixture, SeedCase, SeedPerson } from '@samla/api-client/fake/fixture';
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

const CASES = 24;
const unitId = seedId('cac0', 1) as UnitId;
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

/** One unit where everybody sees every case but those of protected persons, on the program's own definitions. */
export function chaosCity(): CityFixture {
  const at = '2026-10-05T08:30:00.000Z' as Instant;
  return {
    boards: [{ id: boardId, name: 'Stadsdelsnämnden' }],
    units: [{ id: unitId, boardId, code: 'ÄL1', name: 'Äldre 1', kind: 'orderer' }],
    workers,
    assignments: workers.map(({ id }, number) => ({
      ...{ id: seedId('cae0', number + 1), workerId: id, unitId, areas: [area] },
      role: number === 2 ? 'unitManager' : 'caseWorker',
      ...{ validFrom: '2024-01-01' as PlainDate, validTo: null },
    })),
    definitions: loadDefinitions(null),
    persons,
    cases: persons.map((person, number): SeedCase => ({
      ...{ id: seedId('caf0', number + 1) as CaseId, number: `ÄL-2026-${String(number + 1)}` },
      ...{ typeKey: types[number % types.length] as CaseTypeKey, areaKey: area, personId: person.id, unitId },
      ...{ workerId: workers[number % workers.length]?.id ?? null, disposalProposedOn: null },
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
