import type { PutDraftInput, PutDraftOutput } from '@samla/api-client/draft-schemas';
import { putDraft as decideAndPut } from '@samla/api-client/fake/drafts';
import type { FakeCaller } from '@samla/api-client/fake/service';
import type { WorkerId } from '@samla/case-model/ids';
import type { Database } from './database.ts';

/**
 * Keeps a draft in a transaction of its own. Numbers of drafts are taken under a lock that is held until the commit, so
 * that no reader's cursor passes one by.
 */
export async function putDraft(
  db: Database,
  caller: FakeCaller,
  workerId: WorkerId,
  input: PutDraftInput,
): Promise<PutDraftOutput> {
  const committed: PutDraftOutput[] = [];
  await db.write('api', async (tx) => {
    await db.transactions.lock(tx, `drafts ${workerId}`);
    db.transactions.takeXid(tx);
    await db.transactions.step(tx);
    tx.effects.push(() => committed.push(decideAndPut(db.city, caller, workerId, input)));
  });
  const [answer] = committed;
  if (!answer) throw new Error('a draft was neither kept nor refused');
  return answer;
}
