import { z } from 'zod';
import type { DelegationLevel } from '../definition/keys.ts';
import type { Rulebook } from '../definition/rulebook.ts';
import type { ParticipantRole } from '../entry.ts';
import type { UnitId } from '../ids.ts';
import type { PlainDate } from '../time.ts';
import { validOn } from './valid-on.ts';

/** What a worker does in a unit; which roles see what is the access profile's. */
export const workerRoleSchema = z.enum(['caseWorker', 'unitManager', 'performer', 'boardMember']);
export type WorkerRole = z.infer<typeof workerRoleSchema>;

/** The levels that a person can hold, lowest first; the others are decided by a body. */
const personal = ['D0', 'D1', 'D2', 'D3', 'D4'] as const satisfies readonly DelegationLevel[];
const bodies = ['D5', 'D6', 'DC'] as const satisfies readonly DelegationLevel[];

const levelsByRole: Readonly<Record<WorkerRole, readonly DelegationLevel[]>> = {
  caseWorker: ['D0', 'D1'],
  unitManager: ['D0', 'D1', 'D2', 'D3'],
  performer: ['D0'],
  boardMember: [],
};

/** The levels of the board's delegation schedule that a role holds. Host, API and fake ask here. */
export function levelsOfRole(role: WorkerRole): readonly DelegationLevel[] {
  return levelsByRole[role];
}

/** What a worker may decide in a unit today, and which board the unit is under. */
export interface DelegatedUnit {
  readonly unitId: UnitId;
  readonly boardId: string;
  readonly levels: readonly DelegationLevel[];
}

/** Where a case is, and how the worker who decides is named on it; null when she is not. */
export interface CasePlace {
  readonly unitId: UnitId;
  readonly boardId: string;
  readonly named: ParticipantRole | null;
}

/**
 * The levels that a worker holds on a case: by her assignments in its unit, and for whoever is named to decide in it by
 * those in any unit of its board. Host, API and fake ask here.
 */
export function levelsOnCase(
  assignments: readonly DelegatedUnit[],
  { unitId, boardId, named }: CasePlace,
): DelegationLevel[] {
  const held = assignments.filter(
    (one) => one.unitId === unitId || (named === 'decider' && one.boardId === boardId),
  );
  return [...new Set(held.flatMap(({ levels }) => levels))];
}

/** The level by which somebody who holds `held` may decide what asks for `needed`; a higher one covers a lower. */
export function coveringLevel(
  held: readonly DelegationLevel[],
  needed: DelegationLevel,
): DelegationLevel | undefined {
  const from = personal.findIndex((level) => level === needed);
  return from < 0 ? undefined : personal.slice(from).find((level) => held.includes(level));
}

/**
 * Whether a body decides at this level, so that a worker only records its minutes.
 * The rule book's schedule of the day says so; a level that it does not name is a body's from D5 up.
 */
export function isBodyLevel(level: DelegationLevel, rulebook: Rulebook, on: PlainDate): boolean {
  const row = scheduleRow(level, rulebook, on);
  return row ? row.body : bodies.some((body) => body === level);
}

/** Whether a body may decide what asks for `needed`: the board anything, its committee all but nothing above itself. */
export function bodyCovers(body: DelegationLevel, needed: DelegationLevel): boolean {
  if (body === 'D6') return true;
  if (body === 'D5') return needed !== 'D6';
  // the chair decides only what the law gives the chair (LVU 6 §, LVM 13 §, LPS 4:1)
  return body === needed;
}

/** What a level is called, such as *Enhetschef*; the level itself where the schedule does not name it. */
export function levelName(level: DelegationLevel, rulebook: Rulebook, on: PlainDate): string {
  return scheduleRow(level, rulebook, on)?.name ?? level;
}

function scheduleRow(level: DelegationLevel, rulebook: Rulebook, on: PlainDate) {
  return rulebook.delegation.find((row) => row.level === level && validOn(row, on));
}
