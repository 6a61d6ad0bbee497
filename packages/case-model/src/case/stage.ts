import type { Stage } from '../entry.ts';
import type { CaseFile } from './case-file.ts';
import { planOf, type PlanBasis } from './plan.ts';

/**
 * Where a case stands, in the coarse steps that every area shares. An imported case stands where the old system left it
 * until something of its plan is done; a closed one has come to its end.
 */
export function stageOf({ file, playbook }: PlanBasis): Stage {
  if (file.closed) return 'closure';
  if (file.imported && !isTouched(file)) return file.imported.stage;
  const plan = planOf({ file, playbook });
  return plan?.current.phase ?? file.imported?.stage ?? 'intake';
}

function isTouched({ tasks, forms, events, decisions }: CaseFile): boolean {
  return tasks.size + forms.size + events.size + decisions.length > 0;
}
