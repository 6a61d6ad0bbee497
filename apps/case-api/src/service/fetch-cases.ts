import type { FetchCasesInput, FetchCasesOutput } from '@samla/api-client/fetch-cases-schemas';
import { limits } from '@samla/api-client/limits';
import type { CaseId, DeviceId } from '@samla/case-model/ids';
import { sql } from 'kysely';
import type { Tx } from '../db/tables.ts';
import { writeAccessLog, type AccessRow } from '../log/access-log.ts';
import { delivered } from './delivered.ts';
import { noteSeen } from './devices.ts';
import { readCases, readEntries, readPersons } from './pull-rows.ts';
import { readDevice } from './pull-scope.ts';
import type { Request } from './request.ts';

/**
 * Cases that the device was sent before, whole again, as of one moment. Only such: a case that the server does not know
 * to be on the device could not be named as lost when the worker loses it. The log is committed before the answer leaves.
 */
export async function fetchCases(request: Request, input: FetchCasesInput): Promise<FetchCasesOutput> {
  const { answer, log } = await request.snapshot((tx) => read(tx, request, input));
  await request.write(async (tx) => {
    await writeAccessLog(tx, request.now(), log);
    await noteSeen(tx, input.deviceId, request.now());
  });
  return answer;
}

async function read(
  tx: Tx,
  request: Request,
  { deviceId, caseIds }: FetchCasesInput,
): Promise<{ answer: FetchCasesOutput; log: readonly AccessRow[] }> {
  const { cacheEpoch } = await readDevice(tx, deviceId);
  const asked = [...new Set(caseIds)];
  const found = await visibleAndSent(tx, deviceId, asked);
  const pageRows = request.deps.pullRows ?? limits.pullRows;
  const taken: CaseId[] = [];
  const later: CaseId[] = [];
  let used = 0;
  for (const id of asked) {
    const entries = found.get(id);
    if (entries === undefined) continue;
    const rows = 2 + entries;
    if (taken.length > 0 && used + rows > pageRows) {
      later.push(id);
      continue;
    }
    taken.push(id);
    used += rows;
  }
  const cases = await readCases(tx, taken);
  const persons = await readPersons(tx, [...new Set(cases.map(({ row }) => row.personId))]);
  const gone = asked.filter((id) => !found.has(id));
  const entries = await readEntries(tx, taken, []);
  return {
    answer: { cases: cases.map(({ row }) => row), persons, entries, gone, later, cacheEpoch },
    log: delivered(request, deviceId, cases),
  };
}

/** How many entries each has, of those that the worker may see today and the device was sent. */
async function visibleAndSent(
  tx: Tx,
  deviceId: DeviceId,
  asked: readonly CaseId[],
): Promise<Map<CaseId, number>> {
  const { rows } = await sql<{ id: CaseId; entries: number }>`
    select c.id, c.entry_count as entries
      from visible_cases() v(id) join "case" c on c.id = v.id
     where c.id = any(${asked}::uuid[]) and c.disposal_proposed_on is null
       and exists (select from device_scope s where s.device_id = ${deviceId} and s.case_id = c.id)`.execute(
    tx,
  );
  return new Map(rows.map(({ id, entries }) => [id, entries]));
}
