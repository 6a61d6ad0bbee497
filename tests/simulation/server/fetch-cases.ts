import { ApiError } from '@samla/api-client/errors';
import { wholeCases } from '@samla/api-client/fake/fetch-cases';
import type { FetchCasesInput, FetchCasesOutput } from '@samla/api-client/fetch-cases-schemas';
import type { WorkerId } from '@samla/case-model/ids';
import type { Database } from './database.ts';

/** Cases whole again, read as of one moment; the log is committed before the answer leaves. */
export async function fetchCases(
  db: Database,
  workerId: WorkerId,
  { deviceId, caseIds }: FetchCasesInput,
): Promise<FetchCasesOutput> {
  const device = db.devices.get(`${workerId} ${deviceId}`);
  if (!device) throw new ApiError({ code: 'notFound', message: 'Datorn är inte registrerad hos tjänsten.' });
  const sent = new Set(device.scope.map(({ caseId }) => caseId));
  const answer = wholeCases(db.city, workerId, (id) => sent.has(id), caseIds);
  await db.write('api', async (tx) => {
    db.transactions.takeXid(tx);
    await db.transactions.step(tx);
  });
  return answer;
}
