import type { z } from 'zod';
import type { CaseState } from '../case-state.ts';
import type { Happening } from '../case/case-file.ts';
import { momentsIn } from '../case/plan.ts';
import type { Playbook } from '../case/playbook.ts';
import { momentRefSchema } from '../definition/keys.ts';
import type { Register } from '../definition/rulebook.ts';
import { fieldSources, fieldValue } from './field-value.ts';

/** A value as it stands in a form or a register. */
export type StatisticsValue = z.core.util.JSONType;

/** What is not in the record: the person's register facts by name (`person.X`), and the case's number. */
export interface StatisticsFacts {
  readonly person: Readonly<Record<string, StatisticsValue>>;
  readonly caseNumber: string | null;
}

/** The part of a case's state that statistics read. */
export type StatisticsState = Pick<CaseState, 'file' | 'assignment'>;

interface MissingVariable {
  readonly key: string;
  readonly name: string;
  /** where it is to be entered: `form.KEY.FIELD`, a happening and the like */
  readonly sources: readonly string[];
}

/** What a case tells of a register's variables. */
export interface Variables {
  readonly values: Readonly<Record<string, StatisticsValue>>;
  /** those that the case could tell and does not: the validation view shows where to enter them */
  readonly missing: readonly MissingVariable[];
  /** those that no source of this case type tells */
  readonly unmapped: readonly string[];
  /** values that the receiver does not take, with what to do */
  readonly doubts: readonly { readonly key: string; readonly message: string }[];
}

/**
 * Fills a register's variables from a case: first by the case type's own mapping, then by the fields of its forms that
 * name the variable. A happening gives its latest stated date, with the time of day where one was stated. Pure.
 */
export function variablesOf(
  register: Register,
  playbook: Playbook,
  state: StatisticsState,
  facts: StatisticsFacts,
): Variables {
  const values: Record<string, StatisticsValue> = {};
  const missing: MissingVariable[] = [];
  const unmapped: string[] = [];
  const doubts: { key: string; message: string }[] = [];
  for (const { key, name, doubt } of register.variables) {
    const sources = [...mapped(register, playbook, key), ...fieldSources(playbook, `${register.key}.${key}`)];
    const value = firstKnown(sources.map((source) => valueOf(source, playbook, state, facts)));
    if (value !== null) values[key] = value;
    else if (sources.length > 0) missing.push({ key, name, sources });
    else unmapped.push(key);
    if (doubt && typeof value === 'string' && new RegExp(doubt.pattern).test(value)) {
      doubts.push({ key, message: doubt.message });
    }
  }
  return { values, missing, unmapped, doubts };
}

function mapped({ key: register }: Register, { caseType }: Playbook, variable: string): string[] {
  return caseType.statistics
    .filter((mapping) => mapping.register === register)
    .flatMap(({ variables }) => variables[variable] ?? []);
}

function firstKnown(values: readonly (StatisticsValue | undefined)[]): StatisticsValue {
  return values.find((value) => value !== undefined && value !== null && value !== '') ?? null;
}

function valueOf(
  source: string,
  playbook: Playbook,
  state: StatisticsState,
  { person, caseNumber }: StatisticsFacts,
): StatisticsValue | undefined {
  const [kind, key = '', field] = source.split('.');
  if (kind === 'form' && field !== undefined) return fieldValue(state.file, playbook, key, field);
  if (kind === 'person' && source !== 'person.born') return person[key];
  if (kind === 'case') {
    const fact = caseFacts(playbook, state, caseNumber)[key];
    if (fact !== undefined) return fact;
  }
  const ref = momentRefSchema.parse(source);
  const moments = momentsIn({ file: state.file, playbook });
  return dateOf(moments(state.file, ref).at(-1));
}

function dateOf(happening: Happening | undefined): string | undefined {
  if (!happening) return undefined;
  return happening.at === null ? happening.on : `${happening.on}T${happening.at}`;
}

/** What a case is beside its happenings. */
function caseFacts(
  { caseType }: Playbook,
  { file, assignment }: StatisticsState,
  number: string | null,
): Readonly<Record<string, StatisticsValue>> {
  return {
    number,
    type: caseType.key,
    typeName: caseType.name,
    unit: assignment.unitId,
    unitName: assignment.unitName,
    receivedOn: file.received?.on ?? null,
    receivedAt: file.received?.at ?? null,
    channel: file.opened?.channel ?? null,
    closingReason: file.closed?.reason ?? null,
  };
}
