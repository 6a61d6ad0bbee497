import type { CasePlace } from '../case/delegation.ts';
import type { CaseState } from '../case-state.ts';
import type { DelegationLevel } from '../definition/keys.ts';
import type { WorkerId } from '../ids.ts';
import type { DecideContext } from './context.ts';

/** Where a case is, and how a worker is named on it: what her delegation there follows from. */
export function placeOf({ assignment, boardId, file }: CaseState, workerId: WorkerId | null): CasePlace {
  const named = workerId === null ? undefined : file.participants.get(workerId);
  return { unitId: assignment.unitId, boardId, named: named?.role ?? null };
}

/** The delegation that I hold on the case today. */
export function heldLevels(state: CaseState, context: DecideContext): readonly DelegationLevel[] {
  return context.levelsOn(placeOf(state, context.me.workerId));
}
