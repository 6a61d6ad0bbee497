import { cachedFeel, FeelError } from '../feel/compile.ts';
import { planScope } from '../feel/scope.ts';
import type { MomentRef } from '../definition/keys.ts';
import type { CaseFile } from './case-file.ts';
import type { Playbook } from './playbook.ts';

/** The conditions of a plan (`if`, `unless`) over the facts of one case. */
export interface Conditions {
  /** an unknown value makes nothing true */
  holds(text: string): boolean;
  /** the forms and decisions that it reads, as the happenings that tell them */
  reads(text: string): readonly MomentRef[];
}

/** @throws FeelError on a condition that does not fit the case type, which the loader refuses */
export function conditionsOf({ caseType }: Playbook, file: CaseFile): Conditions {
  const scope = planScope(caseType);
  let values: Readonly<Record<string, unknown>> | null = null;
  const compiled = (text: string) => {
    const result = cachedFeel(text, scope);
    if (result.kind === 'mistakes')
      throw new FeelError(`A condition of ${caseType.key} does not fit it: ${text}`);
    return result;
  };
  return {
    holds: (text) => compiled(text).evaluate((values ??= planValues(file))) === true,
    reads: (text) =>
      compiled(text).references.map((reference) => {
        const [head, tail] = reference.split('.');
        return `${head === 'decisions' ? `decision.${tail}` : `form.${head}`}` as MomentRef;
      }),
  };
}

/** What a plan's conditions read: the latest submission of each form and the latest way of each decision. */
export function planValues(file: CaseFile): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  for (const [key, submissions] of file.forms) values[key] = submissions.at(-1)?.values;
  const decisions: Record<string, { outcome: string }> = {};
  for (const { decision, outcome } of file.decisions) decisions[decision] = { outcome };
  return { ...values, decisions };
}
