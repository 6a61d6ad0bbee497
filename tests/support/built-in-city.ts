import type { CityFixture } from '@samla/api-client/fake/fixture';
import type { Role } from '@samla/api-client/schemas';
import { openCaseApi, type CaseApi } from '@samla/case-api/case-api';
import { loadDefinitions } from '@samla/case-api/definitions';
import { openOwnerDatabase } from '@samla/case-api/db/open';
import type { BoardId, PersonId, UnitId, WorkerId } from '@samla/case-model/ids';
import type { PlainDate } from '@samla/case-model/time';
import { seedId } from '../contract/fixture.ts';
import { seed } from './city-rows.ts';
import { testPorts } from './database-world.ts';

// A city of one unit that handles every area there is, with one worker who has both roles in it, on real definitions.

export const cityUnit = seedId('c0', 1) as UnitId;
export const cityPerson = { id: seedId('a0', 1) as PersonId, identityNumber: '196101019807' };
export const cityWorker = { id: seedId('d0', 1) as WorkerId, subject: 'åsbe000', name: 'Åsa Bergfält' };

/** @param extra a folder of definitions beside the program's own */
export function builtInCity(extra: string | null): CityFixture {
  const definitions = loadDefinitions(extra);
  const areas = definitions.flatMap((one) => (one.kind === 'area' ? one.content.key : []));
  const boardId = seedId('b0', 1) as BoardId;
  const person = {
    ...cityPerson,
    ...{ givenName: 'Alva', familyName: 'Ödegran' },
    ...{ protection: 'none' as const, deceasedOn: null, address: '', phone: '' },
  };
  const assignment = (number: number, role: Role) => ({
    ...{ id: seedId('d1', number), workerId: cityWorker.id, unitId: cityUnit, areas, role },
    ...{ validFrom: '2024-01-01' as PlainDate, validTo: null },
  });
  return {
    boards: [{ id: boardId, name: 'Stadsdelsnämnden' }],
    units: [{ id: cityUnit, boardId, code: 'ALLT', name: 'Allt', kind: 'orderer' }],
    workers: [cityWorker],
    assignments: [assignment(1, 'caseWorker'), assignment(2, 'unitManager')],
    ...{ definitions, persons: [person], cases: [] },
  };
}

/** The API as a process opens it, on an embedded database in a folder that bears the city. */
export async function openBuiltIn(dataFolder: string, extra: string | null): Promise<CaseApi> {
  const database = { databaseUrl: null, ownerUrl: null, dataFolder };
  const owner = await openOwnerDatabase(database);
  await seed(owner.db, builtInCity(extra));
  await owner.close();
  return openCaseApi(
    { database, definitions: extra, longestOfflineHours: 72, keepDays: { feed: 30, receipts: 400 } },
    testPorts(),
  );
}
