import type { CaseId, EntryId } from '@samla/case-model/ids';
import type { Workspace } from '../app/workspace.ts';
import { submit } from './submit.ts';

/** Marks a watch as done, says so, and keeps focus in the case. */
export async function completeWatch(workspace: Workspace, caseId: CaseId, watchId: EntryId): Promise<void> {
  const done = await submit(workspace, { caseId, intent: { name: 'completeWatch', args: { watchId } } });
  workspace.say(done.ok ? workspace.text('said.watchDone') : done.message);
  if (done.ok) workspace.focus.go(`case:${caseId}`);
}
