import type { AssignmentState } from '@samla/case-model/command';
import type { CaseId, UnitId, WorkerId } from '@samla/case-model/ids';
import type { CaseView } from '../../host/contract.ts';
import type { Workspace } from '../app/workspace.ts';
import { submit, type Submission, type Submitted } from './submit.ts';

/** Who shall have a case, and where. */
export interface Assigning {
  readonly workerId: WorkerId | null;
  readonly unitId: UnitId;
  readonly ground?: string;
}

/** The case as the host has it, also when it is not open here: nothing of it is shown. */
export async function caseForAssigning(workspace: Workspace, caseId: CaseId): Promise<CaseView | null> {
  const open = workspace.cases.get().get(caseId);
  if (open?.kind === 'case') return open.case;
  try {
    const answer = await workspace.client.case.get.query({ caseId });
    return answer.kind === 'case' ? answer.case : null;
  } catch {
    return null;
  }
}

/** Gives a case to a worker, decided on the assignment that the screen showed. */
export function assign(
  workspace: Workspace,
  caseId: CaseId,
  seen: AssignmentState,
  { workerId, unitId, ground }: Assigning,
  draft?: Submission['draft'],
): Promise<Submitted> {
  return submit(workspace, {
    caseId,
    intent: { name: 'assignCase', args: { workerId, unitId, ground: ground ?? null } },
    baseAssignment: seen.version,
    ...(draft && { draft }),
  });
}

/** The worker takes a case herself, within the unit it lies in. */
export async function takeCase(workspace: Workspace, caseId: CaseId): Promise<void> {
  const { host, say, text } = workspace;
  const signIn = host.get()?.signIn;
  const found = await caseForAssigning(workspace, caseId);
  if (!found || (signIn?.kind !== 'signedIn' && signIn?.kind !== 'expired')) return say(text('said.noCase'));
  if (found.mine) return say(text('said.alreadyMine', { number: found.number }));
  const { unitId } = found.assignment;
  const done = await assign(workspace, caseId, found.assignment, { workerId: signIn.worker.id, unitId });
  say(done.ok ? text('said.taken', { number: found.number }) : done.message);
}
