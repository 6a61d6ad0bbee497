import type { SentReach } from '@samla/api-client/fake/city';
import type { CaseId } from '@samla/case-model/ids';
import type { Database, DeviceRow, ScopeRow } from './database.ts';
import type { Transaction } from './transactions.ts';

/** What an answer does to what the server knows of the device. */
export interface ScopeStep {
  readonly device: DeviceRow;
  /** as it was when the answer was read */
  readonly before: Pick<DeviceRow, 'issued' | 'asked' | 'held'>;
  /** the number that the cursor bears; null when it asked for everything afresh */
  readonly asked: number | null;
  /** the number that the device would begin from again if it stopped now; null as above */
  readonly kept: number | null;
  /** the number that the answer carries */
  readonly next: number;
  readonly lost: readonly CaseId[];
  readonly gained: readonly Pick<ScopeRow, 'caseId' | 'reach'>[];
}

/** The cases that a device holds at a scope number, and how far it was sent them. */
export function heldAt({ scope }: DeviceRow, number: number | null): Map<CaseId, SentReach> {
  const at = number ?? -1;
  const held = scope.filter(({ from, to }) => from <= at && (to === null || to > at));
  return new Map(held.map(({ caseId, reach }) => [caseId, reach]));
}

/** A new number when the scope changes, and when the newest one never arrived. */
export function nextScope(issued: number, asked: number | null, changed: boolean): number {
  return changed || asked === null || asked !== issued ? issued + 1 : issued;
}

/** Writes a step. @returns false when another pull of the device came between: the answer must be read anew */
export async function writeScopeStep(db: Database, tx: Transaction, step: ScopeStep): Promise<boolean> {
  const { device, before, next, lost, gained } = step;
  const [asked, held] = [step.asked ?? next, step.kept ?? next];
  const isSame = ({ issued, asked: from, held: kept }: ScopeStep['before']) =>
    issued === before.issued && from === before.asked && kept === before.held;
  if (isSame({ issued: next, asked, held })) return true;
  await db.transactions.lock(tx, `device ${device.workerId} ${device.deviceId}`);
  db.transactions.takeXid(tx);
  if (!isSame(device)) return false;
  tx.effects.push(() => {
    Object.assign(device, { issued: next, asked, held });
    device.scope = [
      ...rowsProven(device.scope, step).map((row) =>
        row.to === null && lost.includes(row.caseId) ? { ...row, to: next } : row,
      ),
      ...gained.map(({ caseId, reach }) => ({ caseId, reach, from: next, to: null })),
    ];
  });
  return true;
}

/** Given or taken after what it has: that answer never arrived. Taken before what it has kept: it is erased for good. */
function rowsProven(
  rows: readonly ScopeRow[],
  { asked, kept }: Pick<ScopeStep, 'asked' | 'kept'>,
): ScopeRow[] {
  if (asked === null || kept === null) return [];
  return rows
    .filter(({ from, to }) => from <= asked && (to === null || to > kept))
    .map((row) => (row.to !== null && row.to > asked ? { ...row, to: null } : row));
}
