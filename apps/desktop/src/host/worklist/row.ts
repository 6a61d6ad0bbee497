import { planOf } from '@samla/case-model/case/plan';
import { nextDue } from './next-due.ts';
import { personSortKey, sortKey } from '@samla/case-model/sort-key';
import type { PlainDate } from '@samla/case-model/time';
import type { AssignmentState } from '@samla/case-model/command';
import type { Stage } from '@samla/case-model/entry';
import type { CachedCase } from '../case/cached-case.ts';
import type { LocalCase } from '../case/local-case.ts';
import { deliveryOf, type Item, type Queue } from '../outbox/item.ts';
import type { Organisation } from '../case/organisation.ts';
import { typeNameOf } from '../case/plan-view.ts';
import { beginnings } from '../search/words.ts';
import { stages } from './stages.ts';

/** A row of the worklist table. Keys end in `_key` and are ordered bytewise. */
export interface WorklistDbRow {
  readonly case_id: string;
  readonly area_key: string;
  readonly area_order: number;
  readonly name: string | null;
  readonly name_key: string | null;
  readonly protection: string;
  readonly identity_number: string | null;
  readonly number: string;
  readonly number_key: string;
  readonly type_name: string;
  readonly type_key: string;
  readonly stage: Stage;
  readonly stage_order: number;
  /** the step as the plan names it; empty for a case without a plan */
  readonly stage_name: string;
  readonly stage_key: string;
  readonly closed: number;
  readonly due_on: PlainDate | null;
  readonly due_kind: 'deadline' | 'watch' | null;
  /** what is due, in Swedish */
  readonly due_name: string | null;
  readonly worker_name: string | null;
  readonly worker_key: string | null;
  readonly unit_name: string;
  readonly mine: number;
  readonly pending: number;
  readonly needs_you: number;
  readonly checks: number;
  /** what a filter looks in, see {@link beginnings}; a protected person's name and number are not there */
  readonly words: string;
}

/** What of a row is folded from the record: it stays as it is while the record is away. */
type Folded = Pick<
  WorklistDbRow,
  | 'type_name'
  | 'stage'
  | 'stage_order'
  | 'stage_name'
  | 'closed'
  | 'due_on'
  | 'due_kind'
  | 'due_name'
  | 'pending'
  | 'needs_you'
  | 'checks'
>;

/** Folds a case into its worklist row. Pure. */
export function worklistRow(local: LocalCase, organisation: Organisation): WorklistDbRow {
  const { cached, state, lines } = local;
  const due = nextDue(state);
  // what rests and what has ended stands outside its plan
  const inPlan = !state.closed && state.stage !== 'dormant';
  const folded: Folded = {
    type_name: typeNameOf(state.playbook, cached.row.typeKey),
    stage: state.stage,
    stage_order: stages[state.stage].order,
    stage_name: (inPlan && planOf(state)?.current.name) || '',
    closed: state.closed ? 1 : 0,
    due_on: due?.on ?? null,
    due_kind: due?.kind ?? null,
    due_name: due?.name ?? null,
    pending: lines.filter(({ delivery }) => delivery === 'savedHere' || delivery === 'sending').length,
    needs_you: lines.some(({ delivery }) => delivery === 'needsYou') ? 1 : 0,
    checks: state.openChecks,
  };
  return rowOf(cached, state.assignment, folded, organisation);
}

/**
 * The row of a case whose record is away: who it is about, who has it and what waits here as they are now, the rest as it
 * was folded last. Pure.
 */
export function worklistRowAway(
  head: Pick<CachedCase, 'row' | 'person'>,
  known: WorklistDbRow,
  items: readonly Item[],
  organisation: Organisation,
): WorklistDbRow {
  const queue: Queue = new Map(items.map((item) => [item.command.id, item]));
  const deliveries = items.map((item) => deliveryOf(queue, item));
  const folded: Folded = {
    ...known,
    pending: deliveries.filter((delivery) => delivery === 'savedHere' || delivery === 'sending').length,
    needs_you: deliveries.includes('needsYou') ? 1 : 0,
  };
  return rowOf(head, head.row.assignment, folded, organisation);
}

function rowOf(
  { row, person }: Pick<CachedCase, 'row' | 'person'>,
  { workerId, workerName, unitName }: AssignmentState,
  folded: Folded,
  { session }: Organisation,
): WorklistDbRow {
  const open = person.protection === 'none';
  const name = open ? `${person.familyName}, ${person.givenName}` : null;
  const identityNumber = open ? person.identityNumber : null;
  return {
    case_id: row.id,
    area_key: row.areaKey,
    area_order: session?.areas.find((area) => area.key === row.areaKey)?.order ?? 99,
    name,
    name_key: open ? personSortKey(person.familyName, person.givenName) : null,
    protection: person.protection,
    identity_number: identityNumber,
    number: row.number,
    number_key: sortKey(row.number),
    type_name: folded.type_name,
    type_key: sortKey(folded.type_name),
    stage: folded.stage,
    stage_order: folded.stage_order,
    stage_name: folded.stage_name,
    stage_key: sortKey(folded.stage_name),
    closed: folded.closed,
    due_on: folded.due_on,
    due_kind: folded.due_kind,
    due_name: folded.due_name,
    worker_name: workerName,
    worker_key: workerName === null ? null : sortKey(workerName),
    unit_name: unitName,
    mine: workerId !== null && workerId === session?.worker.id ? 1 : 0,
    pending: folded.pending,
    needs_you: folded.needs_you,
    checks: folded.checks,
    words: beginnings([
      ...(name === null ? [] : [name]),
      ...(identityNumber === null ? [] : [identityNumber, identityNumber.slice(2)]),
      row.number,
      folded.type_name,
      stages[folded.stage].label,
      folded.stage_name,
      ...(workerName === null ? [] : [workerName]),
    ]),
  };
}
