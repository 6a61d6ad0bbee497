import type { CaseDeadline } from '../deadline/case-deadline.ts';
import { deadlinesOf } from '../deadline/deadlines-of.ts';
import type { PlainDate } from '../time.ts';
import type { CaseFile } from './case-file.ts';
import { momentsIn, type PlanBasis } from './plan.ts';
import type { Playbook } from './playbook.ts';

const reckoned = new WeakMap<
  CaseFile,
  { readonly playbook: Playbook; readonly deadlines: readonly CaseDeadline[] }
>();

/** Every deadline of a case, reckoned once per case file; none while its definition has not come. */
export function deadlinesOfCase(basis: PlanBasis): readonly CaseDeadline[] {
  const { file, playbook } = basis;
  if (playbook === null) return [];
  const known = reckoned.get(file);
  if (known?.playbook === playbook) return known.deadlines;
  const deadlines = deadlinesOf(playbook, file, momentsIn(basis));
  reckoned.set(file, { playbook, deadlines });
  return deadlines;
}

/** The last days that are still to be kept, in no order: of the case's rules, and the old system's own. */
export function openDueDates(basis: PlanBasis): readonly PlainDate[] {
  const { file } = basis;
  if (file.closed) return [];
  const open = deadlinesOfCase(basis).filter(({ status }) => status === 'running' || status === 'paused');
  const dates = open.flatMap(({ due }) => due ?? []);
  // no rule of ours made it, so the first decision answers it
  const old = file.decisions.length === 0 ? file.imported?.deadline : null;
  return old ? [...dates, old] : dates;
}

/** The earliest day that is still to be kept. */
export function earliestDeadline(basis: PlanBasis): PlainDate | null {
  return openDueDates(basis).toSorted()[0] ?? null;
}
