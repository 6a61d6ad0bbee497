import type { CaseType } from './case-type.ts';

/** The keys of the forms that a case type's tasks use, in the order of its plan. */
export function formsUsedBy({ plan }: Pick<CaseType, 'plan'>): string[] {
  const keys = plan.stages.flatMap(({ tasks }) => tasks.flatMap(({ form }) => form ?? []));
  return [...new Set<string>(keys)];
}
