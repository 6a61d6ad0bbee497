import { planOf } from '@samla/case-model/case/plan';
import { nextDue } from './next-due.ts';
import { personSortKey, sortKey } from '@samla/case-model/sort-key';
import type { PlainDate } from '@samla/case-model/time';
import type { LocalCase } from '../case/local-case.ts';
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
  readonly stage: string;
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

/** Folds a case into its worklist row. Pure. */
export function worklistRow(local: LocalCase, organisation: Organisation): WorklistDbRow {
  const { cached, state, lines } = local;
  const { row, person } = cached;
  const typeName = typeNameOf(state.playbook, row.typeKey);
  const open = person.protection === 'none';
  const name = open ? `${person.familyName}, ${person.givenName}` : null;
  const identityNumber = open ? person.identityNumber : null;
  const due = nextDue(state);
  // what rests and what has ended stands outside its plan
  const inPlan = !state.closed && state.stage !== 'dormant';
  const stageName = (inPlan && planOf(state)?.current.name) || '';
  const { workerId, workerName, unitName } = state.assignment;
  const { session } = organisation;
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
    type_name: typeName,
    type_key: sortKey(typeName),
    stage: state.stage,
    stage_order: stages[state.stage].order,
    stage_name: stageName,
    stage_key: sortKey(stageName),
    closed: state.closed ? 1 : 0,
    due_on: due?.on ?? null,
    due_kind: due?.kind ?? null,
    due_name: due?.name ?? null,
    worker_name: workerName,
    worker_key: workerName === null ? null : sortKey(workerName),
    unit_name: unitName,
    mine: workerId !== null && workerId === session?.worker.id ? 1 : 0,
    pending: lines.filter(({ delivery }) => delivery === 'savedHere' || delivery === 'sending').length,
    needs_you: lines.some(({ delivery }) => delivery === 'needsYou') ? 1 : 0,
    checks: state.openChecks,
    words: beginnings([
      ...(name === null ? [] : [name]),
      ...(identityNumber === null ? [] : [identityNumber, identityNumber.slice(2)]),
      row.number,
      typeName,
      stages[state.stage].label,
      stageName,
      ...(workerName === null ? [] : [workerName]),
    ]),
  };
}
