import type { SentReach } from '@samla/api-client/fake/city';
import type { CaseId } from '@samla/case-model/ids';
import type { Database, DeviceRow, ScopeRow } from './database.ts';
import type { Transaction } from './transactions.ts';

/** What an answer does to what the server knows of the device. */
export interface ScopeStep {
  readonly device: DeviceRow;
  /** as it was when the answer was read */
  readonly before: { readonly issued: number; readonly held: number };
  /** the number that the cursor proved the device holds; null when it asked for everything afresh */
  readonly proven: number | null;
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
export function nextScope(issued: number, proven: number | null, changed: boolean): number {
  return changed || proven === null || proven !== issued ? issued + 1 : issued;
}

/** Writes a step. @returns false when another pull of the device came between: the answer must be read anew */
export async function writeScopeStep(db: Database, tx: Transaction, step: ScopeStep): Promise<boolean> {
  const { device, before, proven, next, lost, gained } = step;
  const held = proven ?? next;
  if (next === before.issued && held === before.held) return true;
  await db.transactions.lock(tx, `device ${device.workerId} ${device.deviceId}`);
  db.transactions.takeXid(tx);
  if (device.issued !== before.issued || device.held !== before.held) return false;
  tx.effects.push(() => {
    device.issued = next;
    device.held = held;
    device.scope = [
      ...rowsProven(device.scope, proven).map((row) =>
        row.to === null && lost.includes(row.caseId) ? { ...row, to: next } : row,
      ),
      ...gained.map(({ caseId, reach }) => ({ caseId, reach, from: next, to: null })),
    ];
  });
  return true;
}

/** Given after what it holds: that answer never arrived. Taken before it: the device has erased it. */
function rowsProven(rows: readonly ScopeRow[], proven: number | null): ScopeRow[] {
  if (proven === null) return [];
  return rows
    .filter(({ from, to }) => from <= proven && (to === null || to > proven))
    .map((row) => ({ ...row, to: null }));
}
