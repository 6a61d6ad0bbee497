import { ApiError } from '@samla/api-client/errors';
import type { FakeReceipt } from '@samla/api-client/fake/city';
import { consider, fingerprintOf } from '@samla/api-client/fake/push';
import { visibleCases } from '@samla/api-client/fake/visibility';
import type { PushInput, PushOutput } from '@samla/api-client/schemas';
import type { Command, Outcome } from '@samla/case-model/command';
import { sameIdOtherContent } from '@samla/case-model/decide/sending';
import type { CaseId, WorkerId } from '@samla/case-model/ids';
import type { Database } from './database.ts';
import { LockTimeoutError } from './transactions.ts';

type Result = Outcome | { readonly kind: 'later'; readonly fault?: true };

/** Whom the token names. */
export interface Caller {
  readonly id: WorkerId;
  readonly name: string;
}

/**
 * Applies commands in the order sent, each in its own transaction, as the API does; what could not be tried holds back the
 * rest of its case.
 * @param breaks commands that the service fails on
 */
export async function push(
  db: Database,
  worker: Caller,
  input: PushInput,
  breaks: (command: Command) => boolean,
): Promise<PushOutput> {
  if (input.commands.some((command) => command.deviceId !== input.deviceId)) {
    const message = 'En ändring hör till en annan dator och togs inte emot.';
    throw new ApiError({ code: 'badInput', message, field: 'commands' });
  }
  const results: PushOutput['results'] = [];
  const waiting = new Set<CaseId>();
  for (const command of input.commands) {
    const { id } = command.aggregate;
    const outcome: Result = waiting.has(id)
      ? { kind: 'later' }
      : breaks(command)
        ? { kind: 'later', fault: true }
        : await attempt(db, worker, command);
    if (outcome.kind === 'later') waiting.add(id);
    results.push({ id: command.id, outcome });
  }
  // the log of it all commits before the answer leaves
  await db.write('api', async (tx) => {
    db.transactions.takeXid(tx);
  });
  const logged = input.reads.map(({ id }) => id);
  return { results, logged, serverTime: db.city.clock.now() };
}

async function attempt(db: Database, worker: Caller, command: Command): Promise<Result> {
  try {
    return await apply(db, worker, command);
  } catch (error) {
    if (error instanceof LockTimeoutError) return { kind: 'later' };
    throw error;
  }
}

/** Effect and receipt commit together. */
function apply(db: Database, worker: Caller, command: Command): Promise<Result> {
  const { city, transactions } = db;
  const key = city.receiptKey(worker.id, command.deviceId, command.id);
  const fingerprint = fingerprintOf(command);
  return db.write('api', async (tx) => {
    await transactions.lock(tx, `command ${key}`);
    await transactions.step(tx);
    const receipt = city.receipts.get(key);
    if (receipt) return receipt.fingerprint === fingerprint ? receipt.outcome : sameIdOtherContent;
    const caseId = command.aggregate.id;
    const seen = command.name === 'openCase' || visibleCases(city, worker.id).has(caseId);
    if (seen) await transactions.lock(tx, `case ${caseId}`);
    transactions.takeXid(tx);
    const { outcome, apply: carryOut } = consider(city, worker, command);
    if (outcome.kind === 'later') return outcome;
    await transactions.step(tx);
    if (outcome.kind === 'accepted') db.change(tx, carryOut);
    keepReceipt(db, key, { fingerprint, outcome }, (keep) => tx.effects.push(keep));
    return outcome;
  });
}

function keepReceipt(
  { city }: Database,
  key: string,
  receipt: FakeReceipt,
  atCommit: (keep: () => void) => void,
): void {
  atCommit(() => city.receipts.set(key, receipt));
}
